/// The nodes of a graph as they were when this collection was asked for; each is computed on demand.
public struct Nodes: RandomAccessCollection, Sendable {
    private let tape: Tape

    init(tape: Tape) {
        self.tape = tape
    }

    /// The place of the first node.
    public var startIndex: Int { 0 }

    /// The place after the last node.
    public var endIndex: Int { tape.count }

    /// The node at a place.
    public subscript(index: Int) -> Node {
        let operation = tape.operations[index]
        let operandCount = operation.operandCount
        let local = operandCount > 0 ? tape.localGradients(of: index) : (0, 0)
        let operands = [Int(tape.lefts[index]), Int(tape.rights[index])]
        let parameter = tape.parameter(of: index)
        return Node(
            index: index,
            operation: operation,
            operands: Array(operands.prefix(operandCount)),
            exponent: operation == .fixedPower ? parameter : nil,
            slope: operation == .leakyReLU ? parameter : nil,
            value: tape.values[index],
            name: tape.names[index],
            localGradients: Array([local.0, local.1].prefix(operandCount))
        )
    }
}
