/// Why a step holds, by its name.
public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A name is replaced by what it stands for, or the other way round.
    case definition
    /// (f(g(x)))′ = f′(g(x)) g′(x), and products of derivatives along a path.
    case chainRule = "chain rule"
    /// Several paths: the derivatives along each are added.
    case sumOverPaths = "sum over paths"
    /// (fg)′ = f′g + fg′
    case productRule = "product rule"
    /// (f/g)′ = (f′g − fg′)/g²
    case quotientRule = "quotient rule"
    /// (xⁿ)′ = n xⁿ⁻¹
    case powerRule = "power rule"
    /// A sum and a constant factor are differentiated term by term.
    case linearity
    /// A known derivative of a function: sin′ = cos, σ′ = σ(1 − σ).
    case derivativeOfFunction = "derivative"
    /// σ′ = σ(1 − σ), tanh′ = 1 − tanh².
    case slopeIdentity = "slope identity"
    /// (AB)ᵀ = BᵀAᵀ and the like.
    case transpose
    /// Something that is known to be equal is put in its place.
    case substitution
    /// Rearrangement, without a derivative.
    case algebra
    /// What the derivation assumes, such as Σy = 1.
    case assumption

    /// The rule in a sentence: "the chain rule".
    var words: String {
        switch self {
        case .chainRule, .productRule, .quotientRule, .powerRule: "the \(rawValue)"
        case .sumOverPaths: "a sum over paths"
        case .definition: "definition"
        case .derivativeOfFunction: "a derivative"
        case .slopeIdentity: "an identity of slopes"
        case .transpose: "a transposition"
        case .assumption: "an assumption"
        case .linearity, .substitution, .algebra: rawValue
        }
    }

    /// The rule that a justification names; nil if it names none, and is a remark.
    public init?(named text: String) {
        let words = text.lowercased().replacing("’", with: "'").split { " -–".contains($0) }.joined(separator: " ")
        if let rule = Rule(rawValue: words) ?? Rule.aliases[words] {
            self = rule
        } else if words.contains("σ′ =") || words.contains("sigma' =") || words.contains("σ' =")
            || words.contains("tanh' =")
        {
            self = .slopeIdentity
        } else {
            return nil
        }
    }

    private static let aliases: [String: Rule] = [
        "by definition": .definition, "definitions": .definition, "def": .definition, "chain": .chainRule,
        "sum over the paths": .sumOverPaths, "paths": .sumOverPaths, "total derivative": .sumOverPaths,
        "several paths": .sumOverPaths, "product": .productRule, "quotient": .quotientRule, "power": .powerRule,
        "linear": .linearity, "sum rule": .linearity, "constant factor": .linearity,
        "known derivative": .derivativeOfFunction, "derivatives": .derivativeOfFunction,
        "known derivatives": .derivativeOfFunction, "differentiate": .derivativeOfFunction,
        "differentiation": .derivativeOfFunction,
        "derivative of the function": .derivativeOfFunction, "slope": .slopeIdentity,
        "transpose of a product": .transpose, "transposition": .transpose, "substitute": .substitution,
        "substituting": .substitution, "simplify": .algebra, "simplification": .algebra, "rearrange": .algebra,
        "rearranging": .algebra, "factor": .algebra, "given": .assumption, "by assumption": .assumption,
    ]
}
