/// What a graph has recorded, as a structure of arrays: one line, one node.
///
/// The operands of a node stand on earlier lines. An operation of one operand names it twice, and the second
/// place of an operation with a parameter points into `parameters` instead.
struct Tape: Sendable {
    /// A variable's line and name.
    struct Variable: Sendable {
        let index: Int
        let name: String
    }

    private(set) var operations: [Node.Operation] = []
    private(set) var lefts: [Int32] = []
    private(set) var rights: [Int32] = []
    private(set) var values: [Double] = []
    private(set) var parameters: [Double] = []
    private(set) var variables: [Variable] = []
    private(set) var names: [Int: String] = [:]
    private var variableNames: Set<String> = []

    var count: Int { operations.count }

    /// The variables on the lines up to and with `output`.
    func variables(upTo output: Int) -> ArraySlice<Variable> {
        variables.prefix { $0.index <= output }
    }

    /// The fixed number of the operation on a line, if it has one.
    func parameter(of index: Int) -> Double? {
        operations[index].hasParameter ? parameters[Int(rights[index])] : nil
    }

    mutating func appendVariable(_ name: String, _ value: Double) -> Int {
        require(
            variableNames.insert(name).inserted,
            "The graph has a variable '\(name)' already: give each variable its own name."
        )
        variables.append(Variable(index: count, name: name))
        names[count] = name
        return append(.variable, 0, 0, value)
    }

    mutating func appendConstant(_ value: Double) -> Int {
        append(.constant, 0, 0, value)
    }

    mutating func append(_ operation: Node.Operation, _ left: Int, _ right: Int) -> Int {
        append(operation, left, right, operation.result(values[left], values[right]))
    }

    mutating func append(_ operation: Node.Operation, _ operand: Int, parameter: Double) -> Int {
        parameters.append(parameter)
        return append(operation, operand, parameters.count - 1, operation.result(values[operand], parameter))
    }

    mutating func setName(_ name: String, at index: Int) {
        require(
            operations[index] != .variable,
            "The variable '\(names[index] ?? "")' has its name from `variable(_:_:)`: give it the right one there."
        )
        names[index] = name
    }

    private mutating func append(_ operation: Node.Operation, _ left: Int, _ right: Int, _ value: Double) -> Int {
        require(count < Int32.max, "A graph holds at most 2³¹ − 1 nodes: make a new one for each step.")
        operations.append(operation)
        lefts.append(Int32(truncatingIfNeeded: left))
        rights.append(Int32(truncatingIfNeeded: right))
        values.append(value)
        return count - 1
    }
}
