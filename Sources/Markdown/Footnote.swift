public import Diagnostics

/// A footnote's name, and where it is called or defined: `[^name]` in a text, `[^name]: …` at the start of a line.
public struct Footnote: Hashable, Sendable {
    /// The name, in small letters.
    public var name: String
    /// Where the brackets begin.
    public var place: Place
}

extension Footnote {
    /// The name between `[^` and `]` at an index, and where the bracket ends.
    ///
    /// It is made of letters, digits, `-`, `_` and whatever is no ASCII.
    static func name(_ bytes: [UInt8], at index: Int) -> (name: String, end: Int)? {
        guard bytes.begins(with: "[^", at: index) else { return nil }
        let name = bytes[(index + 2)...].prefix { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) || $0 >= 0x80 }
        guard !name.isEmpty, name.count <= 100, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "]")
        else { return nil }
        return (String(decoding: name, as: UTF8.self).lowercased(), name.endIndex + 1)
    }
}

/// The footnotes of a document: what is defined, what is called, and what is wrong with either.
struct FootnoteTable {
    private(set) var defined: [String: Place] = [:]
    private var called: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    mutating func define(_ footnote: Footnote) {
        guard let first = defined[footnote.name] else {
            defined[footnote.name] = footnote.place
            return
        }
        diagnostics.append(
            Diagnostic(
                .error,
                "footnote-twice",
                at: footnote.place,
                "The footnote `[^\(footnote.name)]` is defined once",
                help: "give one of them another name",
                notes: [Diagnostic.Note("it is first defined here", at: first)]
            )
        )
    }

    mutating func call(_ footnote: Footnote) {
        called.insert(footnote.name)
        guard defined[footnote.name] == nil else { return }
        let near = suggestion(for: footnote.name, among: defined.keys.sorted()).map { "did you mean `[^\($0)]`?" }
        let help =
            near ?? "write `[^\(footnote.name)]: …` on a line of its own, or `\\[^` for a bracket that calls none"
        let headline = "The footnote `[^\(footnote.name)]` is defined in this text"
        diagnostics.append(Diagnostic(.error, "footnote-undefined", at: footnote.place, headline, help: help))
    }

    /// What to say of footnotes that nothing calls.
    var unused: [Diagnostic] {
        defined.filter { !called.contains($0.key) }.map { name, place in
            let headline = "The footnote `[^\(name)]` is called somewhere"
            let help = "write `[^\(name)]` where it belongs, or remove it"
            return Diagnostic(.warning, "footnote-unused", at: place, headline, help: help)
        }
    }
}
