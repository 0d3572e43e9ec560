internal import Diagnostics

/// A short text with raised and lowered parts, for a drawing: a name such as `w_1` or `δ^2`, or a number.
struct SetText {
    enum Level {
        case line, lowered, raised
    }

    struct Piece {
        var text: String
        var level: Level
    }

    private(set) var pieces: [Piece]

    /// A number with at most four significant digits.
    static func number(_ number: Double) -> SetText {
        let readable = ReadableNumber(number, significant: 4)
        let digits = Piece(text: Numbers.minus(readable.digits), level: .line)
        guard let exponent = readable.exponent else { return SetText(pieces: [digits]) }
        return SetText(pieces: [
            Piece(text: digits.text + "×10", level: .line),
            Piece(text: Numbers.minus(String(exponent)), level: .raised),
        ])
    }

    /// A text as it is.
    static func plain(_ text: String) -> SetText { SetText(pieces: [Piece(text: text, level: .line)]) }

    /// The text after another one.
    static func + (left: SetText, right: SetText) -> SetText { SetText(pieces: left.pieces + right.pieces) }

    // MARK: In words

    /// The text in one line, for titles: digits raised and lowered as Unicode has them, `w₁`, `2.5×10⁻⁹`.
    var inOneLine: String {
        pieces.map { piece in
            switch piece.level {
            case .line: piece.text
            case .lowered: SetText.shifted(piece.text, to: "₀₁₂₃₄₅₆₇₈₉", minus: "₋") ?? "_" + piece.text
            case .raised: SetText.shifted(piece.text, to: "⁰¹²³⁴⁵⁶⁷⁸⁹", minus: "⁻") ?? "^" + piece.text
            }
        }.joined()
    }

    private static func shifted(_ text: String, to digits: String, minus: Character) -> String? {
        let digits = Array(digits)
        var shifted = ""
        for character in text {
            if character == "−" {
                shifted.append(minus)
            } else if character == "," {
                shifted.append(character)
            } else if character.isASCII, let digit = character.wholeNumberValue {
                shifted.append(digits[digit])
            } else {
                return nil
            }
        }
        return shifted
    }

    /// The text for a table.
    var html: [HTML] {
        pieces.map { piece in
            switch piece.level {
            case .line: .text(piece.text)
            case .lowered: .tag("sub", piece.text)
            case .raised: .tag("sup", piece.text)
            }
        }
    }
}

/// Reads names as lessons write them: `w_1`, `w_{12}`, `δ^2`, `$\delta^2$`.
extension SetText {
    static func name(_ text: String) -> SetText {
        let isTeX = text.contains("$")
        var rest = withLetters(text.filter { $0 != "$" })[...]
        var pieces: [Piece] = []
        var line = ""
        while let character = rest.popFirst() {
            guard character == "_" || character == "^", !line.isEmpty || !pieces.isEmpty,
                let part = takePart(&rest, isTeX: isTeX)
            else {
                if !isTeX || character != "{" && character != "}" { line.append(character) }
                continue
            }
            if !line.isEmpty { pieces.append(Piece(text: line, level: .line)) }
            line = ""
            pieces.append(Piece(text: part, level: character == "_" ? .lowered : .raised))
        }
        if !line.isEmpty || pieces.isEmpty { pieces.append(Piece(text: line, level: .line)) }
        return SetText(pieces: pieces)
    }

    /// What stands after `_` or `^`: a group, or the letters and digits that follow; in TeX, one sign.
    private static func takePart(_ rest: inout Substring, isTeX: Bool) -> String? {
        if rest.first == "{", let end = rest.firstIndex(of: "}") {
            defer { rest = rest[rest.index(after: end)...] }
            return Numbers.minus(String(rest[rest.index(after: rest.startIndex)..<end]))
        }
        let part = isTeX ? rest.prefix(1) : rest.prefix { $0.isLetter || $0.isNumber || $0 == "′" || $0 == "'" }
        guard !part.isEmpty else { return nil }
        rest = rest.dropFirst(part.count)
        return String(part)
    }

    /// The text with `\delta` as δ; of another command the name is kept.
    private static func withLetters(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        return text.replacing(/\\([A-Za-z]+) ?/) { match in letters[String(match.1)] ?? String(match.1) }
    }

    private static let letters: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
        "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
        "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
        "partial": "∂", "nabla": "∇", "hat": "", "bar": "", "ell": "ℓ", "cdot": "·", "prime": "′",
    ]
}
