import Course
import Diagnostics

/// `lectern assign`.
enum AssignCommand {
    @Sendable static func run(_ arguments: Arguments) throws -> ExitCode {
        let format = try OutputFormat(arguments)
        let assigned = AssignedLesson(try LessonPath.find(arguments.operands[0]))
        let errors = assigned.diagnostics.filter { $0.severity == .error }
        Terminal.report(errors, sources: assigned.sources, format: format == .json ? .human : format)
        guard let text = assigned.text else { return .failure }
        guard let file = arguments.value("-o") else {
            Terminal.print(text, terminator: "")
            return .success
        }
        try OutputFile.write(text, to: file)
        Terminal.print("\(assigned.answers == 1 ? "1 answer" : "\(assigned.answers) answers") to write → \(file)")
        return .success
    }
}
