extension Tape {
    /// The tangent of the value on line `output` along a direction in the variables up to it: forward mode.
    ///
    /// A line that no variable reaches stands still: it is passed over, so that its infinities stay out of the sum.
    /// A tangent that happens to be 0 is carried on like any other: 0 · ∞ is NaN, and a NaN must be seen.
    func tangent(of output: Int, along direction: [Double]) -> Double {
        let variables = variables(upTo: output)
        require(
            direction.count == variables.count,
            "The value has \(variables.count) variables: give a direction for each of them, not \(direction.count)."
        )
        var tangents = [Double](repeating: 0, count: output + 1)
        var moves = [Bool](repeating: false, count: output + 1)
        for (variable, component) in zip(variables, direction) {
            tangents[variable.index] = component
            moves[variable.index] = true
        }
        for index in 0...output {
            let operandCount = operations[index].operandCount
            guard operandCount > 0 else { continue }
            let left = Int(lefts[index])
            let right = operandCount == 2 ? Int(rights[index]) : left
            guard moves[left] || moves[right] else { continue }
            moves[index] = true
            let local = localGradients(of: index)
            if moves[left] { tangents[index] += local.x * tangents[left] }
            if operandCount == 2 && moves[right] { tangents[index] += local.y * tangents[right] }
        }
        return tangents[output]
    }
}
