internal import Gradients

extension CheckpointSchedule {
    /// The most layers that s snapshots and r repetitions can differentiate: C(s + r, r).
    ///
    /// A repetition is one more computation of a layer, beside the one that is recorded. Griewank and Walther, 2000.
    public static func reach(snapshots s: Int, repetitions r: Int) -> Int {
        require(s >= 0 && r >= 0, "There cannot be \(s) snapshots and \(r) repetitions.")
        // C(n, k) = C(n − 1, k − 1) · n / k is whole at each k; beyond Int it is larger than any network.
        var reach = 1
        for k in stride(from: 1, through: min(s, r), by: 1) {
            let (product, overflow) = reach.multipliedReportingOverflow(by: max(s, r) + k)
            if overflow { return .max }
            reach = product / k
        }
        return reach
    }

    /// Differentiates the layers after `start` and up to `end`, with A of `start` in hand and a snapshot of it.
    static func revolve(from start: Int, to end: Int, _ snapshots: Int, _ actions: inout [CheckpointAction]) {
        var end = end
        while end - start > 1 {
            let middle = start + firstPart(of: end - start, snapshots)
            actions += (start + 1...middle).map { .advance(layer: $0) }
            // A single layer is differentiated as it is recorded; only more of them come back to their beginning.
            if end - middle > 1 { actions.append(.snapshot(layer: middle)) }
            revolve(from: middle, to: end, snapshots - 1, &actions)
            actions.append(.restore(layer: start))
            end = middle
        }
        actions += [.record(layer: end), .reverse(layer: end)]
    }

    /// After how many of the layers the next snapshot is made.
    ///
    /// The smallest r with l ≤ C(s + r, r) repetitions is enough if the layers before the snapshot can do with r − 1
    /// and s snapshots, and those after it with r and the s − 1 that are left. It is best to advance as far as these
    /// two bounds allow, but to leave after the snapshot what r − 1 repetitions would reach there.
    private static func firstPart(of layers: Int, _ snapshots: Int) -> Int {
        var repetitions = 1
        while reach(snapshots: snapshots, repetitions: repetitions) < layers { repetitions += 1 }
        return min(
            reach(snapshots: snapshots, repetitions: repetitions - 1),
            layers - reach(snapshots: snapshots - 1, repetitions: repetitions - 1)
        )
    }
}
