import Diagnostics
import Foundation
import Parsing
import Testing

/// Lessons that are wrong, each in the folder `Fixtures`, with what is to be said of them written in them.
///
/// `<!-- expect: 14 error block-option -->`, or the same after `#` in the front matter, expects a diagnostic at
/// column 14 of the next line that is no such comment; `expect+2:` two lines further down, `expect-2:` further up.
@Suite struct FixtureTests {
    struct Expectation: Hashable, Comparable, CustomStringConvertible {
        var line: Int
        var column: Int
        var severity: String
        var rule: String

        var description: String { "\(line):\(column) \(severity) \(rule)" }

        static func < (left: Self, right: Self) -> Bool {
            (left.line, left.column, left.rule) < (right.line, right.column, right.rule)
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".md") }
            .sorted()
    }

    /// Every rule of the targets that these tests are of.
    static let rules: Set<String> = [
        "attribute-syntax", "attribute-twice", "block-option", "callout-kind", "check-unmarked", "computed-in-exercise",
        "equation-paragraph", "exercise-incomplete", "fence-info", "fence-unclosed", "front-matter-title",
        "front-matter-unclosed", "front-matter-yaml", "heading-class", "heading-inside", "heading-option", "id-twice",
        "math-unclosed", "output-alone", "output-option", "question-answer", "section-alone", "table-cells",
        "task-kind",
        "text-encoding", "yaml-key", "yaml-key-twice", "yaml-shape", "yaml-value",
    ]

    private static func source(_ name: String) throws -> SourceText {
        SourceText(file: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }

    private static func expectations(_ source: SourceText) throws -> [Expectation] {
        var found: [Expectation] = []
        var waiting: [(offset: Int, column: Int, severity: String, rule: String)] = []
        for (index, bytes) in source.lines.enumerated() {
            let pattern = #/(?:<!--|#) expect([+-]\d+)?: (\d+) (error|warning) ([a-z-]+)/#
            if let match = String(decoding: bytes, as: UTF8.self).firstMatch(of: pattern) {
                let offset = match.1.flatMap { Int($0) } ?? 0
                waiting.append((offset, try #require(Int(match.2)), String(match.3), String(match.4)))
            } else {
                found += waiting.map { wait in
                    Expectation(
                        line: index + 1 + wait.offset,
                        column: wait.column,
                        severity: wait.severity,
                        rule: wait.rule
                    )
                }
                waiting = []
            }
        }
        #expect(waiting.isEmpty)
        return found.sorted()
    }

    @Test(arguments: files)
    func saysWhatIsExpected(of name: String) throws {
        let source = try Self.source(name)
        let diagnostics = parse(source, id: "fixture").diagnostics
        let actual = try diagnostics.map { diagnostic in
            let place = try #require(diagnostic.place, "\(diagnostic)")
            #expect(!diagnostic.headline.hasSuffix("."), "\(diagnostic.headline)")
            #expect(diagnostic.help != nil, "\(diagnostic.headline)")
            return Expectation(
                line: place.line,
                column: place.column,
                severity: diagnostic.severity.rawValue,
                rule: diagnostic.rule
            )
        }.sorted()
        let expected = try Self.expectations(source)
        let missing = Set(expected).subtracting(actual).sorted()
        let unexpected = Set(actual).subtracting(expected).sorted()
        #expect(missing.isEmpty && unexpected.isEmpty, "missing: \(missing), unexpected: \(unexpected)")
        #expect(actual.count == expected.count, "\(actual)")
    }

    @Test func coversEveryRule() throws {
        let covered = try Self.files.flatMap { try Self.expectations(Self.source($0)).map(\.rule) }
        #expect(Set(covered) == Self.rules)
    }
}
