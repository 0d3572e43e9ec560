/// What a stretch of Swift source is, as far as a page shows it in a colour of its own.
public enum TokenClass: String, CaseIterable, Sendable {
    case keyword
    /// The name of a type where the grammar wants one; in `Double(3)` it is a name like any other.
    case type
    /// A part of a string literal, or a regex literal.
    case string
    case number
    case comment
    case attribute
    /// A line of conditional compilation, `#if DEBUG`.
    case directive
}

/// A stretch of Swift source of one class.
public struct ClassifiedRun: Hashable, Sendable {
    /// The source, whole; no run is empty.
    public var text: String
    /// What it is; `nil` for names, operators, signs and white space.
    public var tokenClass: TokenClass?

    init(_ text: String, _ tokenClass: TokenClass?) {
        self.text = text
        self.tokenClass = tokenClass
    }
}
