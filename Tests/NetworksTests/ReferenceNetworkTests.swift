import Networks
import TestSupport
import Testing

/// The networks of `reference_gradients.json`, with 17 digits that come from elsewhere.
@Suite struct ReferenceNetworkTests {
    /// An unreadable file gives no cases, which `coversTheNetworks` reports.
    static let cases = ((try? ReferenceGradients.load().cases) ?? []).filter { $0.network != nil }

    @Test func coversTheNetworks() {
        let ids = ["L01", "L03", "M02", "M04", "C01", "C03", "B01", "B03", "P01"]
        #expect(Self.cases.map(\.id) == ids)
    }

    @Test(arguments: cases)
    func agreesWithSeventeenDigits(_ reference: ReferenceCase) throws {
        let description = try #require(reference.network)
        let (network, names) = try build(reference, description)
        // In the file the rows are examples. The "sum" over them is m times our mean.
        let inputs = Matrix(columns: description.X.map { $0.map(\.value) })
        let targets = Matrix(columns: description.Y.map { $0.map(\.value) })
        let factor = description.reduction == .sum ? Double(inputs.columns) : 1
        let pass = network.forward(inputs)
        let loss = factor * network.loss(pass, targets: targets)
        #expect(reference.accepts(loss, for: reference.value.value), "loss \(loss)")
        let gradient = network.backward(pass, targets: targets).parameters
        #expect(Set(names) == Set(reference.gradient.keys))
        for (name, derivative) in zip(names, gradient) {
            let wanted = try #require(reference.gradient[name]).value
            #expect(reference.accepts(factor * derivative, for: wanted), "∂/∂\(name) = \(factor * derivative)")
        }
    }

    /// The network, and the names of its parameters in their order.
    private func build(
        _ reference: ReferenceCase,
        _ description: ReferenceNetwork
    ) throws -> (Network, names: [String]) {
        let sizes = description.sizes
        var layers: [Layer] = []
        var names: [String] = []
        for l in 1..<sizes.count {
            let w = (1...sizes[l]).flatMap { j in (1...sizes[l - 1]).map { i in "W\(l)[\(j),\(i)]" } }
            let b = (1...sizes[l]).map { "b\(l)[\($0)]" }
            func number(_ name: String) throws -> Double { try #require(reference.variables[name]).value }
            layers.append(
                Layer(
                    weights: Matrix(Shape(sizes[l], sizes[l - 1]), rowByRow: try w.map(number)),
                    biases: Matrix(column: try b.map(number)),
                    activation: activation(description.activations[l - 1])
                )
            )
            names += w + b
        }
        return (Network(layers, loss: description.loss == .half_mse ? .squaredError : .crossEntropy), names)
    }

    private func activation(_ activation: ReferenceNetwork.Activation) -> Activation {
        switch activation {
        case .identity: .identity
        case .tanh: .tanh
        case .sigmoid: .sigmoid
        case .softmax: .softmax
        }
    }
}
