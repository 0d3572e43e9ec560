import Course
import Diagnostics

/// `lectern grade`.
enum GradeCommand {
    @Sendable static func run(_ arguments: Arguments) throws -> ExitCode {
        let format = try self.format(arguments)
        let lesson = try LessonPath.find(arguments.operands[0])
        return try Machine.withHouse { house in
            let grading = LessonGrading(
                lesson,
                submissions: Array(arguments.operands.dropFirst()),
                isWeakAllowed: arguments.has("--weak-sandbox"),
                in: house
            )
            Terminal.report(grading.diagnostics, sources: grading.sources, format: .human)
            try write(try grading.documents(format), format, to: arguments.value("-o"))
            return grading.isComplete ? .success : .failure
        }
    }

    private static func format(_ arguments: Arguments) throws -> LessonGrading.Format {
        guard let name = arguments.value("--format") else { return .human }
        if let format = LessonGrading.Format(rawValue: name) { return format }
        let all = LessonGrading.Format.allCases.map(\.rawValue)
        let near = suggestion(for: name, among: all).map { "did you mean `\($0)`?" }
        throw UsageError(
            headline: "`\(name)` is no format",
            help: near ?? "the formats are " + all.joined(separator: ", ")
        )
    }

    /// Writes the documents to standard output, to a file, or each to a file of its own in a folder.
    private static func write(_ documents: [LessonGrading.Document], _ format: LessonGrading.Format, to path: String?)
        throws
    {
        guard let path else {
            guard documents.count <= 1 else {
                let help = "add `-o FOLDER`: each submission has a document of its own"
                throw UsageError(headline: "`--format \(format.rawValue)` is for one submission", help: help)
            }
            for document in documents { Terminal.print(document.text, terminator: "") }
            return
        }
        if format.isForAll || documents.count == 1 && path.hasSuffix("." + format.ending) {
            for document in documents { try OutputFile.write(document.text, to: path) }
            return
        }
        try OutputFile.makeFolder(path)
        var names = FileNames()
        for document in documents {
            let name = names.name(for: document.student ?? "report")
            try OutputFile.write(document.text, to: "\(path)/\(name).\(format.ending)")
        }
    }
}

/// Names of files made of the names of students, each once, whatever they are called.
struct FileNames {
    private var taken: Set<String> = []

    mutating func name(for student: String) -> String {
        var plain = String(student.prefix(100).map { $0.isLetter || $0.isNumber || "-_.@+".contains($0) ? $0 : "_" })
        // The name of a file has 255 bytes, its ending among them.
        while plain.utf8.count > 200 { plain.removeLast() }
        if plain.isEmpty || plain.hasPrefix(".") { plain = "_" + plain }
        var name = plain, count = 1
        while !taken.insert(name).inserted {
            count += 1
            name = "\(plain)-\(count)"
        }
        return name
    }
}
