internal import Gradients

extension Activation {
    /// The differences a − y of the outputs from their targets, without the cancellation of saturated outputs.
    ///
    /// A sigmoid of 40 rounds to 1, and 1 − 1 would be 0. But σ(z) − y = (1 − y) σ(z) − y σ(−z) keeps all digits for
    /// y = 0 and y = 1, and the softmax can be treated alike. So can tanh z = 2σ(2z) − 1 for y = −1 and y = 1, the
    /// ends where it saturates; elsewhere, and above all near 0, tanh z − y itself is better.
    func difference(z: Matrix, targets y: Matrix) -> Matrix {
        switch self {
        case .sigmoid: Matrix.entrywise(z, "against", y, sigmoidDifference)
        case .tanh: Matrix.entrywise(z, "against", y, tanhDifference)
        case .softmax: Softmax.difference(Softmax(z), y)
        default: self(z) - y
        }
    }
}

/// σ(z) − y as (1 − y) σ(z) − y σ(−z).
private func sigmoidDifference(_ z: Double, _ y: Double) -> Double {
    (1 - y) * sigmoid(z) - y * sigmoid(-z)
}

/// tanh z − y, as 2σ(2z) for y = −1 and −2σ(−2z) for y = 1.
private func tanhDifference(_ z: Double, _ y: Double) -> Double {
    if abs(y) == 1 { return -2 * y * sigmoid(-2 * y * z) }
    return HyperbolicTangent.value(z) - y
}

extension Softmax {
    /// p − y as (1 − y) p − y (1 − p), with 1 − p kept apart from p.
    fileprivate static func difference(_ softmax: Softmax, _ y: Matrix) -> Matrix {
        let kept = Matrix.entrywise(softmax.probabilities, "against", y) { p, y in (1 - y) * p }
        let lost = Matrix.entrywise(softmax.complements, "against", y) { q, y in y * q }
        return kept - lost
    }
}
