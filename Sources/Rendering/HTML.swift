/// A piece of a page as a tree, so that nothing is ever interpolated unescaped.
indirect enum HTML {
    case element(String, [(String, String)], [HTML])
    case text(String)
    /// HTML that libcmark or KaTeX wrote.
    case written(String)

    /// An element with attributes and children.
    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [HTML] = []) -> HTML
    {
        .element(name, attributes.map { ($0.key, $0.value) }, children)
    }

    /// An element that holds one text.
    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) -> HTML {
        tag(name, attributes, [.text(text)])
    }

    /// An element without attributes that holds one text.
    static func tag(_ name: String, _ text: String) -> HTML {
        tag(name, [:], [.text(text)])
    }

    /// The tree as text.
    var serialised: String {
        var output = ""
        write(to: &output)
        return output
    }

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

    private func write(to output: inout String) {
        switch self {
        case .written(let html): output += html
        case .text(let text): output += HTML.escaped(text)
        case .element(let name, let attributes, let children):
            output += HTML.opening(name, attributes)
            guard !HTML.void.contains(name) else { return }
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
        }
    }

    /// An element's opening tag.
    static func opening(_ name: String, _ attributes: [(String, String)]) -> String {
        "<" + name + attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined() + ">"
    }

    /// A text with the four signs escaped that mean something in HTML, and control characters made visible.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "&<>\"".utf8.contains($0) }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\r": break
            // The pictures of control characters stand in the same order as the characters.
            case "\u{0}"..."\u{1F}": escaped.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}")
            case "\u{7F}": escaped += "\u{2421}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
