/// A number with infinitesimal parts: a + b ε₁ + c ε₂ + d ε₁ε₂, where ε₁² = ε₂² = 0.
///
/// The part at ε₁ is a derivative, the part at ε₁ε₂ a second one: two derivatives may stand inside each other.
struct Jet {
    var value: Double
    var first = 0.0
    var second = 0.0
    var mixed = 0.0

    /// A number that does not move.
    init(_ value: Double) { self.value = value }

    init(_ value: Double, _ first: Double, _ second: Double, _ mixed: Double) {
        (self.value, self.first, self.second, self.mixed) = (value, first, second, mixed)
    }

    /// No number.
    static let undefined = Jet(.nan, .nan, .nan, .nan)

    static func + (a: Jet, b: Jet) -> Jet {
        Jet(a.value + b.value, a.first + b.first, a.second + b.second, a.mixed + b.mixed)
    }

    static prefix func - (a: Jet) -> Jet { Jet(-a.value, -a.first, -a.second, -a.mixed) }

    static func * (a: Jet, b: Jet) -> Jet {
        Jet(
            a.value * b.value,
            a.value * b.first + a.first * b.value,
            a.value * b.second + a.second * b.value,
            a.value * b.mixed + a.first * b.second + a.second * b.first + a.mixed * b.value
        )
    }

    /// The same value, which does not move.
    var frozen: Jet { Jet(value) }

    /// A function with a value and the first two derivatives at this number.
    func applying(_ value: Double, _ slope: Double, _ curvature: Double) -> Jet {
        Jet(value, slope * first, slope * second, slope * mixed + curvature * first * second)
    }

    /// A value that moves otherwise than it should: by a movement times a slope; second derivatives have no value.
    func moving(_ slope: Double, with movement: Jet) -> Jet {
        let isFirst = movement.second == 0 && movement.mixed == 0
        return Jet(value, slope * movement.first, slope * movement.second, isFirst ? 0 : .nan)
    }
}

/// A matrix of numbers with infinitesimal parts, column by column.
struct JetGrid {
    let rows: Int
    let columns: Int
    var entries: [Jet]

    init(_ entry: Jet) { (rows, columns, entries) = (1, 1, [entry]) }

    init(rows: Int, columns: Int, entries: [Jet]) {
        (self.rows, self.columns, self.entries) = (rows, columns, entries)
    }

    init(rows: Int, columns: Int, _ entry: (_ row: Int, _ column: Int) -> Jet) {
        (self.rows, self.columns) = (rows, columns)
        entries = []
        entries.reserveCapacity(rows * columns)
        for column in 0..<columns {
            for row in 0..<rows { entries.append(entry(row, column)) }
        }
    }

    var isScalar: Bool { rows == 1 && columns == 1 }
    var scalar: Jet? { isScalar ? entries[0] : nil }
    var frozen: JetGrid { map(\.frozen) }

    subscript(row: Int, column: Int) -> Jet { entries[column * rows + row] }

    func fits(_ other: JetGrid) -> Bool { rows == other.rows && columns == other.columns }

    func map(_ body: (Jet) -> Jet) -> JetGrid { JetGrid(rows: rows, columns: columns, entries: entries.map(body)) }

    /// Entry by entry; nil if the shapes differ.
    func with(_ other: JetGrid, _ body: (Jet, Jet) -> Jet) -> JetGrid? {
        guard fits(other) else { return nil }
        var result = self
        for place in entries.indices { result.entries[place] = body(entries[place], other.entries[place]) }
        return result
    }

    /// The product with a scalar or a matrix; nil if the sizes do not fit.
    func times(_ other: JetGrid) -> JetGrid? {
        if let scalar { return other.map { scalar * $0 } }
        if let scalar = other.scalar { return map { $0 * scalar } }
        guard columns == other.rows else { return nil }
        return JetGrid(rows: rows, columns: other.columns) { row, column in
            (0..<columns).reduce(Jet(0)) { $0 + self[row, $1] * other[$1, column] }
        }
    }

    var transposed: JetGrid { JetGrid(rows: columns, columns: rows) { self[$1, $0] } }

    var total: Jet { entries.reduce(Jet(0), +) }
}
