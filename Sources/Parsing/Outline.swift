internal import Diagnostics
internal import Lessons
internal import Markdown

/// The sections that the headings of a document make.
struct Outline {
    /// The classes of a heading that mean something.
    static let classes = ["exercise", "check", "question", "hint", "solution", "tests", "wrong", "answer"]
    /// The keys of a heading that mean something.
    static let keys = ["points"]

    private(set) var sections: [Section] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var headings: [Attributes] = []

    init(_ root: Node) {
        var open: [Int] = []
        var slugs: [String: Int] = [:]
        let given = root.children.compactMap { node in
            if case .heading(let heading) = node.kind { heading.attributes?.id?.text } else { nil }
        }
        for id in given { slugs[id] = 1 }
        for (index, node) in root.children.enumerated() {
            guard case .heading(let heading) = node.kind, let place = node.place else { continue }
            while let last = open.last, sections[last].level >= heading.level {
                sections[last].range = sections[last].range.lowerBound..<index
                open.removeLast()
            }
            let title = node.plainText
            let section = Section(
                level: heading.level,
                id: heading.attributes?.id?.text ?? Outline.unique(Outline.slug(title), &slugs),
                title: title,
                classes: heading.attributes?.classes.map(\.text) ?? [],
                place: Place(file: place.file, line: place.line, column: place.column, length: heading.level),
                range: index..<root.children.count,
                parent: open.last
            )
            open.append(sections.count)
            sections.append(section)
            if let attributes = heading.attributes { headings.append(attributes) }
        }
    }

    /// Says which classes and keys of headings mean nothing.
    mutating func complain() {
        for attributes in headings {
            for item in attributes.classes where !Outline.classes.contains(item.text) {
                guard let near = suggestion(for: item.text, among: Outline.classes) else { continue }
                diagnostics.append(
                    Diagnostic(
                        .warning, "heading-class", at: item.place, "`.\(item.text)` means nothing to Lectern",
                        help: "did you mean `.\(near)`?"
                    )
                )
            }
            for pair in attributes.pairs where !Outline.keys.contains(pair.key.text) {
                let near = suggestion(for: pair.key.text, among: Outline.keys).map { "did you mean `\($0)`?" }
                diagnostics.append(
                    Diagnostic(
                        .error, "heading-option", at: pair.key.place, "`\(pair.key.text)` is no option of a heading",
                        help: near ?? "a heading takes {#id .class}; options of a block stand after its ```swift spec"
                    )
                )
            }
        }
    }

    /// The innermost section that spans a child of the body.
    func section(at child: Int) -> Int? {
        sections.lastIndex { $0.range.contains(child) }
    }

    /// The innermost section around `section`, itself included, that has one of some classes.
    func enclosing(_ section: Int?, _ classes: Set<String>) -> (section: Int, name: String)? {
        var current = section
        while let index = current {
            if let name = sections[index].classes.first(where: classes.contains) { return (index, name) }
            current = sections[index].parent
        }
        return nil
    }

    private static func slug(_ title: String) -> String {
        var slug = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                slug.append(character)
            } else if character == " " || character == "-" || character == "_", !slug.hasSuffix("-"), !slug.isEmpty {
                slug.append("-")
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "section" : slug
    }

    private static func unique(_ slug: String, _ taken: inout [String: Int]) -> String {
        guard let count = taken[slug] else {
            taken[slug] = 1
            return slug
        }
        taken[slug] = count + 1
        return unique("\(slug)-\(count + 1)", &taken)
    }
}
