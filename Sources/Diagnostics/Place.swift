/// A place in a source file.
///
/// Lines and columns count from 1; a column counts UTF-8 bytes of its line as the author wrote it.
public struct Place: Hashable, Sendable {
    /// The file's path as it is shown to people.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column of the first byte; at least 1.
    public var column: Int
    /// How many bytes of the line are meant; at least 1.
    public var length: Int

    /// A place of `length` bytes at `line` and `column` of `file`.
    public init(file: String, line: Int, column: Int, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = max(1, column)
        self.length = max(1, length)
    }
}

extension Place: Comparable {
    /// In the order in which a reader meets them: by file, line, column.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
