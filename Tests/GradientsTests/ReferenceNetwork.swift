import Gradients
import TestSupport

extension ReferenceNetwork {
    /// The loss, computed neuron by neuron.
    func loss(in graph: Graph, parameter: (String) -> Value) -> Value {
        let weights = (1..<sizes.count).map { layer in
            (1...sizes[layer]).map { unit in
                (1...sizes[layer - 1]).map { parameter("W\(layer)[\(unit),\($0)]") }
            }
        }
        let biases = (1..<sizes.count).map { layer in
            (1...sizes[layer]).map { parameter("b\(layer)[\($0)]") }
        }
        var total = graph.constant(0)
        for (x, y) in zip(X, Y) {
            var a = x.map { graph.constant($0.value) }
            for (layer, activation) in activations.enumerated() {
                let z = zip(weights[layer], biases[layer]).map { row, bias in
                    zip(row, a).reduce(bias) { $0 + $1.0 * $1.1 }
                }
                a = activation(z)
            }
            total = total + exampleLoss(a, y.map(\.value))
        }
        return reduction == .mean ? total / Double(X.count) : total
    }

    private func exampleLoss(_ a: [Value], _ y: [Double]) -> Value {
        let terms = zip(a, y).map { a, y in
            switch loss {
            case .half_mse: pow(a - y, 2) / 2
            case .softmax_ce: -y * log(a)
            }
        }
        return terms.dropFirst().reduce(terms[0], +)
    }
}

extension ReferenceNetwork.Activation {
    func callAsFunction(_ z: [Value]) -> [Value] {
        switch self {
        case .identity: return z
        case .tanh: return z.map { Gradients.tanh($0) }
        case .sigmoid: return z.map { Gradients.sigmoid($0) }
        case .softmax:
            let e = z.map { exp($0) }
            let sum = e.dropFirst().reduce(e[0], +)
            return e.map { $0 / sum }
        }
    }
}
