/// How much source is given to the parser, which has no bounds of its own on most kinds of depth.
///
/// Measured on Swift 6.3.1: 32,000 bytes of `[Int.[Int.…` take 34 s, and of `"\("\(…` 5.6 GB. Within these limits
/// the worst that was found takes 4 s (`#if` in `#if`) and 80 MB of stack (`a??…`).
enum SourceLimits {
    /// The most bytes of one piece of source: some 800 lines.
    static let bytes = 32_768
    /// The most brackets that may be open at once.
    static let depth = 200

    static func hold(for source: [UInt8]) -> Bool {
        guard source.count <= bytes else { return false }
        var open = 0
        for byte in source {
            // Brackets in strings and comments count as well: this is a bound, and need not be exact.
            if "([{".utf8.contains(byte) { open += 1 }
            if ")]}".utf8.contains(byte) { open = max(0, open - 1) }
            if open > depth { return false }
        }
        return true
    }
}
