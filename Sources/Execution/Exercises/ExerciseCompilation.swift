internal import Glibc
internal import Processes

/// Compiles answers and tests, each as a module, in a folder.
struct ExerciseCompilation: Sendable {
    let workshop: Workshop
    let folder: Folder

    /// Why no program came of an answer.
    enum Failure: Error {
        /// The compiler's words, in the lines of whoever wrote the code.
        case messages([CompilerMessage])
        /// The compiler or the linker ends without a program and names no line: in words.
        case refused(String)
        /// It lacks what the tests call.
        case missing([String])
        /// Nothing is known of it, for this reason.
        case tool(String)
    }

    init(_ name: String, in workshop: Workshop) throws(Failure) {
        self.workshop = workshop
        do {
            folder = try Folder(workshop.folder + "/" + name, isOpen: workshop.confine != nil)
        } catch {
            throw .tool("\(error.path) cannot be made: \(error.reason)")
        }
    }

    private init(_ workshop: Workshop, _ folder: Folder) {
        self.workshop = workshop
        self.folder = folder
    }

    /// A compilation in a folder inside this one's.
    func inner(_ name: String) throws(Failure) -> ExerciseCompilation {
        do {
            return ExerciseCompilation(workshop, try Folder(folder.path + "/" + name, isOpen: workshop.confine != nil))
        } catch {
            throw .tool("\(error.path) cannot be made: \(error.reason)")
        }
    }

    /// Writes down what a text declares, for tests to be compiled against; gives the folder of the declarations.
    func declare(_ text: String) throws(Failure) -> String {
        let source = try write(text, as: ExerciseText.answerFile)
        let module = folder.path + "/\(ExerciseText.answerModule).swiftmodule"
        try compile(workshop.toolchain.declare(source, as: module, environment: workshop.environment), reading: [])
        return folder.path
    }

    /// Compiles tests against declarations in a folder; gives their object.
    func compileTests(_ text: String, against declarations: String, as name: String) throws(Failure) -> String {
        let source = try write(text, as: name + ".swift")
        let object = folder.path + "/\(name).o"
        let toolchain = workshop.toolchain
        try compile(
            toolchain.compileTests(source, against: declarations, to: object, environment: workshop.environment),
            reading: [declarations]
        )
        return object
    }

    /// Compiles an answer; gives its object.
    func compileAnswer(_ text: String) throws(Failure) -> String {
        let source = try write(text, as: ExerciseText.answerFile)
        let object = folder.path + "/answer.o"
        try compile(
            workshop.toolchain.compileAnswer(source, to: object, environment: workshop.environment),
            reading: []
        )
        return object
    }

    /// Links an answer with the tests of a group; gives the program.
    func link(_ answer: String, with tests: String, as name: String) throws(Failure) -> String {
        let program = folder.path + "/" + name
        let toolchain = workshop.toolchain
        let environment = workshop.environment
        let first = toolchain.link([tests, answer], to: program, withOthers: false, environment: environment)
        if try capture(first, reading: [tests]).outcome.ending.isSuccess { return program }
        let all = toolchain.link([tests, answer], to: program, environment: environment)
        let linked = try capture(all, reading: [tests])
        if linked.outcome.ending.isSuccess { return program }
        let missing = MissingDeclarations(linked.error, tests: tests, to: program, workshop) { command, limits in
            try? capture(command, reading: [tests], limits)
        }
        guard missing.names.isEmpty else { throw .missing(missing.names) }
        throw .refused(limit(linked) ?? "the linker refuses it: " + linkerWords(linked.error))
    }

    private func compile(_ command: Command, reading: [String]) throws(Failure) {
        let compiled = try capture(command, reading: reading)
        guard !compiled.outcome.ending.isSuccess else { return }
        let errors = CompilerMessage.parse(compiled.error).filter { $0.severity == "error" }
        if !errors.isEmpty { throw .messages(errors) }
        throw .refused(limit(compiled) ?? "the compiler itself fails at it" + CompilerCrash.reason(compiled.error))
    }

    /// The first of what the linker complains of, without the folders of this machine.
    private func linkerWords(_ error: String) -> String {
        let mark = "error: "
        let line = error.split(whereSeparator: \.isNewline).first { $0.contains(mark) } ?? error[...].suffix(500)
        let words = String(line.firstRange(of: mark).map { line[$0.upperBound...] } ?? line)
        return words.replacing(folder.path + "/", with: "")
    }

    /// Which limit a command met, in words.
    private func limit(_ captured: Captured) -> String? {
        if captured.outcome.timedOut || captured.outcome.ending == .signalled(SIGXCPU) {
            return "it takes more than \(Int(workshop.compiling.seconds)) s to compile"
        }
        if CompilerCrash.isOutOfMemory(captured.error) {
            return "it takes more than \(workshop.compiling.memory >> 20) MiB of memory to compile"
        }
        if captured.outcome.stopped { return "the compiler says more than \(workshop.compiling.words >> 10) KiB" }
        return nil
    }

    private func capture(_ command: Command, reading: [String], _ limits: CompileLimits? = nil) throws(Failure)
        -> Captured
    {
        let limits = limits ?? workshop.compiling
        var command = command
        command.memory = limits.memory
        command.processorSeconds = Int(limits.seconds)
        let access = Access(.compiling(limits), readable: reading, writable: folder.path)
        do {
            return try Processes.capture(
                workshop.command(command, access),
                seconds: limits.seconds,
                limit: limits.words
            )
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
}
