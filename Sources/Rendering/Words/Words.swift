internal import Lessons
internal import Markdown

/// The words of the interface: everything that a page says and neither its author nor a lesson's program wrote.
///
/// This is the one table of them; what belongs to checks, drawings and charts has a part of its own.
struct Words: Sendable {
    /// The language that they are in.
    var language: InterfaceLanguage
    var skip: String
    var lessons: String
    var contents: String
    var objectives: String
    var afterwards: String
    var readFirst: String
    var previous: String
    var next: String
    var search: String
    var searchCourse: String
    var noResults: String
    var oneResult: String
    var manyResults: Pattern
    var theme: String
    var system: String
    var light: String
    var dark: String
    var permalink: Pattern
    var footnotes: String
    var footnote: Pattern
    var backlink: Pattern
    var oneCheck: String
    var manyChecks: Pattern
    var oneLesson: String
    var manyLessons: Pattern
    var code: String
    var copy: String
    var copied: String
    var failsAsItShould: String
    var checked: String
    var outputChecked: String
    var numbersChecked: Pattern
    var equation: Pattern
    var table: Pattern
    var figure: Pattern
    var derivation: Pattern
    var claim: Pattern
    var listing: Pattern
    var exercise: Pattern
    var note: String
    var tip: String
    var important: String
    var warning: String
    var caution: String
    var given: String
    var with: String
    var checks: Checks
    var drawings: Drawings
    var charts: Charts
    var feedback: Feedback
    var tasks: Tasks
}

extension Words {
    /// The words in a language.
    init(_ language: InterfaceLanguage) {
        switch language {
        case .english: self = .english
        case .german: self = .german
        }
    }

    /// The words in the language of a BCP 47 tag, English where there are none in it.
    init(tag: String) { self.init(InterfaceLanguage(tag: tag) ?? .english) }

    /// What tells a browser that prose is the checker's own, which is English whatever the page is.
    func ofChecker(_ style: String? = nil) -> [(String, String)] {
        (style.map { [("class", $0)] } ?? []) + (language == .english ? [] : [("lang", "en")])
    }

    /// Prose of the checker's own inside a sentence of the page.
    func ofChecker(_ prose: [HTML]) -> [HTML] {
        language == .english ? prose : [.element("span", ofChecker(), prose)]
    }

    /// How many checks hold.
    func checks(_ count: Int) -> String { count == 1 ? oneCheck : manyChecks(String(count)) }

    /// How many lessons there are.
    func lessons(_ count: Int) -> String { count == 1 ? oneLesson : manyLessons(String(count)) }

    /// What a callout is headed by.
    func title(of kind: CalloutKind) -> String {
        switch kind {
        case .note: note
        case .tip: tip
        case .important: important
        case .warning: warning
        case .caution: caution
        }
    }
}
