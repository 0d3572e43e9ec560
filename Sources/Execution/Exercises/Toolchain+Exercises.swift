public import Processes

// How the parts of an exercise are compiled.
extension Toolchain {
    /// What a program of tests reads of the toolchain and the library.
    public var programFiles: [String] { [runtime, library + "/libLessonKit.so"] }

    /// What the compiler and the linker read of them.
    public var compilerFiles: [String] {
        [root, library + "/Modules", library + "/libLessonKit.so"] + (modules.map { [$0] } ?? [])
    }

    /// Writes down what an answer declares, for tests to be compiled against.
    func declare(_ source: String, as module: String, environment: [String: String]) -> Command {
        let arguments = ["-frontend", "-emit-module", source, "-parse-as-library", "-enable-testing"]
        return Command(frontend, arguments + answerFlags + ["-o", module], environment: environment)
    }

    /// Compiles an answer into an object.
    public func compileAnswer(_ source: String, to object: String, environment: [String: String]) -> Command {
        let arguments = ["-frontend", "-c", "-primary-file", source, "-parse-as-library", "-enable-testing"]
        return Command(frontend, arguments + answerFlags + ["-o", object], environment: environment)
    }

    private var answerFlags: [String] {
        flags(module: ExerciseText.answerModule) + ["-Onone", "-I", library + "/Modules"]
    }

    /// Compiles tests into an object, with the answer's declarations in a folder.
    func compileTests(
        _ source: String,
        against folder: String,
        to object: String,
        environment: [String: String]
    ) -> Command {
        let arguments = ["-frontend", "-c", "-primary-file", source, "-Onone", "-I", folder]
        return Command(
            frontend,
            arguments + flags(module: "Tests") + ["-I", library + "/Modules", "-o", object],
            environment: environment
        )
    }

    /// Links an answer with tests.
    public func linkAnswer(_ objects: [String], to program: String, environment: [String: String]) -> Command {
        link(objects, to: program, environment: environment)
    }

    /// Names in the words of a program, from the linker's.
    func demangle(_ names: [String], environment: [String: String]) -> Command {
        Command(root + "/bin/swift-demangle", ["-compact"] + names, environment: environment)
    }
}
