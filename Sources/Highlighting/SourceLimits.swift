/// How much source is given to the parser, which has no bounds of its own on most kinds of depth.
///
/// Measured on Swift 6.3.1: `[` in `[` doubles the time with each level, so that 60 bytes take minutes; 32,000 bytes
/// of `"\("\(…` take 5.6 GB. Within these limits the worst that was found takes 4 s (32,768 bytes of `#if` in `#if`)
/// and 80 MB of stack (`a??…`).
enum SourceLimits {
    /// The most bytes of one piece of source: some 800 lines.
    static let bytes = 32_768
    /// The most round and curly brackets that may be open at once.
    static let depth = 200
    /// The most square brackets that may be open at once: lists of lists have fewer.
    static let squareDepth = 6

    static func hold(for source: [UInt8]) -> Bool {
        guard source.count <= bytes else { return false }
        var open = 0
        var openSquares = 0
        for byte in source {
            // Brackets in strings and comments count as well: this is a bound, and need not be exact.
            switch byte {
            case UInt8(ascii: "["): openSquares += 1
            case UInt8(ascii: "]"): openSquares = max(0, openSquares - 1)
            case UInt8(ascii: "("), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: ")"), UInt8(ascii: "}"): open = max(0, open - 1)
            default: break
            }
            if open > depth || openSquares > squareDepth { return false }
        }
        return true
    }
}
