/// What a graph has recorded, as a structure of arrays: one line, one node.
///
/// The operands of a node stand on earlier lines. An operation of one operand names it twice, and the second
/// place of a fixed power points into `exponents` instead.
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
    private(set) var exponents: [Double] = []
    private(set) var variables: [Variable] = []
    private(set) var names: [Int: String] = [:]
    private var variableNames: Set<String> = []

    var count: Int { operations.count }

    /// The variables on the lines up to and with `output`.
    func variables(upTo output: Int) -> ArraySlice<Variable> {
        variables.prefix { $0.index <= output }
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

    mutating func appendPower(of base: Int, _ exponent: Double) -> Int {
        exponents.append(exponent)
        return append(.fixedPower, base, exponents.count - 1, power(values[base], exponent))
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
