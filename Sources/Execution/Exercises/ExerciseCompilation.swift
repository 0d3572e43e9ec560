internal import Diagnostics
internal import Lessons
internal import Processes

/// Compiles the parts of one exercise that the author wrote.
struct ExerciseCompilation: Sendable {
    let lesson: Lesson
    let workshop: Workshop
    let folder: Folder

    /// Why no program came of an answer.
    enum Failure: Error {
        /// The compiler's words, in the lesson's lines.
        case messages([CompilerMessage])
        /// It lacks what the tests call.
        case missing([String])
        /// Nothing is known of it, for this reason.
        case tool(String)
    }

    /// Writes down what cells declare, for tests to be compiled against; gives the folder of the declarations.
    func declare(_ cells: [Cell], as name: String) throws(Failure) -> String {
        let source = try write(ExerciseText.answer(cells, of: lesson), as: name + ".swift")
        let folder = try makeFolder(name)
        let module = folder + "/\(ExerciseText.answerModule).swiftmodule"
        try compile(workshop.toolchain.declare(source, as: module, environment: workshop.environment))
        return folder
    }

    /// Compiles a group of tests; gives its object.
    func compileTests(_ cells: [Cell], against declarations: String, as name: String) throws(Failure) -> String {
        let source = try write(ExerciseText.tests(cells, of: lesson), as: name + ".swift")
        let object = folder.path + "/\(name).o"
        let toolchain = workshop.toolchain
        try compile(
            toolchain.compileTests(source, against: declarations, to: object, environment: workshop.environment)
        )
        return object
    }

    /// Compiles an answer; gives its object.
    func compileAnswer(_ cells: [Cell], as name: String) throws(Failure) -> String {
        let source = try write(ExerciseText.answer(cells, of: lesson), as: name + ".swift")
        let object = folder.path + "/\(name).o"
        try compile(workshop.toolchain.compileAnswer(source, to: object, environment: workshop.environment))
        return object
    }

    /// Links an answer with the tests of a group; gives the program.
    func link(_ answer: String, with tests: String, as name: String) throws(Failure) -> String {
        let program = folder.path + "/" + name
        let toolchain = workshop.toolchain
        let linked = try capture(
            toolchain.link([tests, answer], to: program, environment: workshop.environment)
        )
        if linked.outcome.ending.isSuccess { return program }
        let missing = MissingDeclarations(linked.error, toolchain, environment: workshop.environment)
        guard missing.names.isEmpty else { throw .missing(missing.names) }
        throw .tool("the linker failed: \(linked.error.suffix(2_000))")
    }

    private func compile(_ command: Command) throws(Failure) {
        let compiled = try capture(command)
        guard !compiled.outcome.ending.isSuccess else { return }
        let errors = CompilerMessage.parse(compiled.error).filter { $0.severity == "error" }
        if errors.isEmpty {
            throw .tool(
                compiled.outcome.timedOut
                    ? "it takes more than \(Int(Workshop.compileSeconds)) s to compile"
                    : "the compiler failed: \(compiled.error.suffix(2_000))"
            )
        }
        throw .messages(errors)
    }

    private func capture(_ command: Command) throws(Failure) -> Captured {
        var command = command
        command.memory = Workshop.compileMemory
        command.processorSeconds = Int(Workshop.compileSeconds)
        do {
            return try Processes.capture(command, seconds: Workshop.compileSeconds)
        } catch {
            throw .tool("\(error.executable) cannot be started: \(error.reason); run `lectern doctor`")
        }
    }

    private func write(_ text: String, as name: String) throws(Failure) -> String {
        do {
            return try folder.write(text, as: name)
        } catch {
            throw .tool("\(error.path) cannot be written: \(error.reason)")
        }
    }

    private func makeFolder(_ name: String) throws(Failure) -> String {
        do {
            return try Folder(folder.path + "/" + name).path
        } catch {
            throw .tool("\(error.path) cannot be made: \(error.reason)")
        }
    }
}
