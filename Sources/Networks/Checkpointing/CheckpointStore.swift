/// The matrices that a checkpointed gradient holds at each moment, and the most there ever were.
struct CheckpointStore {
    /// What is held, by the number of the layer: Aˡ.
    private(set) var activations: [Int: Matrix] = [:]

    /// What is held, by the number of the layer: Zˡ.
    private(set) var weightedSums: [Int: Matrix] = [:]

    /// The largest counts so far.
    private(set) var peak = CheckpointMemory()

    /// How many numbers are held now.
    private var doubles = 0

    mutating func keep(a: Matrix, of layer: Int) {
        exchange(activations.updateValue(a.named("A" + superscript(layer)), forKey: layer), for: a)
    }

    mutating func keep(z: Matrix, of layer: Int) {
        exchange(weightedSums.updateValue(z.named("Z" + superscript(layer)), forKey: layer), for: z)
    }

    mutating func dropActivations(of layer: Int) {
        exchange(activations.removeValue(forKey: layer), for: nil)
    }

    mutating func dropWeightedSums(of layer: Int) {
        exchange(weightedSums.removeValue(forKey: layer), for: nil)
    }

    /// Counts one matrix that was held before, and one that is held now.
    private mutating func exchange(_ old: Matrix?, for new: Matrix?) {
        doubles += (new?.shape.count ?? 0) - (old?.shape.count ?? 0)
        peak.activations = max(peak.activations, activations.count)
        peak.weightedSums = max(peak.weightedSums, weightedSums.count)
        peak.doubles = max(peak.doubles, doubles)
    }
}
