import Diagnostics
import FoundationEssentials

/// The file of a lesson given as a file, or by its name or number in `Lessons`.
enum LessonPath {
    static func find(_ word: String) throws -> String {
        if Machine.exists(word) { return word }
        let files = ((try? FileManager.default.contentsOfDirectory(atPath: "Lessons")) ?? []).filter {
            $0.hasSuffix(".md")
        }.sorted()
        if let file = files.first(where: { names(for: $0).contains(word) }) { return "Lessons/" + file }
        let near = suggestion(for: word, among: files.flatMap(names(for:))).map { "did you mean `\($0)`?" }
        throw UsageError(
            headline: "There is no lesson `\(word)`",
            help: near ?? (files.isEmpty ? "name a lesson's file" : "the lessons are " + files.joined(separator: ", "))
        )
    }

    /// What a lesson's file may be called: `deriving-backpropagation`, `01-deriving-backpropagation`, with `.md`.
    private static func names(for file: String) -> [String] {
        let stem = String(file.dropLast(3))
        let name = stem.drop { $0.isNumber }.drop { $0 == "-" }
        return [String(name), stem, file, "Lessons/" + file]
    }
}
