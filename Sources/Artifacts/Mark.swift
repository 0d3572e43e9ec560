/// The marks that a lesson's program sets in its own output, so that text and artifacts keep their order.
///
/// A mark is U+001E, a word that the tool chose anew for this run, a colon, what happens, a newline.
public enum Mark: Hashable, Sendable {
    /// The cell with this number begins.
    case begin(Int)
    /// The cell with this number ends.
    case end(Int)
    /// The artifact with this number stands here.
    case artifact(Int)

    /// The mark's text, with the run's word.
    public func text(word: String) -> String {
        switch self {
        case .begin(let cell): "\u{1E}\(word):b\(cell)\n"
        case .end(let cell): "\u{1E}\(word):e\(cell)\n"
        case .artifact(let number): "\u{1E}\(word):a\(number)\n"
        }
    }

    /// The mark that a line between U+001E and the newline is, with the run's word.
    public init?(_ line: some StringProtocol, word: String) {
        guard line.hasPrefix(word + ":") else { return nil }
        let rest = line.dropFirst(word.count + 1)
        guard let number = Int(rest.dropFirst()) else { return nil }
        switch rest.first {
        case "b": self = .begin(number)
        case "e": self = .end(number)
        case "a": self = .artifact(number)
        default: return nil
        }
    }
}

/// How the tool tells a lesson's program where its channel is and which word its marks carry.
public enum ChannelVariables {
    /// The descriptor of the channel, a number.
    public static let descriptor = "LECTERN_CHANNEL"
    /// The seed of the lesson's random numbers, a whole number.
    public static let seed = "LECTERN_SEED"
    /// The word of the marks.
    public static let word = "LECTERN_WORD"
}
