/// What a statement supposes of its symbols, by their names; of a column or matrix it holds for each entry.
public struct Assumptions: Hashable, Sendable {
    /// x > 0.
    public var positive: Set<String>
    /// x ≥ 0.
    public var nonnegative: Set<String>
    /// 0 < x < 1.
    public var unit: Set<String>
    /// x ≠ 0.
    public var nonzero: Set<String>
    /// Columns whose entries add up to 1: Σy = 1.
    public var sumsToOne: Set<String>

    /// Assumptions; none unless they are named.
    public init(
        positive: Set<String> = [],
        nonnegative: Set<String> = [],
        unit: Set<String> = [],
        nonzero: Set<String> = [],
        sumsToOne: Set<String> = []
    ) {
        self.positive = positive
        self.nonnegative = nonnegative
        self.unit = unit
        self.nonzero = nonzero
        self.sumsToOne = sumsToOne
    }

    /// Nothing is supposed.
    public static let none = Assumptions()
}
