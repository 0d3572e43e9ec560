extension FormulaLexer {
    /// The sign at the place of reading in its plain form: `*` for a multiplication point.
    mutating func sign(_ scalar: Unicode.Scalar) throws(Complaint) -> Character {
        let start = index
        for (written, meant) in FormulaLexer.signs where matches(written) {
            index += written.unicodeScalars.count
            return meant
        }
        index += 1
        let range = bytes(start..<index)
        switch scalar {
        case "\\":
            let help = "write sigma(z) for \\sigma(z), and (a)/(b) for \\frac{a}{b}"
            throw Complaint("formula-character", range, "A formula is plain text, not TeX", help)
        case "∑":
            throw Complaint("formula-character", range, "A sum is written `sum(k=1..n, …)` or `sum(x)`", nil)
        case "∇":
            throw Complaint("formula-character", range, "A gradient is written `grad(C, W)` or `dC/dW`", nil)
        case "$", "`":
            throw Complaint("formula-character", range, "A formula stands without `\(scalar)`", "remove it")
        default:
            let shown = scalar.properties.isWhitespace || scalar.value < 0x20 ? "This character" : "`\(scalar)`"
            let help = "write names in Latin or Greek letters"
            throw Complaint("formula-character", range, "\(shown) means nothing in a formula", help)
        }
    }

    /// The signs as they may be written, the longer ones first, and as what they are read.
    private static let signs: [(String, Character)] = [
        ("**", "^"), (".*", "⊙"), ("..", "…"), ("…", "…"), ("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("==", "="),
        ("+", "+"), ("-", "-"), ("−", "-"), ("–", "-"), ("*", "*"), ("·", "*"), ("⋅", "*"), ("×", "*"), ("∗", "*"),
        ("/", "/"), ("÷", "/"), ("^", "^"), ("⊙", "⊙"), ("∘", "⊙"), ("ᵀ", "ᵀ"), ("⊤", "⊤"),
        ("(", "("), (")", ")"), ("[", "["), ("]", "]"), ("{", "{"), ("}", "}"), ("|", "|"), ("‖", "‖"),
        (",", ","), ("=", "="), ("<", "<"), (">", ">"), ("≤", "≤"), ("≥", "≥"), ("≠", "≠"), ("≈", "≈"), (":", ":"),
        ("'", "'"), ("′", "'"), ("’", "'"), ("″", "″"), ("√", "√"), ("∂", "∂"), (".", "."),
    ]
}
