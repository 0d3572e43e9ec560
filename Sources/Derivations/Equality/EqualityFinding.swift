/// Whether two sides are equal, as far as it can be decided.
public enum EqualityVerdict: Hashable, Sendable {
    /// Equal wherever both sides have a value.
    case proved(Proof)
    /// Different at a point.
    case refuted(Witness)
    /// Not decided, for a reason; the sides agree at so many points at which both have a value.
    case undecided(reason: String, agreeingPoints: Int)
}

/// How equality was proved; an error is less likely than 1e-15.
public enum Proof: String, Hashable, Sendable {
    /// The sides are equal in prime fields at random residues.
    case residues
    /// Their derivatives by every variable are, and the sides agree at a point.
    case derivatives
}

/// What was found out about a statement of equality.
public struct EqualityFinding: Hashable, Sendable {
    /// Whether the sides are equal.
    public let verdict: EqualityVerdict
    /// Where one side has a value and the other has none, in words; nil if no such place was met.
    public let domainNote: String?
    /// The shape of both sides.
    public let shape: FormulaShape
    /// The numbers that stood for the letters of sizes, one set after the other.
    public let sizes: [[String: Int]]
}
