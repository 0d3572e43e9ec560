extension Tape {
    /// What a line holds while the tape is run on complex numbers.
    private enum Line {
        /// The direction does not reach it: its number is the recorded one.
        case still
        /// It moves with the variables.
        case analytic(Complex)
        /// It moves, but a line on the way is not analytic.
        case broken
    }

    /// The derivative of the value on line `output` along a direction by complex steps, nil where there is none.
    ///
    /// A line that the direction does not reach stands still, so any operation may have made it.
    func complexStep(of output: Int, along direction: [Double]) -> Double? {
        let variables = variables(upTo: output)
        require(
            direction.count == variables.count,
            "The value has \(variables.count) variables: give a direction for each of them, not \(direction.count)."
        )
        // Far below an input that is itself tiny, and never so small that slopes underflow.
        let least = variables.map { abs(values[$0.index]) }.filter { $0 > 0 }.min() ?? 1
        let step = 1e-20 * min(1, max(least, 1e-100))
        var lines = [Line](repeating: .still, count: output + 1)
        for (variable, component) in zip(variables, direction) where component != 0 {
            lines[variable.index] = .analytic(Complex(values[variable.index], step * component))
        }
        for index in 0...output where operations[index].operandCount > 0 {
            lines[index] = complexLine(index, after: lines)
        }
        return switch lines[output] {
        case .still: 0
        case .analytic(let number): number.imaginary / step
        case .broken: nil
        }
    }

    /// What the operation on a line makes of the lines before it.
    private func complexLine(_ index: Int, after lines: [Line]) -> Line {
        let operation = operations[index]
        if operation == .detach { return .still }
        let left = Int(lefts[index])
        let right = operation.operandCount == 2 ? Int(rights[index]) : left
        if case .still = lines[left], case .still = lines[right] { return .still }
        let other = operation.hasParameter ? Complex(parameters[Int(rights[index])]) : number(right, in: lines)
        guard let z = number(left, in: lines), let w = other else { return .broken }
        return operation.complexResult(z, w).map(Line.analytic) ?? .broken
    }

    private func number(_ index: Int, in lines: [Line]) -> Complex? {
        switch lines[index] {
        case .still: Complex(values[index])
        case .analytic(let number): number
        case .broken: nil
        }
    }
}
