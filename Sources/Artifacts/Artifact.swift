/// Something that a block of a lesson puts on the page.
public enum Artifact: Codable, Hashable, Sendable {
    case value(NamedValue)
    case table(Table)
    case chart(Chart)
    case comparison(GradientComparison)
    case derivation(ShownDerivation)
    case claim(ShownClaim)
    case claims(ShownClaims)
    case graph(ShownGraph)
    case network(ShownNetwork)
}

/// A name and a value, as `show("loss", loss)` sends them.
public struct NamedValue: Codable, Hashable, Sendable {
    /// The name; plain text, in which `$…$` is math.
    public var name: String
    /// The value as text.
    public var value: String

    /// A name and a value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A table of numbers and words.
public struct Table: Codable, Hashable, Sendable {
    /// What stands in a cell.
    public enum Cell: Codable, Hashable, Sendable {
        case number(Double)
        case integer(Int)
        case text(String)
    }

    /// What the table shows; plain text, in which `$…$` is math.
    public var title: String?
    /// The columns' names.
    public var columns: [String]
    /// The rows, each with as many cells as there are columns.
    public var rows: [[Cell]]

    /// A table; the parameters are the properties.
    public init(title: String?, columns: [String], rows: [[Cell]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}
