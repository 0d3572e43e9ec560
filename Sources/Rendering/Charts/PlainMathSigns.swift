/// The signs that commands of TeX stand for.
enum PlainMathSigns {
    static let commands: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
        "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
        "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
        "Omega": "Ω", "partial": "∂", "nabla": "∇", "infty": "∞", "times": "×", "cdot": "·", "odot": "⊙", "pm": "±",
        "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "to": "→", "in": "∈",
        "sum": "∑", "prod": "∏", "int": "∫", "lVert": "‖", "rVert": "‖", "|": "‖", "lvert": "|", "rvert": "|",
        "ell": "ℓ", "dots": "…", "ldots": "…", "cdots": "…", "quad": " ", "prime": "′", "circ": "∘", "propto": "∝",
    ]

    /// Commands that change only how what follows looks.
    static let silent: Set<String> = [
        "left", "right", "big", "Big", "bigl", "bigr", "text", "mathrm", "mathbf", "mathcal", "mathit", "operatorname",
        "displaystyle", "textstyle", "boldsymbol", "bm",
    ]

    static let raised: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "−": "⁻",
        "-": "⁻", "+": "⁺", "n": "ⁿ", "i": "ⁱ", "T": "ᵀ", "′": "′",
    ]

    static let lowered: [Character: Character] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
        "−": "₋", "-": "₋", "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "n": "ₙ", "m": "ₘ", "t": "ₜ",
    ]
}
