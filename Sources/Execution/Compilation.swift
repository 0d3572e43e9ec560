internal import Diagnostics
internal import Glibc
internal import Lessons
internal import Processes

/// A program made of some cells of a lesson.
struct Compiled {
    var program: String
    var cells: [Cell]
    var warnings: [CompilerMessage]
}

/// Why no program came of them.
enum CompileFailure: Error {
    /// The compiler says what is wrong with the lesson.
    case messages([CompilerMessage])
    /// The compiler took longer than it may.
    case time
    /// The tools do not work: nothing is known of the lesson.
    case tool(String)
}

/// The names that the compiler does not find.
struct UnknownNames: Sendable {
    var names: [(name: Substring, message: CompilerMessage)]
    /// What else it has to say: for such an error it may have missed a name.
    var others: [CompilerMessage]
}

/// Compiles cells of one lesson.
struct Compilation {
    let lesson: Lesson
    let workshop: Workshop
    let folder: Folder

    /// The program of some cells; files are called `name`.
    func compile(_ cells: [Cell], as name: String) throws(CompileFailure) -> Compiled {
        let source = try write(ProgramText(cells, of: lesson), as: name + ".swift")
        let object = folder.path + "/" + name + ".o"
        let program = folder.path + "/" + name
        let toolchain = workshop.toolchain
        let compiled = try capture(toolchain.compile(source, to: object, environment: workshop.environment))
        let messages = CompilerMessage.parse(compiled.error)
        guard compiled.outcome.ending.isSuccess else {
            let errors = messages.filter { $0.severity == "error" }
            let isLate = compiled.outcome.timedOut || compiled.outcome.ending == .signalled(SIGXCPU)
            if errors.isEmpty, isLate { throw .time }
            if errors.isEmpty { throw .tool("the compiler failed: " + Compilation.tail(compiled.error)) }
            throw .messages(errors)
        }
        let linked = try capture(toolchain.link(object, to: program, environment: workshop.environment))
        guard linked.outcome.ending.isSuccess else {
            throw .tool("the linker failed: " + Compilation.tail(linked.error))
        }
        return Compiled(program: program, cells: cells, warnings: messages.filter { $0.severity == "warning" })
    }

    /// The names that the compiler does not find where they are used, in a program that is only looked at.
    ///
    /// Throws where the compiler says nothing at all: then nothing is known.
    func unknownNames(
        _ text: ProgramText,
        as name: String
    ) throws(CompileFailure) -> UnknownNames {
        let source = try write(text, as: name + ".swift")
        let checked = try capture(workshop.toolchain.typecheck(source, environment: workshop.environment))
        if checked.outcome.timedOut { throw .time }
        let messages = CompilerMessage.parse(checked.error)
        guard checked.outcome.ending.isSuccess || messages.contains(where: { $0.severity == "error" }) else {
            throw .tool("the compiler failed: " + Compilation.tail(checked.error))
        }
        let errors = messages.filter { $0.severity == "error" }
        let names = errors.compactMap { message in message.unknownName.map { ($0, message) } }
        return UnknownNames(names: names, others: errors.filter { $0.unknownName == nil })
    }

    /// The cells that are not even Swift by themselves, with what the parser says of each.
    ///
    /// A brace that is not closed makes the compiler speak of the end of the program; read by itself, the
    /// cell that left it open is known.
    func syntaxErrors(_ cells: [Cell]) -> [(cell: Cell, messages: [CompilerMessage])] {
        concurrentMap(cells) { ($0, syntaxErrors($0)) }.filter { !$0.1.isEmpty }
    }

    private func syntaxErrors(_ cell: Cell) -> [CompilerMessage] {
        guard let source = try? write(ProgramText(alone: cell), as: ProgramText.name(ofAlone: cell)),
            let parsed = try? capture(workshop.toolchain.parse(source, environment: workshop.environment))
        else { return [] }
        return CompilerMessage.parse(parsed.error).filter { $0.severity == "error" }.map { inside(cell, $0) }
    }

    /// A message in the lesson's own lines; what is missing at the end is missed after the cell's last line.
    private func inside(_ cell: Cell, _ message: CompilerMessage) -> CompilerMessage {
        var message = message
        let last = cell.lines.upperBound - 1
        if !cell.lines.contains(message.line) || message.file != ProgramText.name(ofAlone: cell) {
            let lines = cell.code.split(separator: "\n", omittingEmptySubsequences: false)
            let length = lines.prefix(cell.lines.count).last?.utf8.count ?? 0
            let start = cell.form == .block ? 0 : cell.place.column - 1
            (message.line, message.column) = (last, start + length + 1)
        }
        message.file = lesson.fileName
        message.notes = message.notes.map { inside(cell, $0) }
        return message
    }

    private func write(_ text: ProgramText, as name: String) throws(CompileFailure) -> String {
        do {
            return try folder.write(text.text, as: name)
        } catch {
            throw .tool("\(error.path) cannot be written: \(error.reason)")
        }
    }

    private func capture(_ command: Command) throws(CompileFailure) -> Captured {
        var command = command
        command.memory = workshop.compiling.memory
        // Should the build be killed, the compiler does not outlive it for long.
        command.processorSeconds = Int(workshop.compiling.seconds)
        do {
            let access = Access(.compiling(workshop.compiling), readable: [], writable: folder.path)
            return try Processes.capture(
                workshop.command(command, access),
                seconds: workshop.compiling.seconds,
                limit: workshop.compiling.words
            )
        } catch {
            throw .tool("\(error.executable) cannot be started: \(error.reason); run `lectern doctor`")
        }
    }

    private static func tail(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).suffix(6).joined(separator: "\n")
    }
}
