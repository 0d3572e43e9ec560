internal import Diagnostics

/// What the info string of a fence says.
enum Info {
    /// `swift spec`, and what follows it.
    case runnable(rest: String)
    /// `output`.
    case output
    /// Almost `swift spec`: most likely a slip.
    case nearly(String)
    case other

    init(_ info: String) {
        let bare = info.prefix { $0 != "{" }
        let words = bare.split(whereSeparator: \.isWhitespace)
        switch words.first {
        case "swift-spec":
            self = .runnable(rest: Info.rest(info, after: words[0].endIndex))
        case "swift" where words.count > 1 && words[1] == "spec":
            self = .runnable(rest: Info.rest(info, after: words[1].endIndex))
        case "output":
            self = .output
        case "swift" where words.count > 1:
            self = suggestion(for: String(words[1]), among: ["spec"]) == nil ? .other : .nearly(words.prefix(2).joined(separator: " "))
        case let word? where word.lowercased() == "swift" && words.count > 1 && words[1] == "spec":
            self = .nearly("\(word) spec")
        case let word? where suggestion(for: String(word), among: ["swift-spec"]) != nil:
            self = .nearly(String(word))
        default:
            self = .other
        }
    }

    private static func rest(_ info: String, after index: String.Index) -> String {
        String(info[index...].drop { $0.isWhitespace })
    }
}
