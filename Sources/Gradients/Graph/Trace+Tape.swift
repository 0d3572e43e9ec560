extension Trace {
    /// Follows both passes along the tape to `output`.
    init(of tape: Tape, from output: Int) {
        let reached = tape.dependence(of: output)
        let shown = (0...output).filter {
            reached[$0] && (tape.operations[$0] != .constant || tape.names[$0] != nil || $0 == output)
        }
        let names = Trace.names(of: shown, on: tape)
        forward = shown.map { Trace.step($0, on: tape, names: names) }
        backward = Trace.shares(from: output, on: tape, names: names)
    }

    /// A name for each of the nodes: its own, or the next of u1, u2, … that none of them has.
    private static func names(of nodes: [Int], on tape: Tape) -> [Int: String] {
        var names = tape.names
        let taken = Set(nodes.compactMap { tape.names[$0] })
        var number = 0
        for node in nodes where names[node] == nil {
            repeat { number += 1 } while taken.contains("u\(number)")
            names[node] = "u\(number)"
        }
        return names
    }

    private static func step(_ node: Int, on tape: Tape, names: [Int: String]) -> Step {
        let operation = tape.operations[node]
        func operand(_ slot: Int) -> String {
            let place = tape.operand(slot, of: node)
            return names[place] ?? written(tape.values[place])
        }
        var formula: String?
        if operation.operandCount > 0 {
            let (x, y) = (operand(0), operation.operandCount == 2 ? operand(1) : "")
            formula = operation.formula(x, y, parameter: tape.parameter(of: node))
        }
        return Step(node: node, name: names[node] ?? "", formula: formula, value: tape.values[node])
    }

    /// The backward pass of ``Tape/adjoints(from:)`` with each of its steps noted.
    private static func shares(from output: Int, on tape: Tape, names: [Int: String]) -> [Share] {
        let reached = tape.dependence(of: output)
        var adjoints = [Double](repeating: 0, count: output + 1)
        adjoints[output] = 1
        var shares: [Share] = []
        for node in stride(from: output, through: 0, by: -1) where reached[node] {
            let operandCount = tape.operations[node].operandCount
            guard operandCount > 0 else { continue }
            let local = tape.localGradients(of: node)
            for slot in 0..<operandCount {
                let (operand, localGradient) = (tape.operand(slot, of: node), slot == 0 ? local.x : local.y)
                let product = adjoints[node] * localGradient
                adjoints[operand] += product
                guard let operandName = names[operand] else { continue }
                shares.append(
                    Share(
                        node: node,
                        name: names[node] ?? "",
                        operand: operand,
                        operandName: operandName,
                        adjoint: adjoints[node],
                        localGradient: localGradient,
                        product: product,
                        sum: adjoints[operand]
                    )
                )
            }
        }
        return shares
    }
}
