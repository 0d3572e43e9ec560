internal import Diagnostics
internal import Lessons
internal import Markdown

/// The sections that the headings of a document make.
struct Outline {
    private(set) var sections: [Section] = []
    /// The innermost section that spans each child of the document.
    private var owners: [Int?] = []

    /// The outline of a document in which the identifiers `given` are taken.
    init(_ root: Node, given: Set<String>) {
        var open: [Int] = []
        var names = SectionNames(given)
        for (index, node) in root.children.enumerated() {
            if case .heading(let heading) = node.kind, let place = node.place {
                while let last = open.last, sections[last].level >= heading.level {
                    sections[last].range = sections[last].range.lowerBound..<index
                    open.removeLast()
                }
                let section = Section(
                    level: heading.level,
                    id: heading.attributes?.id?.text ?? names.name(for: node.plainText),
                    title: node.markedText,
                    classes: heading.attributes?.classes.map(\.text) ?? [],
                    options: heading.attributes.map(Outline.options) ?? [:],
                    place: Place(file: place.file, line: place.line, column: place.column, length: heading.level),
                    range: index..<root.children.count,
                    parent: open.last
                )
                open.append(sections.count)
                sections.append(section)
            }
            owners.append(open.last)
        }
    }

    /// The pairs of attributes, the last of each key.
    private static func options(_ attributes: Attributes) -> [String: String] {
        Dictionary(attributes.pairs.map { ($0.key.text, $0.value.text) }) { $1 }
    }

    /// The innermost section that spans a child of the body.
    func section(at child: Int) -> Int? { owners[child] }

    /// The innermost section around `section`, itself included, that has one of some classes.
    func enclosing(_ section: Int?, _ classes: Set<String>) -> (section: Int, name: String)? {
        var current = section
        while let index = current {
            if let name = sections[index].classes.first(where: classes.contains) { return (index, name) }
            current = sections[index].parent
        }
        return nil
    }
}

/// Makes names out of the titles of sections, each once and none that is given to something else.
struct SectionNames {
    private var taken: [String: Int] = [:]

    init(_ given: Set<String>) {
        for name in given { taken[name] = 1 }
    }

    mutating func name(for title: String) -> String {
        let slug = SectionNames.slug(title)
        var name = slug
        if var count = taken[slug] {
            repeat {
                count += 1
                name = "\(slug)-\(count)"
            } while taken[name] != nil
            taken[slug] = count
        }
        taken[name] = 1
        return name
    }

    private static func slug(_ title: String) -> String {
        var slug = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                slug.append(character)
            } else if character == " " || character == "-" || character == "_", slug.last != "-", !slug.isEmpty {
                slug.append("-")
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "section" : slug
    }
}
