internal import Gradients

extension Network {
    /// Trains the network on batches of examples, and returns the loss of each epoch.
    ///
    /// An epoch goes through all examples once, in a new random order, `batch` of them at a time; the last batch may
    /// be smaller. Inputs and targets have an example in each column. The loss of an epoch is the mean over its
    /// examples, each judged before the step that its own batch leads to.
    public mutating func train(
        _ inputs: Matrix,
        targets: Matrix,
        epochs: Int,
        batch: Int,
        using optimizer: inout some Optimizer,
        shuffling generator: inout some RandomNumberGenerator
    ) -> [Double] {
        let examples = inputs.columns
        require(
            examples == targets.columns && examples > 0,
            "Training takes a target for each example, and at least one: "
                + "there are \(examples) inputs and \(targets.columns) targets."
        )
        require(batch >= 1, "A batch has at least one example, not \(batch).")
        return (0..<max(0, epochs)).map { _ in
            let order = (0..<examples).shuffled(using: &generator)
            var total = 0.0
            for start in stride(from: 0, to: examples, by: batch) {
                let chosen = order[start..<min(start + batch, examples)]
                let (x, y) = (inputs.columns(chosen), targets.columns(chosen))
                let pass = forward(x)
                total += loss(pass, targets: y) * Double(chosen.count)
                optimizer.step(&self, backward(pass, targets: y))
            }
            return total / Double(examples)
        }
    }
}
