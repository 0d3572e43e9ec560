import Gradients
import Networks

/// A network computed number by number in a graph of scalars: an independent way to the same gradient.
struct ScalarNetwork {
    let loss: Value
    private let parameters: [Value]

    init(_ subject: RandomNetwork) {
        let graph = Graph()
        let parameters = subject.network.parameters.enumerated().map { graph.variable("p\($0)", $1) }
        let (network, inputs, targets) = (subject.network, subject.inputs, subject.targets)
        let losses = (0..<inputs.columns).map { j in
            var a = inputs.column(j).map { graph.constant($0) }
            var next = 0
            for layer in network.layers {
                let weights = parameters[next..<next + layer.inputs * layer.units]
                next += weights.count
                let z = (0..<layer.units).map { unit in
                    let row = weights.dropFirst(unit * layer.inputs)
                    return zip(row, a).reduce(parameters[next + unit]) { $0 + $1.0 * $1.1 }
                }
                next += layer.units
                a = scalar(layer.activation, z)
            }
            return scalar(network.loss, a, targets.column(j))
        }
        self.loss = total(losses) / Double(inputs.columns)
        self.parameters = parameters
    }

    var gradient: [Double] {
        let gradient = loss.backward()
        return parameters.map { gradient[$0] }
    }
}

private func total(_ values: [Value]) -> Value {
    values.dropFirst().reduce(values[0], +)
}

/// The activations that the graph can express: all but the GELU.
private func scalar(_ activation: Activation, _ z: [Value]) -> [Value] {
    switch activation {
    case .identity: z
    case .sigmoid: z.map { sigmoid($0) }
    case .tanh: z.map { tanh($0) }
    case .relu: z.map { relu($0) }
    case .leakyReLU(let slope): z.map { relu($0) - slope * relu(-$0) }
    case .softplus: z.map { log(1 + exp($0)) }
    case .softmax: z.map { exp($0) / total(z.map { exp($0) }) }
    case .gelu: z.map { _ in preconditionFailure("The graph has no GELU.") }
    }
}

private func scalar(_ loss: Loss, _ a: [Value], _ y: [Double]) -> Value {
    total(
        zip(a, y).map { a, y in
            switch loss {
            case .squaredError: pow(a - y, 2) / 2
            case .binaryCrossEntropy: -(y * log(a) + (1 - y) * log(1 - a))
            case .crossEntropy: -y * log(a)
            }
        }
    )
}
