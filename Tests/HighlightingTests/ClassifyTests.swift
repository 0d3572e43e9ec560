import Highlighting
import TestSupport
import Testing

@Suite struct ClassifyTests {
    /// A table's row: Swift source, and the words of it that have a class, each with the class before it.
    struct Case: Sendable, CustomTestStringConvertible {
        var id: String
        var source: String
        var classes: [String]

        var testDescription: String { id }
    }

    static let cases = [
        Case(id: "keyword", source: "let x = true", classes: ["keyword let", "keyword true"]),
        Case(
            id: "contextual keyword",
            source: "async let some = await f()",
            classes: [
                "keyword async", "keyword let", "keyword await",
            ]
        ),
        Case(id: "keyword as a name", source: "let `class` = p.`init`", classes: ["keyword let"]),
        Case(id: "type", source: "var a: [Int?]", classes: ["keyword var", "type Int"]),
        Case(
            id: "numbers",
            source: "[0x1F, 3.5e-3, 1_000]",
            classes: ["number 0x1F", "number 3.5e-3", "number 1_000"]
        ),
        Case(
            id: "interpolation",
            source: #""a \(f("b", 1)) c""#,
            classes: [
                #"string "a "#, #"string "b""#, "number 1", #"string  c""#,
            ]
        ),
        Case(
            id: "several lines",
            source: "\"\"\"\n  a\n  \"\"\"",
            classes: [
                "string \"\"\"", "string a", "string \"\"\"",
            ]
        ),
        Case(id: "regex", source: "x = /a+(b)?/", classes: ["string /a+(b)?/"]),
        Case(id: "division", source: "x = a / b / c", classes: []),
        Case(id: "line comment", source: "x // let y = 1", classes: ["comment // let y = 1"]),
        Case(id: "nested comments", source: "/* a /* b */ c */ x", classes: ["comment /* a /* b */ c */"]),
        Case(id: "comment in a string", source: #""// no""#, classes: [#"string "// no""#]),
        Case(id: "attribute", source: "@MainActor func f() {}", classes: ["attribute @MainActor", "keyword func"]),
        Case(
            id: "condition",
            source: "#if DEBUG\nx\n#endif",
            classes: [
                "directive #if", "directive DEBUG", "directive #endif",
            ]
        ),
        Case(id: "letters of the field", source: "let ∇w = δ ⊙ a", classes: ["keyword let"]),
        Case(id: "broken", source: "func (( { let x = \"a", classes: ["keyword func", "keyword let", "string \"a"]),
    ]

    @Test(arguments: cases)
    func namesWhatTheLexerSees(_ example: Case) {
        let found = classifiedRuns(of: example.source).compactMap { run in
            run.tokenClass.map { "\($0.rawValue) \(run.text)" }
        }
        #expect(found == example.classes)
    }

    @Test(arguments: [
        "", " ", "\n", "let x = 1\r\nlet y = \"\"\"\r\n  a\r\n  \"\"\"\r\n", "a\rb", "\u{FEFF}let x",
        "#!/usr/bin/swift\nx",
        "\u{0}\u{1}let\u{7F}", "e\u{301} = \u{1F469}\u{200D}\u{1F680}", "\"", "\"\"\"", "/*", "/* /* */",
        "#\"\"\"\n\\#(", "}])",
        "<#placeholder#>", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b", "\u{2028}x\u{A0}y", "`", "#if", "@", "\\", "1.e",
        "0xZ",
    ])
    func keepsEveryByte(_ source: String) {
        expectWhole(source)
    }

    @Test func keepsEveryByteOfWhateverIsPutTogether() {
        let pieces = [
            "let ", "x", " = ", "\"", "\"\"\"", "\n", "\r\n", "\r", "\\(", ")", "(", "{", "}", "//", "/*", "*/",
            "#if A\n",
            "#endif", "@a ", "/", "#", "é", "e\u{301}", "🎉", "δ", "\u{0}", "1.5", "<#", "#>", "`", "?", ".b", "[", "]",
            "\t",
        ]
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            let count = Int.random(in: 1...30, using: &random)
            expectWhole((0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined())
        }
    }

    private func expectWhole(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let runs = classifiedRuns(of: source)
        #expect(
            runs.flatMap { Array($0.text.utf8) } == Array(source.utf8),
            "\(source.debugDescription)",
            sourceLocation: sourceLocation
        )
        #expect(runs.allSatisfy { !$0.text.isEmpty }, sourceLocation: sourceLocation)
        #expect(
            zip(runs, runs.dropFirst()).allSatisfy { $0.tokenClass != $1.tokenClass },
            sourceLocation: sourceLocation
        )
    }

    /// On a stack of the usual depth most of these end the process.
    @Test(arguments: [
        ("members", "let a = a" + String(repeating: ".b", count: 10_000)),
        ("calls", "let a = a" + String(repeating: "()", count: 10_000)),
        ("optionals", "let a: Int" + String(repeating: "?", count: 30_000)),
        ("conditions", "if a {} " + String(repeating: "else if b {} ", count: 1_000)),
        ("lists", "let a = " + String(repeating: "[", count: 6) + "1" + String(repeating: "]", count: 6)),
        ("arrows", "let a: " + String(repeating: "()->", count: 2_000) + "()"),
    ])
    func standsDeepSource(_ id: String, _ source: String) {
        #expect(classifiedRuns(of: source).contains { $0.tokenClass == .keyword })
        expectWhole(source)
    }

    @Test(arguments: [
        ("brackets", "let a = " + String(repeating: "(", count: 201)),
        ("square brackets", "let a = " + String(repeating: "[", count: 7)),
        ("interpolations", "let a = " + String(repeating: "\"\\(", count: 201)),
        ("blocks", String(repeating: "if a {", count: 201)),
        ("size", "let a = 1" + String(repeating: " ", count: 32_768)),
    ])
    func leavesWhatIsBeyondTheLimitsPlain(_ id: String, _ source: String) {
        #expect(classifiedRuns(of: source).map(\.tokenClass) == [nil])
        expectWhole(source)
    }
}
