extension Words {
    /// A text with gaps: `#` where there is one, `#1` and `#2` where there are more.
    struct Pattern: Sendable, ExpressibleByStringLiteral {
        private let text: String

        init(stringLiteral text: String) { self.text = text }

        /// The text with something in its gaps, in the order of their numbers.
        func callAsFunction(_ contents: String...) -> String {
            if contents.count == 1 { return text.replacing("#", with: contents[0]) }
            var result = ""
            var rest = text[...]
            while let gap = rest.firstIndex(of: "#") {
                result += rest[..<gap]
                let number = rest[gap...].dropFirst().first?.wholeNumberValue ?? 0
                result += contents.indices.contains(number - 1) ? contents[number - 1] : ""
                rest = rest[gap...].dropFirst(2)
            }
            return result + rest
        }
    }

    /// A sentence in which the words between two stars have the look of what they name.
    struct Marked: Sendable, ExpressibleByStringLiteral {
        private let text: String

        init(stringLiteral text: String) { self.text = text }

        /// The sentence with something in place of the marked words.
        func html(around content: HTML) -> [HTML] {
            text.split(separator: "*", omittingEmptySubsequences: false).enumerated().map { index, part in
                index.isMultiple(of: 2) ? .text(String(part)) : content
            }
        }

        /// The sentence with the marked words in a style, and something in its gap.
        func html(_ style: String, _ content: String = "") -> [HTML] {
            text.split(separator: "*", omittingEmptySubsequences: false).enumerated().compactMap {
                index,
                part -> HTML? in
                let words = part.replacing("#", with: content)
                guard !words.isEmpty else { return nil }
                return index.isMultiple(of: 2) ? .text(String(words)) : .tag("span", ["class": style], String(words))
            }
        }
    }

    /// What is counted: its word for one, and a pattern for any other number.
    struct Count: Sendable {
        var one: String
        var many: Pattern

        init(_ one: String, _ many: Pattern) {
            self.one = one
            self.many = many
        }

        func callAsFunction(_ count: Int) -> String { count == 1 ? one : many(String(count)) }
    }
}
