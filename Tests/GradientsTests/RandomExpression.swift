import Gradients
import TestSupport

/// A random expression in the given values that uses each of its parts many times; smooth but for a few kinks.
func randomExpression(in inputs: [Value], operations: Int, using random: inout SplitMix64) -> Value {
    var parts = inputs
    for _ in 0..<operations {
        // Both bounded, so that no chain of products runs away.
        let a = parts[Int.random(in: 0..<parts.count, using: &random)]
        let b = parts[Int.random(in: 0..<parts.count, using: &random)]
        switch Int.random(in: 0..<22, using: &random) {
        case 0: parts.append((a + b) / 2)
        case 1: parts.append(a - b * 0.5)
        case 2: parts.append(sin(a * b))
        case 3: parts.append(a / (1 + b * b))
        case 4: parts.append(tanh(a))
        case 5: parts.append(sigmoid(-a + b))
        case 6: parts.append(log(1 + exp(a)) - cos(b))
        case 7: parts.append(pow(1 + a * a, 0.5))
        case 8: parts.append(sqrt(1 + a * a) - softplus(b - a))
        case 9: parts.append(log1p(abs(a)) / 2)
        case 10: parts.append(expm1(tanh(a) * 0.5))
        case 11: parts.append(tan(sin(a)) / 2)
        case 12: parts.append(max(a, b))
        case 13: parts.append(min(a, b))
        case 14: parts.append(abs(a - b) * 0.5)
        case 15: parts.append(erf(a - b))
        case 16: parts.append(erfc(a) / 2)
        case 17: parts.append(gelu(a) / 2)
        case 18: parts.append(leakyReLU(a, slope: 0.2) - b / 2)
        case 19: parts.append(logSumExp([a, b, a * 0.5]) / 2)
        case 20: parts.append(softmax([a, b, -a])[1])
        default: parts.append(pow(1 + sigmoid(a), sigmoid(b)))
        }
    }
    // The output depends on the last part, and on the inputs in any case.
    return inputs.dropFirst().reduce(inputs[0] * parts[parts.count - 1]) { $0 + tanh($1) }
}

/// Three variables with random values in −2…2.
func randomInputs(in graph: Graph, using random: inout SplitMix64) -> [Value] {
    ["x", "y", "z"].map { graph.variable($0, Double.random(in: -2...2, using: &random)) }
}
