/// Submissions that are too large, or too strange, to lie about as files.
enum GeneratedSubmissions {
    private static let right = "func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }\n"
    private static let wrong = "func logistic(_ x: Double) -> Double { 0 }\n"

    /// A fixture whose first line names its exercise.
    private static func make(_ name: String, _ expect: String, _ text: some Sequence<UInt8>) throws -> Fixture {
        let head = Array("// exercise: logistic\n".utf8)
        return try Fixture(name: name, exercise: "logistic", expect: expect, head + Array(text))
    }

    private static func make(_ name: String, _ expect: String, _ text: String) throws -> Fixture {
        try make(name, expect, text.utf8)
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// What must earn nothing.
    static func bad() throws -> [Fixture] { try texts() + sizes() + depths() }

    private static func texts() throws -> [Fixture] {
        [
            try make("zero-bytes", "0 compile-error|failed", wrong + "let a = \"\u{0}\"\n\u{0}\u{0}\n"),
            try make(
                "no-utf8",
                "0 compile-error|failed",
                Array(wrong.utf8) + [0x22, 0xFF, 0xFE, 0xC0, 0x80, 0x22, 0x0A]
            ),
            try make("utf16", "0 compile-error", right.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
            try make("only-zeros", "0 compile-error|missing", [UInt8](repeating: 0, count: 10_000)),
            try make(
                "an-executable",
                "0 compile-error|missing",
                [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + (0...255).map { UInt8($0) }
            ),
            try make("flood-of-error-directives", "0 compile-error", right + repeated("#error(\"no\")\n", 20_000)),
            try make("flood-of-warnings", "0 failed|compile-error", wrong + repeated("#warning(\"no\")\n", 5_000)),
            try make(
                "flood-of-mistakes",
                "0 compile-error",
                wrong + (0..<5_000).map { "let a\($0): Int = b\($0)\n" }.joined()
            ),
            try make("long-mistake", "0 compile-error", "let \(repeated("a", 200_000)): Int = \"\"\n" + wrong),
        ]
    }

    private static func sizes() throws -> [Fixture] {
        [
            try make("many-lines", "0 failed|compile-error|missing", wrong + repeated("\n", 900_000)),
            try make("one-long-line", "0 failed|compile-error", wrong + "/*" + repeated("x", 900_000) + "*/\n"),
            try make("one-long-text", "0 failed|compile-error", wrong + "let a = \"" + repeated("x", 900_000) + "\"\n"),
            try make(
                "giant-literal",
                "0 failed|compile-error",
                wrong + "let table: [Int] = [" + repeated("1, ", 15_000) + "]\n"
            ),
            try make(
                "untyped-literal",
                "0 failed|compile-error",
                wrong + "let table = [" + repeated("1, 2.5, -3, ", 1_000) + "]\n"
            ),
            try make(
                "many-functions",
                "0 failed|compile-error",
                wrong + (0..<2_000).map { "func f\($0)(_ x: Int) -> Int { x + \($0) }\n" }.joined()
            ),
        ]
    }

    private static func depths() throws -> [Fixture] {
        let deep = 20_000
        return [
            try make(
                "deep-brackets",
                "0 compile-error",
                wrong + "let a = " + repeated("(", deep) + "1" + repeated(")", deep)
            ),
            try make(
                "deep-lists",
                "0 compile-error",
                wrong + "let a = " + repeated("[", 300) + "1" + repeated("]", 300)
            ),
            try make(
                "deep-braces",
                "0 compile-error",
                wrong + "func f() {" + repeated("do {", deep) + repeated("}", deep) + "}\n"
            ),
            try make(
                "deep-types",
                "0 compile-error",
                wrong + "let a: \(repeated("[", deep))Int\(repeated("]", deep)) = []\n"
            ),
            try make(
                "deep-closures",
                "0 compile-error",
                wrong + "let a = " + repeated("{ ", 400) + "1" + repeated(" }", 400) + "\n"
            ),
            try make("deep-comments", "0 failed|compile-error", wrong + repeated("/*", deep) + repeated("*/", deep)),
            try make(
                "deep-minus",
                "0 compile-error|failed",
                wrong + "let a = " + repeated("-(", 300) + "1" + repeated(")", 300)
            ),
            try make("long-sum", "0 compile-error|failed", wrong + "let a = 1" + repeated(" + 1", 1_000) + "\n"),
            try make(
                "long-chain",
                "0 compile-error|failed",
                wrong + "let a = [1]" + repeated(".map { $0 }", 60) + "\n"
            ),
            try make(
                "deep-ternary",
                "0 compile-error|failed",
                wrong + "let a = " + repeated("true ? 1 : ", 500) + "0\n"
            ),
            try make(
                "deep-conditions",
                "0 compile-error|failed",
                wrong + repeated("#if true\n", 5_000) + repeated("#endif\n", 5_000)
            ),
        ]
    }

    /// What must earn all.
    static func honest() throws -> [Fixture] {
        let lines = right.replacing("{", with: "{\n").replacing("}", with: "\n}")
        let full = "full passed"
        return [
            try make("windows-lines", full, lines.replacing("\n", with: "\r\n")),
            try make("mixed-lines", full, "\r\n" + lines + "\r\n\n\r\n// end\r\n"),
            try make("tabs", full, "\t" + lines.replacing("1 /", with: "\t\t1\t/") + "\t\n"),
            try make("trailing-blanks", full, lines.replacing("\n", with: "   \n") + "  \t \n\n\n\n"),
            try make("no-last-newline", full, String(right.dropLast())),
            try make("no-break-spaces", full, "// \u{A0}a\u{2028}comment\n" + right),
            try make("large-and-right", full, right + repeated("// a line of a long answer\n", 20_000)),
            try Fixture(
                name: "byte-order-mark",
                exercise: "logistic",
                expect: full,
                [0xEF, 0xBB, 0xBF] + Array(("// exercise: logistic\n" + right).utf8)
            ),
        ]
    }
}
