/// What a student changed outside the places for answers, in words.
struct OutsideEdits {
    /// A remark for each kind of change.
    private(set) var remarks: [String] = []

    init(_ lines: [String], used: Set<Int>, _ assignment: Assignment) {
        let lines = lines.map { $0.trimmingSuffix(while: \.isWhitespace) }
        let assigned = assignment.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).trimmingSuffix(while: \.isWhitespace) }
        let stamp = lines.first { $0.hasPrefix(Assignment.stampMark) }
        if let stamp, stamp != assignment.stamp {
            remarks.append("This answers another version of the lesson than the one it is graded by")
            return
        }
        var expected: [String: Int] = [:]
        for line in OutsideEdits.outside(assigned, assignment) { expected[line, default: 0] += 1 }
        var added: [Int] = []
        for (index, line) in lines.enumerated() where !used.contains(index) && !line.isEmpty {
            if let count = expected[line], count > 0 { expected[line] = count - 1 } else { added.append(index + 1) }
        }
        if !added.isEmpty {
            let list = OutsideEdits.list(added)
            let subject = added.count == 1 ? "Line \(list) stands" : "Lines \(list) stand"
            remarks.append("\(subject) outside the places for answers, or changed there, and is not graded")
        }
        let removed = expected.filter { !$0.key.isEmpty }.values.reduce(0, +)
        if removed > 0, stamp != nil {
            let lines = removed == 1 ? "1 line of the assignment is" : "\(removed) lines of the assignment are"
            remarks.append("\(lines) changed or gone; the lesson's own count")
        }
    }

    /// The assigned lines that are no answer's.
    private static func outside(_ lines: [String], _ assignment: Assignment) -> [String] {
        let openings = Set(assignment.slots.map(\.opening)), closings = Set(assignment.slots.map(\.closing))
        var isInside = false
        return lines.filter { line in
            if closings.contains(line) { isInside = false }
            defer { if openings.contains(line) { isInside = true } }
            return !isInside
        }
    }

    /// Numbers in a few words: "3–5, 9 and 12 more".
    private static func list(_ numbers: [Int]) -> String {
        var runs: [(Int, Int)] = []
        for number in numbers {
            if let last = runs.last, last.1 + 1 == number {
                runs[runs.count - 1].1 = number
            } else {
                runs.append((number, number))
            }
        }
        let shown = runs.prefix(4).map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)–\($0.1)" }
        return shown.joined(separator: ", ") + (runs.count > 4 ? " and more" : "")
    }
}
