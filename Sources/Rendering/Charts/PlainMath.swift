internal import Diagnostics
internal import Markdown

/// Texts with formulas as plain text, for where no formula can be set: names, descriptions.
enum PlainMath {
    /// A text in which `$\sigma'(z)$` reads σ′(z).
    static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }) else { return text }
        let blocks = MarkdownDocument.parse(SourceText(file: "", text)).root.children
        guard blocks.count == 1 else { return text }
        switch blocks[0].kind {
        case .equation(let math, _): return formula(math.tex)
        case .paragraph: return blocks[0].children.map(inline).joined()
        default: return text
        }
    }

    private static func inline(_ node: Node) -> String {
        switch node.kind {
        case .math(let math): formula(math.tex)
        case .code(let code): code
        default: node.plainText
        }
    }

    /// A formula with the signs that its commands stand for, and raised and lowered digits; braces are dropped.
    static func formula(_ tex: String) -> String {
        var reader = PlainMathReader(rest: Array(tex)[...])
        return reader.read()
    }
}

/// Reads a formula sign by sign.
private struct PlainMathReader {
    var rest: ArraySlice<Character>

    mutating func read() -> String {
        var text = ""
        while let sign = rest.popFirst() {
            switch sign {
            case "\\": text += command()
            case "^": text += shifted(PlainMathSigns.raised, mark: "^")
            case "_": text += shifted(PlainMathSigns.lowered, mark: "_")
            case "{", "}", "~", "&": break
            case "'": text += "′"
            case "-": text += "−"
            default: text.append(sign)
            }
        }
        return text
    }

    private mutating func command() -> String {
        var name = ""
        while let letter = rest.first, letter.isASCII, letter.isLetter {
            name.append(letter)
            rest.removeFirst()
        }
        guard !name.isEmpty else {
            let sign = rest.popFirst()
            return sign.map { ",;:! \\".contains($0) ? " " : String($0) } ?? ""
        }
        if rest.first == " " { rest.removeFirst() }
        switch name {
        case "frac", "tfrac", "dfrac":
            let (top, bottom) = (argument(), argument())
            return "\(grouped(top))/\(grouped(bottom))"
        case "sqrt": return root() + grouped(argument())
        default: return PlainMathSigns.commands[name] ?? (PlainMathSigns.silent.contains(name) ? "" : name)
        }
    }

    /// The sign of a root, with the degree that may stand in brackets.
    private mutating func root() -> String {
        guard rest.first == "[", let end = rest.firstIndex(of: "]") else { return "√" }
        let degree = String(rest[..<end].dropFirst())
        rest = rest[(end + 1)...]
        return ["3": "∛", "4": "∜"][degree] ?? degree + "√"
    }

    private func grouped(_ text: String) -> String {
        text.contains { "+−-/ ".contains($0) } ? "(\(text))" : text
    }

    /// What stands in the next braces, or the next sign.
    private mutating func argument() -> String {
        while rest.first == " " { rest.removeFirst() }
        guard rest.first == "{" else {
            guard let sign = rest.popFirst() else { return "" }
            return sign == "\\" ? command() : String(sign)
        }
        var depth = 0
        var inner: [Character] = []
        while let sign = rest.popFirst() {
            if sign == "{" { depth += 1 }
            if sign == "}" { depth -= 1 }
            if depth == 0 { break }
            inner.append(sign)
        }
        var reader = PlainMathReader(rest: inner.dropFirst())
        return reader.read()
    }

    private mutating func shifted(_ signs: [Character: Character], mark: String) -> String {
        let text = argument()
        let moved = text.compactMap { signs[$0] }
        return moved.count == text.count ? String(moved) : mark + grouped(text)
    }
}
