internal import Artifacts
public import Lessons

/// The names that things are referred to by, numbered over each lesson.
public struct Labels: Sendable {
    /// How a thing is called, and where it is.
    struct Label: Sendable {
        /// "Equation (1)", "Table 3", or a section's title.
        var text: String
        /// The number, for an equation.
        var number: Int?
    }

    private struct Entry: Sendable {
        var id: String
        var title: String
        var labels: [String: Label]
        /// By the number of the cell: every block that has a name or a caption.
        var cells: [Int: String]
    }

    /// By file name.
    private let lessons: [String: Entry]

    /// The words of the interface, in which things are called.
    let words: Words

    /// The labels of the lessons of a course, in the words of a language as BCP 47 writes it.
    public init(_ lessons: [CheckedLesson], language: String = "en") {
        words = Words(tag: language)
        var entries: [String: Entry] = [:]
        for checked in lessons {
            let lesson = checked.lesson
            let (labels, cells) = Labels.labels(lesson, checked.executed.runs, words)
            entries[Labels.name(of: lesson.file)] = Entry(
                id: lesson.id,
                title: lesson.front.title,
                labels: labels,
                cells: cells
            )
        }
        self.lessons = entries
    }

    private static func labels(
        _ lesson: Lesson,
        _ runs: [CellRun],
        _ words: Words
    ) -> (labels: [String: Label], cells: [Int: String]) {
        let cells = cellLabels(lesson, runs, words)
        var equations = 0
        var exercises = 0
        var labels: [String: Label] = [:]
        for anchor in lesson.anchors {
            switch anchor.kind {
            case .equation:
                equations += 1
                labels[anchor.id] = Label(text: words.equation(String(equations)), number: equations)
            case .exercise:
                exercises += 1
                labels[anchor.id] = Label(text: words.exercise(String(exercises)))
            case .section:
                let title = lesson.sections.first { $0.id == anchor.id }?.title ?? anchor.id
                labels[anchor.id] = Label(text: title)
            case .cell(let index): labels[anchor.id] = Label(text: cells[index] ?? anchor.id)
            }
        }
        return (labels, cells)
    }

    /// The blocks with a name or a caption, numbered by what they show.
    private static func cellLabels(_ lesson: Lesson, _ runs: [CellRun], _ words: Words) -> [Int: String] {
        var counts: [Thing: Int] = [:]
        var labels: [Int: String] = [:]
        for cell in lesson.cells where cell.options.id != nil || cell.options.caption != nil {
            let thing = runs.element(cell.index).map(Labels.thing) ?? .listing
            counts[thing, default: 0] += 1
            labels[cell.index] = pattern(thing, words)(String(counts[thing, default: 1]))
        }
        return labels
    }

    /// What a block is called and numbered as.
    private enum Thing { case table, figure, derivation, claim, listing }

    /// What a block is called, by what it shows.
    private static func thing(_ run: CellRun) -> Thing {
        let things = run.outputs.compactMap { output -> Thing? in
            switch output {
            case .artifact(.table), .artifact(.comparison), .artifact(.claims): .table
            case .artifact(.chart), .artifact(.graph), .artifact(.network): .figure
            case .artifact(.derivation): .derivation
            case .artifact(.claim): .claim
            default: nil
            }
        }
        return things.contains(.table) ? .table : things.first ?? .listing
    }

    private static func pattern(_ thing: Thing, _ words: Words) -> Words.Pattern {
        switch thing {
        case .table: words.table
        case .figure: words.figure
        case .derivation: words.derivation
        case .claim: words.claim
        case .listing: words.listing
        }
    }

    static func name(of file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }

    /// The label of an identifier in a lesson's file.
    func label(_ id: String, in file: String) -> Label? { lessons[Labels.name(of: file)]?.labels[id] }

    /// The label of a block, by the number of its cell.
    func label(cell: Int, in file: String) -> String? { lessons[Labels.name(of: file)]?.cells[cell] }

    /// The address of a place in a lesson, and what it is called, as seen from the lesson `here`.
    func target(file: String?, id: String, from here: String) -> (address: String, text: String)? {
        let name = file.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 } ?? Labels.name(of: here)
        guard let entry = lessons[name] else { return nil }
        let page = name == Labels.name(of: here) ? "" : entry.id + ".html"
        guard !id.isEmpty else { return (page.isEmpty ? "#" : page, entry.title) }
        guard let label = entry.labels[id] else { return nil }
        return ("\(page)#\(id)", page.isEmpty ? label.text : "\(entry.title), \(label.text)")
    }
}
