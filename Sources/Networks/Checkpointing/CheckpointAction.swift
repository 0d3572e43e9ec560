/// One step of a gradient that is computed with few activations in memory; layers count from 1.
///
/// Aˡ are the activations of layer l, and A⁰ the inputs.
public enum CheckpointAction: Hashable, Sendable {
    /// Computes Aˡ from Aˡ⁻¹, and drops Aˡ⁻¹ unless it is a snapshot.
    case advance(layer: Int)
    /// Makes a snapshot of Aˡ: it is kept until it has been used to differentiate layer l + 1.
    case snapshot(layer: Int)
    /// Goes back to the snapshot of Aˡ, to compute the layers after it once more.
    case restore(layer: Int)
    /// Computes Zˡ from Aˡ⁻¹, and keeps both to differentiate layer l.
    case record(layer: Int)
    /// Differentiates layer l with Zˡ and Aˡ⁻¹, and drops both.
    case reverse(layer: Int)
}

extension CheckpointAction: CustomStringConvertible {
    /// The verb and the layer: `advance 3`.
    public var description: String {
        switch self {
        case .advance(let layer): "advance \(layer)"
        case .snapshot(let layer): "snapshot \(layer)"
        case .restore(let layer): "restore \(layer)"
        case .record(let layer): "record \(layer)"
        case .reverse(let layer): "reverse \(layer)"
        }
    }
}
