internal import Diagnostics

/// The answers in what a student handed in.
///
/// Whatever stands outside the places for answers is ignored, and said.
public func read(_ handed: HandedIn, for assignment: Assignment) -> Submission {
    var submission = Submission(student: handed.student, remarks: handed.problems)
    submission.isReadable = !handed.files.isEmpty
    for file in handed.files {
        for place in file.source.invalid.prefix(1) {
            let file = file.source.file
            submission.remarks.append("`\(file)` has bytes that are not UTF-8, the first at line \(place.line)")
        }
        switch file.kind {
        case .markdown:
            var reader = MarkdownReader(file.source, assignment)
            reader.read()
            submission.add(reader.answers, from: file)
            submission.remarks += reader.remarks
        case .swift: submission.add(file, assignment)
        }
    }
    return submission
}

extension Submission {
    fileprivate mutating func add(_ answers: [Int: Answer], from file: SubmissionFile) {
        for (task, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard self.answers[task] == nil else {
                remarks.append("`\(file.source.file)` answers again what another file answers, and is ignored there")
                continue
            }
            self.answers[task] = answer
        }
    }

    /// A file of Swift answers the exercise that it is named after, or names in its first line, or the only one.
    fileprivate mutating func add(_ file: SubmissionFile, _ assignment: Assignment) {
        let slots = assignment.slots.filter { $0.kind == .code && $0.number == 1 }
        let named = SwiftAnswer.exercise(namedIn: file.source)
        let slot =
            slots.first { $0.id == file.stem } ?? slots.first { $0.id == named }
            ?? (slots.count == 1 ? slots[0] : nil)
        guard let slot else {
            let ids = slots.map { "`\($0.id).swift`" }.joined(separator: ", ")
            remarks.append("`\(file.source.file)` answers no exercise of this lesson: name it one of \(ids)")
            if self.answers.isEmpty { isReadable = false }
            return
        }
        isReadable = true
        let text = file.source.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        guard !text.trimmed.isEmpty else { return }
        add([slot.task: .code([Piece(text: text, file: file.source.file, firstLine: 1)])], from: file)
    }
}

/// A file of Swift that answers an exercise.
enum SwiftAnswer {
    /// The exercise that the first line names: `// exercise: gradient-checking`.
    static func exercise(namedIn source: SourceText) -> String? {
        let line = String(decoding: source.line(1), as: UTF8.self).trimmed
        guard line.hasPrefix("//"), let mark = line.firstRange(of: "exercise:") else { return nil }
        return line[mark.upperBound...].split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
}
