extension Tape {
    /// The value on line `output` with other numbers in the variables up to it.
    func replay(to output: Int, at point: [Double]) -> Double {
        let expected = variables(upTo: output).count
        require(
            point.count == expected,
            "The value has \(expected) variables: give a number for each of them, not \(point.count)."
        )
        var values = [Double](repeating: 0, count: output + 1)
        var nextVariable = 0
        for index in 0...output {
            let operation = operations[index]
            switch operation {
            case .variable:
                values[index] = point[nextVariable]
                nextVariable += 1
            case .constant:
                values[index] = self.values[index]
            default:
                let (x, y) = operands(of: index, operation, in: values)
                values[index] = operation.result(x, y)
            }
        }
        return values[output]
    }

    /// The numbers that the operation on a line reads.
    @inline(__always)
    func operands(of index: Int, _ operation: Node.Operation, in values: [Double]) -> (x: Double, y: Double) {
        let right = Int(rights[index])
        return (values[Int(lefts[index])], operation.hasParameter ? parameters[right] : values[right])
    }
}
