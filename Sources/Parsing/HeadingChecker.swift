internal import Diagnostics
internal import Markdown

/// Says which attributes of headings mean nothing.
struct HeadingChecker {
    /// The classes of a heading that mean something.
    private static let classes = [
        "exercise", "check", "question", "hint", "solution", "tests", "hidden", "wrong", "answer",
    ]
    /// The keys of a heading that mean something.
    private static let keys = ["points", "fails", "computed"]

    private var diagnostics: [Diagnostic] = []

    static func check(_ root: Node) -> [Diagnostic] {
        var checker = HeadingChecker()
        for node in root.children {
            if case .heading(let heading) = node.kind {
                if let attributes = heading.attributes { checker.check(attributes) }
            } else {
                checker.checkInside(node)
            }
        }
        return checker.diagnostics
    }

    private mutating func check(_ attributes: Attributes) {
        for item in attributes.classes where !HeadingChecker.classes.contains(item.text) {
            guard let near = suggestion(for: item.text, among: HeadingChecker.classes) else { continue }
            let headline = "`.\(item.text)` means nothing to Lectern"
            report(.warning, "heading-class", item.place, headline, "did you mean `.\(near)`?")
        }
        for pair in attributes.pairs where !HeadingChecker.keys.contains(pair.key.text) {
            let near = suggestion(for: pair.key.text, among: HeadingChecker.keys).map { "did you mean `\($0)`?" }
            let help = near ?? "a heading takes {#id .class}; options of a block stand after its ```swift spec"
            report(.error, "heading-option", pair.key.place, "`\(pair.key.text)` is no option of a heading", help)
        }
    }

    /// A heading in a quotation or a list begins no section.
    private mutating func checkInside(_ node: Node) {
        if case .heading(let heading) = node.kind, let attributes = heading.attributes {
            let headline = "A heading in a quotation or a list begins no section, and its attributes mean nothing"
            report(.warning, "heading-inside", attributes.place, headline, "move it out, or remove its attributes")
        }
        for child in node.children { checkInside(child) }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity,
        _ rule: String,
        _ place: Place,
        _ headline: String,
        _ help: String
    ) {
        diagnostics.append(Diagnostic(severity, rule, at: place, headline, help: help))
    }
}
