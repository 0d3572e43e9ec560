internal import Artifacts
internal import Gradients
public import Networks

/// Puts a network on the page, drawn layer by layer with its weights, and with the numbers of its passes.
///
/// With a `pass`, each unit shows its activation; with a `gradient`, its error δ, and each weight its derivative. Of a
/// pass with several examples one is drawn, counted from 0 as the columns are; the derivatives of weights and biases
/// are means over all examples.
///
/// ```swift
/// let pass = network.forward(inputs)
/// showNetwork(network, pass: pass, gradient: network.backward(pass, targets: targets))
/// ```
///
/// A network of more than 60 units stops the lesson at this line.
public func showNetwork(
    _ network: Network,
    _ title: String? = nil,
    pass: ForwardPass? = nil,
    gradient: NetworkGradient? = nil,
    example: Int = 0,
    line: Int = #line
) {
    let units = network.sizes.reduce(0, +)
    if units > largestDrawing {
        stop(
            "a drawing has at most \(largestDrawing) units, inputs included, and this network has \(units): draw a "
                + "smaller one, and show matrices of this one with `showMatrix`"
        )
    }
    requireFit(network, pass, gradient, example)
    let layers = network.sizes.indices.map { l in layer(l, of: network, pass, gradient, example) }
    let examples = pass?.output.columns ?? 1
    let words = examples > 1 ? "example \(example + 1) of \(examples)" : nil
    Channel.send(.network(ShownNetwork(title: title, layers: layers, example: words, line: line)))
}

private func requireFit(_ network: Network, _ pass: ForwardPass?, _ gradient: NetworkGradient?, _ example: Int) {
    if let pass, pass.activations.map(\.rows) != network.sizes {
        stop("the pass belongs to another network: give what `forward(_:)` of this one returned")
    }
    if let gradient, gradient.weights.map(\.shape) != network.layers.map(\.weights.shape) {
        stop("the gradient belongs to another network: give what `backward(_:targets:)` of this one returned")
    }
    let examples = pass?.output.columns ?? gradient?.errors.first?.columns ?? 1
    if !(0..<examples).contains(example) {
        stop("example \(example) is not there: examples are counted from 0, and there are \(examples)")
    }
}

/// The layer with the number l, 0 for the inputs.
private func layer(
    _ l: Int,
    of network: Network,
    _ pass: ForwardPass?,
    _ gradient: NetworkGradient?,
    _ example: Int
) -> ShownNetwork.Layer {
    let layer = l > 0 ? network.layers[l - 1] : nil
    let error = l > 0 ? gradient?.errors.element(l - 1) : nil
    let units = (0..<network.sizes[l]).map { j in
        ShownNetwork.Unit(
            sum: l > 0 ? pass?.weightedSums[l - 1][j, example] : nil,
            activation: pass?.activations[l][j, example],
            error: error.flatMap { $0.columns > example ? $0[j, example] : nil },
            bias: layer?.biases[j, 0],
            biasGradient: l > 0 ? gradient?.biases[l - 1][j, 0] : nil
        )
    }
    return ShownNetwork.Layer(
        activation: layer.map { "\($0.activation)" },
        units: units,
        weights: layer?.weights.rowArrays ?? [],
        weightGradients: l > 0 ? gradient?.weights[l - 1].rowArrays ?? [] : []
    )
}

extension Matrix {
    fileprivate var rowArrays: [[Double]] { (0..<rows).map { row($0) } }
}

extension Array {
    fileprivate func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
