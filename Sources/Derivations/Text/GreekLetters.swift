/// The Greek letters by their names: in a text, `sigma` and `σ` are the same.
enum GreekLetters {
    /// The name of a letter, if it is Greek.
    static func name(of scalar: Unicode.Scalar) -> String? { names[scalar] }

    /// Whether a word is the name of a letter.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    private static let names: [Unicode.Scalar: String] = {
        let small = [
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
            "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
        ]
        var names: [Unicode.Scalar: String] = ["ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta"]
        for (offset, name) in small.enumerated() where !name.isEmpty {
            names[Unicode.Scalar(UInt16(0x03B1 + offset)) ?? "α"] = name
        }
        let large: [(Unicode.Scalar, String)] = [
            ("Γ", "Gamma"), ("Δ", "Delta"), ("Θ", "Theta"), ("Λ", "Lambda"), ("Ξ", "Xi"), ("Π", "Pi"),
            ("Σ", "Sigma"), ("Υ", "Upsilon"), ("Φ", "Phi"), ("Ψ", "Psi"), ("Ω", "Omega"),
        ]
        for (letter, name) in large { names[letter] = name }
        return names
    }()

    private static let words = Set(names.values)
}
