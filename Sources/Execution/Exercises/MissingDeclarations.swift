internal import Processes

/// What tests call and an answer does not declare, from what the linker says.
struct MissingDeclarations {
    /// The declarations in words: `numericGradient(of: ([Double]) -> Double) -> [Double]`.
    let names: [String]

    /// Empty where the linker complains of something else.
    init(_ linkerError: String, _ toolchain: Toolchain, environment: [String: String]) {
        let mark = "undefined symbol: "
        let symbols = linkerError.split(whereSeparator: \.isNewline).compactMap { line -> String? in
            guard let range = line.firstRange(of: mark) else { return nil }
            return line[range.upperBound...].split(separator: " ").first.map(String.init)
        }
        let answers = symbols.filter {
            $0.hasPrefix("$s\(ExerciseText.answerModule.count)\(ExerciseText.answerModule)")
        }
        guard !answers.isEmpty,
            let answer = try? capture(toolchain.demangle(answers, environment: environment), seconds: 20)
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

    /// A demangled name as a student would write it.
    private static func plain(_ line: Substring) -> String {
        var text = String(line)
        for module in ["Swift", ExerciseText.answerModule, "Networks", "Gradients", "LessonKit", "__C"] {
            text = text.replacing(module + ".", with: "")
        }
        return text
    }
}
