/// Reads one answer from the lines between its marks.
struct SlotReader {
    private let slot: AnswerSlot
    private let lines: [String]
    private let range: Range<Int>
    private let file: String
    private(set) var remarks: [String] = []

    init(_ slot: AnswerSlot, _ lines: [String], _ range: Range<Int>, file: String) {
        self.slot = slot
        self.lines = lines
        self.range = range
        self.file = file
    }

    /// The answer; `nil` where there is none.
    mutating func answer() -> Submission.Answer? {
        switch slot.kind {
        case .code: fenced(["swift spec", "swift-spec", "swift"]).map { .code([$0]) }
        case .derivation: fenced(["derivation"]).map { .derivation([$0]) }
        case .typed: fenced(["answer"]).map(Submission.Answer.typed)
        case .marks(let items): marks(items).map(Submission.Answer.marks)
        case .words: words.map(Submission.Answer.words)
        }
    }

    // MARK: Fences

    /// What stands in the first fence of some kind.
    private mutating func fenced(_ kinds: Set<String>) -> Submission.Piece? {
        guard let opening = range.first(where: { FenceLine(lines[$0]).map { kinds.contains($0.kind) } == true }),
            let fence = FenceLine(lines[opening])
        else {
            remarks.append("There is no answer to `\(slot.id)`: its fence is gone")
            return nil
        }
        let inner = (opening + 1)..<range.upperBound
        let closing = inner.first { fence.isClosed(by: lines[$0]) }
        if closing == nil { remarks.append("The fence of `\(slot.id)` is not closed; it ends where its place ends") }
        if let closing, let stray = ((closing + 1)..<range.upperBound).first(where: { !lines[$0].trimmed.isEmpty }) {
            remarks.append("Line \(stray + 1) stands after the fence of `\(slot.id)`, and is not graded")
        }
        let code = inner.prefix { $0 < closing ?? range.upperBound }.map { fence.withoutIndent(lines[$0]) }
        guard code.contains(where: { !$0.trimmed.isEmpty }) else { return nil }
        return Submission.Piece(text: code.joined(separator: "\n") + "\n", file: file, firstLine: opening + 2)
    }

    // MARK: Marks

    /// Which of the items are marked; of an item that stands there twice, the first counts.
    private mutating func marks(_ items: [String]) -> [Bool]? {
        var found: [String: Bool] = [:]
        for index in range {
            guard let (isMarked, text) = SlotReader.item(lines[index]), found[text] == nil else { continue }
            found[text] = isMarked
        }
        let missing = items.filter { found[SlotReader.key($0)] == nil }
        if !missing.isEmpty {
            let count = missing.count == 1 ? "An item" : "\(missing.count) items"
            remarks.append("\(count) of `\(slot.id)` changed or gone: what is not there is not marked")
        }
        let marks = items.map { found[SlotReader.key($0)] ?? false }
        return marks.contains(true) ? marks : nil
    }

    /// A task list item: whether it is marked, and what it says.
    private static func item(_ line: String) -> (isMarked: Bool, text: String)? {
        let line = line.drop(while: \.isWhitespace)
        guard let bullet = line.first, "-*+".contains(bullet) else { return nil }
        let rest = line.dropFirst().drop(while: \.isWhitespace)
        for (mark, isMarked) in [("[ ]", false), ("[x]", true), ("[X]", true)] where rest.hasPrefix(mark) {
            return (isMarked, key(String(rest.dropFirst(mark.count))))
        }
        return nil
    }

    /// The text of an item, however it is spaced.
    private static func key(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Words

    private var words: Submission.Piece? {
        let text = range.map { lines[$0] }.joined(separator: "\n").trimmed
        let blank = slot.blank.joined(separator: "\n").trimmed
        return text.isEmpty || text == blank
            ? nil : Submission.Piece(text: text, file: file, firstLine: range.lowerBound + 1)
    }
}

/// A line that opens a fence, as CommonMark has it at the margin of a document.
struct FenceLine {
    /// The words that say what it is, before any attributes.
    let kind: String
    private let sign: Character
    private let length: Int
    private let indent: Int

    init?(_ line: String) {
        let indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        guard indent <= 3, let sign = rest.first, sign == "`" || sign == "~" else { return nil }
        let run = rest.prefix { $0 == sign }
        let info = rest.dropFirst(run.count)
        guard run.count >= 3, sign == "~" || !info.contains("`") else { return nil }
        self.sign = sign
        self.indent = indent
        length = run.count
        kind = info.prefix { $0 != "{" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func isClosed(by line: String) -> Bool {
        let indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        let run = rest.prefix { $0 == sign }
        return indent <= 3 && run.count >= length && rest.dropFirst(run.count).allSatisfy(\.isWhitespace)
    }

    /// A line of the code, without as much of its indent as the fence itself has.
    func withoutIndent(_ line: String) -> String {
        String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count)))
    }
}
