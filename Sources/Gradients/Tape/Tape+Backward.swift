extension Tape {
    /// The adjoints ∂(output)/∂(line) of all lines up to `output`: the backward pass.
    ///
    /// A line that the output does not depend on is passed over, so that its infinities stay out of the sum. An
    /// adjoint that happens to be 0 is carried on like any other: 0 · ∞ is NaN, and a NaN must be seen.
    func adjoints(from output: Int) -> [Double] {
        var adjoints = [Double](repeating: 0, count: output + 1)
        var reached = [Bool](repeating: false, count: output + 1)
        adjoints[output] = 1
        reached[output] = true
        for index in stride(from: output, through: 0, by: -1) where reached[index] {
            let operandCount = operations[index].operandCount
            guard operandCount > 0 else { continue }
            let local = localGradients(of: index)
            let left = Int(lefts[index])
            adjoints[left] += adjoints[index] * local.x
            reached[left] = true
            guard operandCount == 2 else { continue }
            let right = Int(rights[index])
            adjoints[right] += adjoints[index] * local.y
            reached[right] = true
        }
        return adjoints
    }

    /// How fast the value on a line changes with each of its operands, at the recorded values.
    @inline(__always)
    func localGradients(of index: Int) -> (x: Double, y: Double) {
        let operation = operations[index]
        let (x, y) = operands(of: index, operation, in: values)
        return operation.localGradients(x, y, result: values[index])
    }
}
