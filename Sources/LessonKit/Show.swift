internal import Artifacts
public import Gradients

@_exported public import Derivations
@_exported public import Glibc
@_exported public import Gradients
@_exported public import Networks

/// Puts a name and a value on the page.
///
/// In the name, `$…$` is math: `show("$\\partial L/\\partial w$", gradient[w])`.
public func show(_ name: String, _ value: some CustomStringConvertible) {
    Channel.send(.value(NamedValue(name: name, value: value.description)))
}

/// Something that can stand in a table's cell.
public protocol TableValue {
    /// What stands there.
    var tableCell: TableCell { get }
}

/// What stands in a table's cell: a number, which is aligned and rounded for reading, or words.
public enum TableCell: Sendable {
    case number(Double)
    case integer(Int)
    case text(String)
}

extension Double: TableValue {
    /// A number.
    public var tableCell: TableCell { .number(self) }
}
extension Int: TableValue {
    /// A whole number.
    public var tableCell: TableCell { .integer(self) }
}
extension Bool: TableValue {
    /// "yes" or "no".
    public var tableCell: TableCell { .text(self ? "yes" : "no") }
}
extension String: TableValue {
    /// Words, in which `$…$` is math.
    public var tableCell: TableCell { .text(self) }
}
extension Value: TableValue {
    /// Its number.
    public var tableCell: TableCell { .number(value) }
}

/// Puts a table on the page.
///
/// Every row has as many cells as there are columns. In titles, columns and words, `$…$` is math.
public func showTable(_ title: String? = nil, columns: [String], rows: [[any TableValue]]) {
    for (index, row) in rows.enumerated() where row.count != columns.count {
        stop(
            "a table's rows have as many cells as it has columns: \(columns.count), "
                + "but row \(index + 1) has \(row.count)"
        )
    }
    let cells = rows.map { row in
        row.map { value -> Table.Cell in
            switch value.tableCell {
            case .number(let number): .number(number)
            case .integer(let number): .integer(number)
            case .text(let text): .text(text)
            }
        }
    }
    Channel.send(.table(Table(title: title, columns: columns, rows: cells)))
}
