extension Tape {
    /// The operations at whose kink the recorded values stand, between a variable and an output.
    ///
    /// Of a rectifier and an absolute value that is the operand 0, of the larger and the smaller of two a tie.
    /// Without a source it is any variable.
    func kinkedOperations(upTo output: Int, from source: Int?) -> [Node.Operation] {
        let matters = dependence(of: output)
        var moves = [Bool](repeating: false, count: output + 1)
        var found: [Node.Operation] = []
        for index in 0...output {
            let operation = operations[index]
            if operation == .variable { moves[index] = source.map { $0 == index } ?? true }
            guard operation.operandCount > 0 else { continue }
            let left = Int(lefts[index])
            let right = operation.operandCount == 2 ? Int(rights[index]) : left
            moves[index] = moves[left] || moves[right]
            if moves[index], matters[index], isAtKink(operation, left, right), !found.contains(operation) {
                found.append(operation)
            }
        }
        return found
    }

    private func isAtKink(_ operation: Node.Operation, _ left: Int, _ right: Int) -> Bool {
        switch operation {
        case .relu, .abs: values[left] == 0
        case .max, .min: left != right && values[left] == values[right]
        default: false
        }
    }
}

extension Node.Operation {
    /// The convention that backpropagation follows at the operation's kink, in words.
    var kinkConvention: String {
        switch self {
        case .relu: "the convention relu′(0) = 0"
        case .abs: "the convention abs′(0) = 0"
        case .max, .min: "the convention that a tie of \(self) passes the gradient to the first operand"
        default: "a convention"
        }
    }
}
