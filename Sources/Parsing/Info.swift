internal import Diagnostics

/// What the info string of a fence says, read from the author's own line.
struct Info {
    enum Kind: Equatable {
        /// `swift spec`.
        case runnable
        /// `output`.
        case output
        /// `derivation`.
        case derivation
        /// Almost one of these: most likely a slip.
        case nearly(String)
        case other
    }

    private(set) var kind = Kind.other
    /// The words that say the kind, and where they stand.
    let words: String
    let place: Place
    /// What stands between those words and the attributes, where nothing should.
    let stray: Place?
    /// The fence to the end of its line.
    let fence: Place

    /// The info string of the fence that begins at `place`.
    init(at place: Place, in source: SourceText) {
        let line = source.line(place.line)
        let start = min(place.column - 1, line.count)
        let byte = line[start...].first
        let run = line[start...].prefix { $0 == byte }
        let info = line[run.endIndex...].prefix { $0 != UInt8(ascii: "{") }
        let words = info.split(whereSeparator: Info.isBlank)
        let texts = words.map { String(decoding: $0, as: UTF8.self) }
        let (kind, count) = Info.kind(texts)
        self.kind = kind
        self.words = texts.prefix(count).joined(separator: " ")
        let located = { (first: Int, last: Int) in
            Place(file: place.file, line: place.line, column: first + 1, length: last - first)
        }
        self.place = count > 0 ? located(words[0].startIndex, words[count - 1].endIndex) : place
        stray = words.count > count ? located(words[count].startIndex, words[words.count - 1].endIndex) : nil
        fence = located(start, line.count)
    }

    /// The kind that words say, and how many of them say it.
    private static func kind(_ words: [String]) -> (Kind, Int) {
        guard let first = words.first else { return (.other, 0) }
        switch (first, words.dropFirst().first) {
        case ("swift-spec", _): return (.runnable, 1)
        case ("swift", "spec"): return (.runnable, 2)
        case ("output", _): return (.output, 1)
        case ("derivation", _): return (.derivation, 1)
        case ("swift", let second?):
            return suggestion(for: second, among: ["spec"]) == nil ? (.other, 1) : (.nearly("swift spec"), 2)
        case (_, let second?) where suggestion(for: first + " " + second, among: ["swift spec"]) != nil:
            return (.nearly("swift spec"), 2)
        default:
            if suggestion(for: first, among: ["swift-spec"]) != nil { return (.nearly("swift spec"), 1) }
            return suggestion(for: first, among: ["derivation"]) == nil ? (.other, 1) : (.nearly("derivation"), 1)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
