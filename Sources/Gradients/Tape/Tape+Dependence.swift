extension Tape {
    /// For each line up to `output`, whether the output depends on it.
    func dependence(of output: Int) -> [Bool] {
        var reached = [Bool](repeating: false, count: output + 1)
        reached[output] = true
        for index in stride(from: output, through: 0, by: -1) where reached[index] {
            let operandCount = operations[index].operandCount
            if operandCount > 0 { reached[Int(lefts[index])] = true }
            if operandCount == 2 { reached[Int(rights[index])] = true }
        }
        return reached
    }

    /// For each line up to `output`, whether it depends on one of the inputs, themselves included.
    ///
    /// What is detached does not: derivatives take it for a constant.
    func descendants(of inputs: [Int], upTo output: Int) -> [Bool] {
        var reached = [Bool](repeating: false, count: output + 1)
        for input in inputs where input <= output { reached[input] = true }
        for index in 0...output where !reached[index] && operations[index] != .detach {
            let operandCount = operations[index].operandCount
            if operandCount > 0 && reached[Int(lefts[index])] { reached[index] = true }
            if operandCount == 2 && reached[Int(rights[index])] { reached[index] = true }
        }
        return reached
    }
}
