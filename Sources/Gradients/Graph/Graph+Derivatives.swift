extension Graph {
    /// The backward pass of ``Tape/adjoints(from:)`` with expressions for numbers, recorded at the end of the tape.
    ///
    /// Only lines between the inputs and the output get an adjoint. The loop runs down the tape as it was, and what
    /// it records comes after.
    func recordSweep(from output: Int, to inputs: [Int]) -> [Value] {
        let leads = tape.descendants(of: inputs, upTo: output)
        var adjoints = [Factor?](repeating: nil, count: output + 1)
        adjoints[output] = .one
        for index in stride(from: output, through: 0, by: -1) where leads[index] {
            guard let adjoint = adjoints[index] else { continue }
            for slot in 0..<tape.operations[index].operandCount {
                let operand = tape.operand(slot, of: index)
                guard leads[operand] else { continue }
                let share = adjoint * localGradient(of: index, by: slot)
                adjoints[operand] = adjoints[operand].map { sum($0, share) } ?? share
            }
        }
        return inputs.map { input in
            guard input <= output, let adjoint = adjoints[input] else { return constant(0) }
            let derivative = adjoint.value(in: self)
            // An earlier node, as x is of x · y by y, would not take all the variables when it is evaluated.
            return derivative.index <= output ? 1 * derivative : derivative
        }
    }

    private func localGradient(of index: Int, by slot: Int) -> Factor {
        let operation = tape.operations[index]
        func operand(_ slot: Int) -> Value { Value(graph: self, index: tape.operand(slot, of: index)) }
        let (x, u) = (operand(0), Value(graph: self, index: index))
        // The place of a second operand says where the parameter is if there is one.
        let y = operation.operandCount == 2 ? operand(1) : x
        return slot == 0
            ? operation.expressionByFirst(x, y, result: u, parameter: tape.parameter(of: index))
            : operation.expressionBySecond(x, y, result: u)
    }

    private func sum(_ left: Factor, _ right: Factor) -> Factor {
        .value(left.value(in: self) + right.value(in: self))
    }
}
