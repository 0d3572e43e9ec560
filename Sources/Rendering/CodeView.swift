internal import Highlighting
internal import Markdown

/// Code on the page: highlighted if it is Swift, plain in every other language.
enum CodeView {
    /// A block of code; the script puts its copy button beside the `pre`.
    static func block(_ code: String, language: String) -> HTML {
        let text = lines(code)
        // Without a language there is no class, as in CommonMark.
        let attributes = language.isEmpty ? [] : [("class", "language-" + language)]
        let parts = language == "swift" ? swift(text) : [.text(text)]
        // Code can be scrolled sideways, and so has to be reached by keyboard.
        let pre = HTML.tag("pre", ["class": "code", "tabindex": "0"], [.element("code", attributes, parts)])
        return .tag("div", ["class": "listing"], [pre])
    }

    /// Whether Swift is within what can be coloured.
    static func isColoured(_ code: String) -> Bool { isClassified(code) }

    private static func swift(_ code: String) -> [HTML] {
        classifiedRuns(of: code).map { run in
            run.tokenClass.map { .tag("span", ["class": $0.rawValue], run.text) } ?? .text(run.text)
        }
    }

    /// The code without its last line's end, and with the line ends that a browser makes of all others.
    private static func lines(_ code: String) -> String {
        var text = ""
        var previous: Unicode.Scalar?
        for scalar in code.unicodeScalars {
            if scalar != "\n" || previous != "\r" { text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar) }
            previous = scalar
        }
        if text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}

extension CodeBlock {
    /// The first word of the info string, which names the language.
    var language: String {
        String(info.prefix { !$0.isWhitespace })
    }
}
