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

    /// The labels of the lessons of a course.
    public init(_ lessons: [CheckedLesson]) {
        var entries: [String: Entry] = [:]
        for checked in lessons {
            let lesson = checked.lesson
            let (labels, cells) = Labels.labels(lesson, checked.executed.runs)
            entries[Labels.name(of: lesson.file)] = Entry(
                id: lesson.id,
                title: lesson.front.title,
                labels: labels,
                cells: cells
            )
        }
        self.lessons = entries
    }

    private static func labels(_ lesson: Lesson, _ runs: [CellRun]) -> (labels: [String: Label], cells: [Int: String]) {
        let cells = cellLabels(lesson, runs)
        var counts: [String: Int] = [:]
        func next(_ word: String) -> Int {
            counts[word, default: 0] += 1
            return counts[word, default: 1]
        }
        var labels: [String: Label] = [:]
        for anchor in lesson.anchors {
            switch anchor.kind {
            case .equation:
                let number = next("Equation")
                labels[anchor.id] = Label(text: "Equation (\(number))", number: number)
            case .exercise: labels[anchor.id] = Label(text: "Exercise \(next("Exercise"))")
            case .section:
                let title = lesson.sections.first { $0.id == anchor.id }?.title ?? anchor.id
                labels[anchor.id] = Label(text: title)
            case .cell(let index): labels[anchor.id] = Label(text: cells[index] ?? anchor.id)
            }
        }
        return (labels, cells)
    }

    /// The blocks with a name or a caption, numbered by what they show.
    private static func cellLabels(_ lesson: Lesson, _ runs: [CellRun]) -> [Int: String] {
        var counts: [String: Int] = [:]
        var labels: [Int: String] = [:]
        for cell in lesson.cells where cell.options.id != nil || cell.options.caption != nil {
            let word = runs.element(cell.index).map(Labels.word) ?? "Listing"
            counts[word, default: 0] += 1
            labels[cell.index] = "\(word) \(counts[word, default: 1])"
        }
        return labels
    }

    /// What a block is called, by what it shows.
    private static func word(_ run: CellRun) -> String {
        let words = run.outputs.compactMap { output -> String? in
            switch output {
            case .artifact(.table), .artifact(.comparison), .artifact(.claims): "Table"
            case .artifact(.chart): "Figure"
            case .artifact(.derivation): "Derivation"
            case .artifact(.claim): "Claim"
            case .artifact(.graph), .artifact(.network): "Figure"
            default: nil
            }
        }
        return words.contains("Table") ? "Table" : words.first ?? "Listing"
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
