import Networks

/// Follows a schedule with numbers of layers in place of matrices, and notes what is missing.
struct CheckpointMachine {
    private var snapshots: Set<Int> = []
    private var recorded: Set<Int> = []
    /// The layer whose activations were computed last: 0 for the inputs; nil after a layer has been reversed.
    private var front: Int? = 0
    private(set) var mostSnapshots = 0
    private(set) var reversed: [Int] = []
    private(set) var faults: [String] = []

    mutating func perform(_ action: CheckpointAction) {
        switch action {
        case .advance(let layer):
            check(front == layer - 1, action)
            front = layer
        case .snapshot(let layer):
            check(front == layer, action)
            snapshots.insert(layer)
            mostSnapshots = max(mostSnapshots, snapshots.count)
        case .restore(let layer):
            check(snapshots.contains(layer), action)
            front = layer
        case .record(let layer):
            check(front == layer - 1, action)
            recorded.insert(layer)
            front = layer
        case .reverse(let layer):
            check(recorded.remove(layer) != nil, action)
            snapshots.remove(layer - 1)
            front = nil
            reversed.append(layer)
        }
    }

    private mutating func check(_ isPossible: Bool, _ action: CheckpointAction) {
        if !isPossible { faults.append("\(action)") }
    }
}
