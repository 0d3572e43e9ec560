internal import Processes

/// What tests call and an answer does not declare.
///
/// The linker names what it does not find, and a stranger's answer can make it name anything; so only names count that
/// the author's own tests need, and no other is looked at more closely.
struct MissingDeclarations {
    /// The declarations in words: `numericGradient(of: ([Double]) -> Double) -> [Double]`.
    let names: [String]

    /// From what the linker says of an answer with an object of tests; empty where it complains of something else.
    ///
    /// Commands are run by `capture`, confined where the answer is a stranger's: tests that were compiled for its types
    /// may need a short name that stands for gigabytes of words.
    init(
        _ linkerError: String,
        tests: String,
        to program: String,
        _ workshop: Workshop,
        capture: (Command, CompileLimits) -> Captured?
    ) {
        let (toolchain, environment) = (workshop.toolchain, workshop.environment)
        let undefined = Set(MissingDeclarations.symbols(linkerError))
        guard !undefined.isEmpty else {
            names = []
            return
        }
        // Linked alone, the tests lack all that they need of an answer.
        let alone = toolchain.link([tests], to: program, environment: environment)
        let needed = capture(alone, workshop.compiling).map { MissingDeclarations.symbols($0.error) } ?? []
        let missing = needed.filter(undefined.contains)
        let naming = CompileLimits(seconds: 5, memory: 1 << 30, words: 64 << 10)
        guard !missing.isEmpty,
            let answer = capture(toolchain.demangle(missing, environment: environment), naming),
            answer.outcome.ending.isSuccess
        else {
            names = []
            return
        }
        var found: [String] = []
        for line in answer.output.split(whereSeparator: \.isNewline) {
            let name = MissingDeclarations.plain(line)
            if !found.contains(name) { found.append(name) }
        }
        names = found
    }

    /// The names of an answer that the linker does not find.
    private static func symbols(_ linkerError: String) -> [String] {
        let mark = "undefined symbol: "
        let module = "$s\(ExerciseText.answerModule.count)\(ExerciseText.answerModule)"
        return linkerError.split(whereSeparator: \.isNewline).compactMap { line in
            guard let range = line.firstRange(of: mark) else { return nil }
            let name = line[range.upperBound...].split(separator: " ").first.map(String.init)
            return name.flatMap { $0.hasPrefix(module) ? $0 : nil }
        }
    }

    /// A demangled name as a student would write it.
    private static func plain(_ line: Substring) -> String {
        var text = String(line)
        for module in ["Swift", ExerciseText.answerModule, "Networks", "Gradients", "LessonKit", "__C"] {
            text = text.replacing(module + ".", with: "")
        }
        return text
    }
}
