internal import Gradients

/// Moves the parameters of a network one by one; the standard steps of all that will be asked are made in batches.
final class NetworkMover: InputMover {
    private let probe: NetworkProbe
    /// The parameters in the order of ``Network/parameters``.
    private let places: [Place]
    /// The losses found so far: of each parameter at x + h, x − h, x + h/2 and x − h/2.
    private var losses: [Int: [Double]] = [:]

    /// Where a parameter stands.
    private struct Place {
        let layer: Int
        let unit: Int
        /// The input that a weight reads; nil for a bias.
        let input: Int?
        let value: Double

        func move(to x: Double) -> Move { Move(unit: unit, input: input, distance: x - value) }
    }

    init(_ probe: NetworkProbe) {
        self.probe = probe
        places = probe.network.layers.enumerated().flatMap { l, layer in
            layer.weights.elements.enumerated().map { place, value in
                Place(layer: l, unit: place / layer.inputs, input: place % layer.inputs, value: value)
            } + layer.biases.elements.enumerated().map { Place(layer: l, unit: $0, input: nil, value: $1) }
        }
    }

    func prepare(_ inputs: [Int]) {
        for layer in probe.network.layers.indices {
            let own = inputs.filter { places[$0].layer == layer }
            let moves = own.flatMap { input in points(input).map(places[input].move(to:)) }
            let found = probe.losses(moves, in: layer)
            for (number, input) in own.enumerated() {
                losses[input] = Array(found[4 * number..<4 * number + 4])
            }
        }
    }

    func value(moving input: Int, to x: Double) -> Double {
        if let found = losses[input], let point = points(input).firstIndex(of: x) { return found[point] }
        return probe.losses([places[input].move(to: x)], in: places[input].layer)[0]
    }

    /// The points of the two central differences.
    private func points(_ input: Int) -> [Double] {
        let x = places[input].value
        let h = StepRule.standard.step(at: x)
        return [x + h, x - h, x + h / 2, x - h / 2]
    }
}
