internal import FoundationEssentials
public import Lessons

/// What the search of the course looks through: the text of every section, with its title.
///
/// It is a script that assigns a value, because a page that was opened as a file may not fetch one. It holds texts and
/// no table of words: a browser makes that table from the texts in a few milliseconds when a reader first searches.
/// lunr's, written out, is nearly twice as large as the texts (129 KB beside 69 KB on the course here, and 29 KB of
/// script beside 9), and finds neither `centralDifference`, nor σ, nor the beginning of a word, nor a slip of the hand.
public struct SearchIndex: Sendable {
    /// How many bytes the texts of a course may take together.
    static let budget = 1 << 20

    /// A section: the number of its lesson, its name, its title, its text.
    struct Section: Encodable, Sendable {
        var lesson: Int
        var id: String
        var title: String
        var text: String

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(lesson)
            try list.encode(id)
            try list.encode(title)
            try list.encode(text)
        }
    }

    private struct Contents: Encodable {
        /// The name and the title of each lesson.
        var lessons: [[String]]
        var sections: [Section]
    }

    /// The script.
    public let script: [UInt8]
    /// How many sections can be found.
    public let sections: Int
    /// How many sections are longer than what is looked through of them.
    public let shortened: Int

    /// The index of some lessons.
    public init(_ lessons: [CheckedLesson]) {
        self.init(lessons, budget: SearchIndex.budget)
    }

    init(_ lessons: [CheckedLesson], budget: Int) {
        var found: [Section] = []
        for (number, checked) in lessons.enumerated() { found += SectionTexts(checked).sections(ofLesson: number) }
        // Where a course is too large, its longest sections are cut, and the others stay whole.
        let limit = SearchIndex.limit(found.map(\.text.utf8.count), budget: budget)
        let long = found.indices.filter { found[$0].text.utf8.count > limit }
        for index in long { found[index].text = SearchIndex.prefix(found[index].text, bytes: limit) }
        let titles = lessons.map { [$0.lesson.id, TextSetter.plain($0.lesson.front.title)] }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = (try? encoder.encode(Contents(lessons: titles, sections: found))) ?? Data("null".utf8)
        script = Array("globalThis.lecternIndex = ".utf8) + Array(json) + Array(";\n".utf8)
        sections = found.count
        shortened = long.count
    }

    /// The length to which texts are cut so that all of them together fit.
    static func limit(_ lengths: [Int], budget: Int) -> Int {
        var rest = budget
        for (index, length) in lengths.sorted().enumerated() {
            let share = rest / (lengths.count - index)
            guard length <= share else { return share }
            rest -= length
        }
        return .max
    }

    private static func prefix(_ text: String, bytes: Int) -> String {
        var end = text.utf8.index(text.startIndex, offsetBy: bytes)
        while end > text.startIndex, end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}
