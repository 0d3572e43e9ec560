internal import Gradients

/// Which activations a forward pass keeps for the backward pass; the others are computed again.
///
/// ```swift
/// CheckpointSchedule.every(2).actions(layers: 4)
/// // snapshot 0, advance 1, advance 2, snapshot 2, record 3, record 4, reverse 4, reverse 3,
/// // restore 0, record 1, record 2, reverse 2, reverse 1
/// ```
public enum CheckpointSchedule: Hashable, Sendable {
    /// All activations are kept and nothing is computed again: the plain forward and backward pass.
    case everything
    /// Every k-th activation is kept, A⁰, Aᵏ, A²ᵏ, …, and one segment of k layers at a time is computed again.
    ///
    /// The last segment is not: it is still there from the forward pass. Of L layers at most ⌈L/k⌉ + k activations are
    /// held, the outputs among them. Chen, Xu, Zhang and Guestrin, "Training deep nets with sublinear memory cost",
    /// 2016.
    case every(Int)
    /// At most s activations are kept as snapshots, A⁰ among them, with the fewest layers computed again.
    ///
    /// The places are binomial, those of Griewank and Walther, "Algorithm 799: Revolve", 2000. With s snapshots and
    /// each layer passed at most r times more, a network may have ``reach(snapshots:repetitions:)`` = C(s + r, r)
    /// layers; l layers cost r·l − C(s + r, r − 1) layers computed again, with the smallest r that reaches l. At most
    /// s + 2 activations are held: the snapshots, the input of the layer at hand, and the outputs.
    case revolve(snapshots: Int)

    /// What is done, in order, to differentiate so many layers.
    ///
    /// It stops for fewer than one layer, an interval below 1 and fewer than one snapshot.
    public func actions(layers: Int) -> [CheckpointAction] {
        require(layers >= 1, "A schedule is for at least one layer, not for \(layers).")
        switch self {
        case .everything: return CheckpointSchedule.segment(1...layers)
        case .every(let interval):
            require(interval >= 1, "Activations are kept every 1, 2 or more layers, not every \(interval).")
            return CheckpointSchedule.segments(layers, interval)
        case .revolve(let snapshots):
            require(snapshots >= 1, "A schedule needs at least 1 snapshot, that of the inputs, not \(snapshots).")
            var actions: [CheckpointAction] = [.snapshot(layer: 0)]
            CheckpointSchedule.revolve(from: 0, to: layers, snapshots, &actions)
            return actions
        }
    }

    /// Records the layers of a segment one after the other, and reverses them.
    private static func segment(_ layers: ClosedRange<Int>) -> [CheckpointAction] {
        layers.map { .record(layer: $0) } + layers.reversed().map { .reverse(layer: $0) }
    }

    private static func segments(_ layers: Int, _ interval: Int) -> [CheckpointAction] {
        let starts = Array(stride(from: 0, to: layers, by: interval))
        let last = starts[starts.count - 1]
        var actions: [CheckpointAction] = []
        for start in starts {
            actions.append(.snapshot(layer: start))
            if start < last { actions += (start + 1...start + interval).map { .advance(layer: $0) } }
        }
        actions += segment(last + 1...layers)
        for start in starts.dropLast().reversed() {
            actions.append(.restore(layer: start))
            actions += segment(start + 1...start + interval)
        }
        return actions
    }
}

extension CheckpointSchedule: CustomStringConvertible {
    /// What is kept: `every 10 layers`.
    public var description: String {
        switch self {
        case .everything: "everything"
        case .every(let interval): interval == 1 ? "every layer" : "every \(interval) layers"
        case .revolve(let snapshots): snapshots == 1 ? "1 snapshot" : "\(snapshots) snapshots"
        }
    }
}
