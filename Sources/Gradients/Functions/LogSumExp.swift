internal import Glibc

/// The logarithm of a sum of exponentials, log Σ exp(xᵢ): a smooth maximum.
///
/// It is computed as m + log Σ exp(xᵢ − m) with m the largest, which equals it and does not overflow. Its derivative
/// by xᵢ is the share i of the ``softmax(_:)-([Value])``. A tie of the largest makes no kink. NaN spreads, and an
/// infinite m gives NaN.
public func logSumExp(_ values: [Value]) -> Value {
    let shift = largest(values)
    return shift + log(sum(values.map { exp($0 - shift) }))
}

/// The shares exp(xᵢ) / Σ exp(xⱼ), positive numbers that add up to 1.
///
/// They are computed as exp(xᵢ − m) / Σ exp(xⱼ − m) with m the largest, which equals it and does not overflow. The
/// derivative of share i by xⱼ is pᵢ (δᵢⱼ − pⱼ), which loses digits where i = j and the share is nearly 1. NaN
/// spreads to all the shares, and an infinite m gives NaN.
public func softmax(_ values: [Value]) -> [Value] {
    let shift = largest(values)
    let terms = values.map { exp($0 - shift) }
    let total = sum(terms)
    return terms.map { $0 / total }
}

/// The logarithm of a sum of exponentials, log Σ exp(xᵢ), of numbers.
///
/// It is computed as m + log Σ exp(xᵢ − m) with m the largest, which equals it and does not overflow. NaN spreads, and
/// an infinite m gives NaN.
public func logSumExp(_ numbers: [Double]) -> Double {
    let shift = largest(numbers)
    return shift + log(numbers.reduce(0) { $0 + exp($1 - shift) })
}

/// The shares exp(xᵢ) / Σ exp(xⱼ) of numbers, positive and adding up to 1.
///
/// They are computed as exp(xᵢ − m) / Σ exp(xⱼ − m) with m the largest, which equals it and does not overflow. NaN
/// spreads to all the shares, and an infinite m gives NaN.
public func softmax(_ numbers: [Double]) -> [Double] {
    let shift = largest(numbers)
    let terms = numbers.map { exp($0 - shift) }
    let total = terms.reduce(0, +)
    return terms.map { $0 / total }
}

private let words = "There is nothing to sum: give at least one value."

/// The largest of some values, detached: no result depends on the shift, so derivatives take it for a constant.
private func largest(_ values: [Value]) -> Value {
    require(!values.isEmpty, words)
    let largest = values.dropFirst().reduce(values[0]) { max($0, $1) }
    return largest.graph.record(.detach, largest, largest)
}

private func largest(_ numbers: [Double]) -> Double {
    require(!numbers.isEmpty, words)
    return numbers.dropFirst().reduce(numbers[0], larger)
}

private func sum(_ values: [Value]) -> Value {
    values.dropFirst().reduce(values[0], +)
}
