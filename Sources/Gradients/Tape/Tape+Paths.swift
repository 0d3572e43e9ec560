extension Tape {
    /// How many paths lead from the line `source` to each line up to `output`; `Int.max` stands for more than that.
    func pathCounts(from source: Int, to output: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: output + 1)
        guard source <= output else { return counts }
        counts[source] = 1
        for index in (source + 1)..<(output + 1) {
            for slot in 0..<operations[index].operandCount {
                let (sum, overflow) = counts[index].addingReportingOverflow(counts[operand(slot, of: index)])
                counts[index] = overflow ? .max : sum
            }
        }
        return counts
    }

    /// The paths from the line `source` to the line `output`, by depth-first search from the output back.
    ///
    /// The counts of ``pathCounts(from:to:)`` say which operands lead to the source, so no step is taken in vain.
    func paths(to output: Int, from source: Int, counts: [Int]) -> [Graph.Path] {
        guard counts[output] > 0 else { return [] }
        var found: [Graph.Path] = []
        var nodes = [output]
        var slots = [0]  // For each of the nodes, the operand to try next.
        var locals: [Double] = []  // The local gradient from each of the nodes to the one after it.
        while let node = nodes.last {
            if node == source {
                found.append(Graph.Path(nodes: nodes.reversed(), localGradients: locals.reversed()))
            }
            let slot = slots[slots.count - 1]
            if node == source || slot == operations[node].operandCount {
                nodes.removeLast()
                slots.removeLast()
                _ = locals.popLast()
                continue
            }
            slots[slots.count - 1] += 1
            let operand = operand(slot, of: node)
            guard counts[operand] > 0 else { continue }
            let local = localGradients(of: node)
            nodes.append(operand)
            slots.append(0)
            locals.append(slot == 0 ? local.x : local.y)
        }
        return found
    }

    /// The line of an operand; of an operation of one operand there is the slot 0 alone.
    func operand(_ slot: Int, of index: Int) -> Int {
        Int(slot == 0 ? lefts[index] : rights[index])
    }
}
