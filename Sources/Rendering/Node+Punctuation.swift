internal import Markdown

extension Node {
    /// The node with each sign that follows a formula set as a part of it: a browser would let it begin the next line.
    var withPunctuationInFormulas: Node {
        var node = self
        for index in node.children.indices.dropLast() {
            guard case .math(var math) = node.children[index].kind, !math.display,
                case .text(let text) = node.children[index + 1].kind, let sign = text.first, ".,;:!?".contains(sign),
                // A comment or a lone backslash at its end would swallow the sign.
                !math.tex.contains("%"), !math.tex.hasSuffix("\\")
            else { continue }
            math.tex += "\\text{\(sign)}"
            node.children[index].kind = .math(math)
            node.children[index + 1].kind = .text(String(text.dropFirst()))
        }
        return node
    }
}
