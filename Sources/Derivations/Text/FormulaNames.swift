/// The names that a formula's text may use: symbols with their shapes, and definitions.
///
/// A name that is not among them stands for a scalar, so that `x^2` needs no declaration.
public struct FormulaNames: Sendable {
    /// A known name.
    struct Entry: Sendable {
        let formula: Formula
        /// How deep the formula is, its definitions looked into.
        let height: Int
        /// Of how many parts the formula consists, its definitions looked into.
        let size: Int
    }

    private(set) var entries: [String: Entry] = [:]
    /// The names with a layer above, such as `W^2`: a text may mean them where it seems to write a power.
    private(set) var layered: Set<String> = []

    /// No names.
    public init() {}

    /// The symbols and definitions that stand anywhere in formulas.
    public init(of formulas: [Formula]) {
        var collector = NameCollector()
        for formula in formulas { _ = collector.measure(formula) }
        self = collector.names
    }

    /// What a name stands for, if it is known.
    public subscript(name: String) -> Formula? { entries[name]?.formula }

    /// All the names, in alphabetical order.
    public var all: [String] { entries.keys.sorted() }

    /// Adds a name for a formula: a symbol or a definition, or any other under a name of its own.
    public mutating func add(_ name: String, _ formula: Formula) {
        var collector = NameCollector()
        let measure = collector.measure(formula)
        add(name, Entry(formula: formula, height: measure.height, size: measure.size))
    }

    mutating func add(_ name: String, _ entry: Entry) {
        entries[name] = entry
        if name.contains("^") { layered.insert(name) }
    }
}

/// Finds the names of formulas, each definition looked into once.
struct NameCollector {
    private(set) var names = FormulaNames()

    /// Of what height and size a formula is.
    mutating func measure(_ formula: Formula) -> (height: Int, size: Int) {
        switch formula {
        case .symbol(let symbol):
            names.add(symbol.name, FormulaNames.Entry(formula: formula, height: 1, size: 1))
            return (1, 1)
        case .definition(let definition):
            if let known = names.entries[definition.name] { return (known.height, known.size) }
            let body = measure(definition.body)
            let (height, size) = (body.height + 1, saturating(body.size, 1))
            names.add(definition.name, FormulaNames.Entry(formula: formula, height: height, size: size))
            return (height, size)
        default:
            var (height, size) = (0, 1)
            for part in formula.parts {
                let measured = measure(part)
                height = max(height, measured.height)
                size = saturating(size, measured.size)
            }
            return (height + 1, size)
        }
    }
}

/// The sum of two counts, or the largest number where it is larger.
func saturating(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
}
