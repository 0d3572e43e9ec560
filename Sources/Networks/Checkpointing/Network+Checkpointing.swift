internal import Gradients

extension Network {
    /// The gradient of the loss, with only some of the activations kept and the others computed again.
    ///
    /// It is the same to the last bit for every schedule: that of ``forward(_:)`` and ``backward(_:targets:)``. Inputs
    /// and targets have an example in each column.
    ///
    /// ```swift
    /// let result = network.gradient(inputs, targets: targets, keeping: .every(10))   // 100 layers
    /// result.peak.activations     // 20: A⁰, A¹⁰, …, A⁹⁰ and A⁹¹ to A¹⁰⁰
    /// result.recomputedLayers     // 90
    /// ```
    public func gradient(
        _ inputs: Matrix,
        targets: Matrix,
        keeping schedule: CheckpointSchedule
    ) -> CheckpointedGradient {
        var executor = CheckpointExecutor(self, inputs, targets)
        for action in schedule.actions(layers: layers.count) { executor.perform(action) }
        return CheckpointedGradient(
            gradient: executor.gradient,
            output: executor.activations(layers.count),
            loss: executor.loss,
            peak: executor.store.peak,
            recomputedLayers: executor.computedLayers - layers.count
        )
    }
}
