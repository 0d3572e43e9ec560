/// Formulas as text without markup, for where no formula can be set: `\frac{\partial L}{\partial w_1}` is `∂ L / ∂ w_1`.
enum FormulaText {
    static func plain(_ tex: String) -> String {
        var text = ""
        var rest = Substring(tex)
        while let sign = rest.popFirst() {
            switch sign {
            case "\\": text += command(&rest)
            case "{", "&", "~": break
            case "}":
                // The second part of a fraction follows its first at once; nothing else reads like that.
                if rest.first == "{" { text += " / " }
            default: text.append(sign)
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func command(_ rest: inout Substring) -> String {
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        guard !name.isEmpty else {
            let sign = rest.popFirst()
            return sign == "|" ? "‖" : sign.map { "{}%$#&_".contains($0) ? String($0) : " " } ?? ""
        }
        rest = rest.dropFirst(name.count)
        if let sign = signs[String(name)] { return sign }
        if layout.contains(String(name)) { return "" }
        if environments.contains(String(name)) {
            if rest.first == "{" { rest = rest.drop { $0 != "}" }.dropFirst() }
            return " "
        }
        return name + " "
    }

    private static let environments: Set<String> = ["begin", "end", "tag", "label"]

    private static let layout: Set<String> = [
        "frac", "dfrac", "tfrac", "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "displaystyle",
        "textstyle", "mathrm", "mathbf", "mathbb", "mathcal", "mathit", "mathsf", "operatorname", "text", "textbf",
        "textit", "boldsymbol", "quad", "qquad", "limits", "nolimits", "underbrace", "overbrace", "hat", "bar", "tilde",
        "vec", "overline", "color", "phantom",
    ]

    private static let signs: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
        "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ",
        "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
        "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "partial": "∂", "nabla": "∇", "infty": "∞", "sum": "∑", "prod": "∏",
        "int": "∫", "sqrt": "√", "cdot": " · ", "times": " × ", "odot": " ⊙ ", "pm": " ± ", "approx": " ≈ ",
        "leq": " ≤ ", "le": " ≤ ", "geq": " ≥ ", "ge": " ≥ ", "neq": " ≠ ", "ne": " ≠ ", "to": " → ",
        "rightarrow": " → ", "mapsto": " ↦ ", "in": " ∈ ", "ldots": "…", "dots": "…", "cdots": "…", "prime": "′",
        "top": "⊤", "mid": " | ", "lVert": "‖", "rVert": "‖", "ell": "ℓ", "equiv": " ≡ ", "propto": " ∝ ",
    ]
}
