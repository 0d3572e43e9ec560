internal import Gradients

/// A network's loss as a function of its weights and biases, with a claimed gradient of it.
///
/// The inputs are numbered as in ``Network/parameters``: layer by layer, W row by row, then b. The standard steps of
/// all that will be asked are made in batches.
final class ComparedNetwork: ComparedFunction {
    let probe: NetworkProbe
    private let network: Network
    private let claimed: NetworkGradient
    /// The number of the first parameter of each layer, and after the last the number of all.
    private let starts: [Int]
    /// The losses found so far: of each parameter at x + h, x − h, x + h/2 and x − h/2.
    private var losses: [Int: [Double]] = [:]

    /// Where a parameter stands: a weight reads an input, a bias none.
    private struct Place {
        let layer: Int
        let unit: Int
        let input: Int?
    }

    init(_ network: Network, _ claimed: NetworkGradient, inputs: Matrix, targets: Matrix) {
        (self.network, self.claimed) = (network, claimed)
        probe = NetworkProbe(network, inputs: inputs, targets: targets)
        starts = network.layers.reduce(into: [0]) { starts, layer in
            starts.append(starts[starts.count - 1] + layer.weights.shape.count + layer.biases.shape.count)
        }
    }

    var inputCount: Int { starts[starts.count - 1] }

    func coordinate(_ input: Int) -> Double {
        let place = place(input)
        let layer = network.layers[place.layer]
        return entry(of: (layer.weights, layer.biases), at: place)
    }

    func claimedGradient(_ input: Int) -> Double {
        let place = place(input)
        return entry(of: (claimed.weights[place.layer], claimed.biases[place.layer]), at: place)
    }

    /// The claim with its name: $w^2_{13}$ is the weight of layer 2 to unit 1 from unit 3.
    func claim(_ input: Int) -> ClaimedGradient {
        let place = place(input)
        let (layer, unit) = (place.layer + 1, place.unit + 1)
        let gradient = claimedGradient(input)
        guard let from = place.input else {
            return ClaimedGradient(name: "$b^{\(layer)}_{\(unit)}$", group: "$b^{\(layer)}$", gradient: gradient)
        }
        let sizes = network.layers[place.layer].weights.shape
        let comma = max(sizes.rows, sizes.columns) > 9 ? "," : ""
        let name = "$w^{\(layer)}_{\(unit)\(comma)\(from + 1)}$"
        return ClaimedGradient(name: name, group: "$W^{\(layer)}$", gradient: gradient)
    }

    func value() -> Double {
        network.loss(network.forward(probe.pass.activations[0]), targets: probe.targets)
    }

    func prepare(_ inputs: [Int]) {
        for layer in network.layers.indices {
            let own = inputs.filter { place($0).layer == layer }
            let moves = own.flatMap { input in points(input).map { move(input, to: $0) } }
            let found = probe.losses(moves, in: layer)
            for (number, input) in own.enumerated() {
                losses[input] = Array(found[4 * number..<4 * number + 4])
            }
        }
    }

    func value(moving input: Int, to x: Double) -> Double {
        if let found = losses[input], let point = points(input).firstIndex(of: x) { return found[point] }
        return probe.losses([move(input, to: x)], in: place(input).layer)[0]
    }

    func value(along direction: [Double], at distance: Double) -> Double {
        var moved = network
        moved.parameters = zip(network.parameters, direction).map { $0 + distance * $1 }
        return moved.loss(moved.forward(probe.pass.activations[0]), targets: probe.targets)
    }

    // MARK: Places

    private func place(_ input: Int) -> Place {
        let layer = (starts.firstIndex { $0 > input } ?? starts.count) - 1
        let (shape, number) = (network.layers[layer].weights.shape, input - starts[layer])
        if number >= shape.count { return Place(layer: layer, unit: number - shape.count, input: nil) }
        return Place(layer: layer, unit: number / shape.columns, input: number % shape.columns)
    }

    private func entry(of matrices: (weights: Matrix, biases: Matrix), at place: Place) -> Double {
        place.input.map { matrices.weights[place.unit, $0] } ?? matrices.biases[place.unit, 0]
    }

    private func move(_ input: Int, to x: Double) -> Move {
        let place = place(input)
        return Move(unit: place.unit, input: place.input, distance: x - coordinate(input))
    }

    /// The points of the two central differences.
    private func points(_ input: Int) -> [Double] {
        let x = coordinate(input)
        let h = StepRule.standard.step(at: x)
        return [x + h, x - h, x + h / 2, x - h / 2]
    }
}
