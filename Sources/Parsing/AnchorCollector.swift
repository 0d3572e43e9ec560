internal import Diagnostics
internal import Lessons
internal import Markdown

/// Collects what can be referred to, each identifier once.
enum AnchorCollector {
    static func collect(
        _ body: Node,
        _ sections: [Section],
        _ cells: [Cell]
    ) -> (anchors: [Anchor], diagnostics: [Diagnostic]) {
        var found = sections.map { section in
            let kind: Anchor.Kind = section.classes.contains("exercise") ? .exercise : .section
            return Anchor(id: section.id, kind: kind, place: place(of: section, in: body))
        }
        for cell in cells {
            guard let id = cell.options.id else { continue }
            found.append(Anchor(id: id, kind: .cell(cell.index), place: cell.place))
        }
        equations(body, into: &found)
        var places: [String: Place] = [:]
        var anchors: [Anchor] = []
        var diagnostics: [Diagnostic] = []
        for anchor in found.sorted(by: { $0.place < $1.place }) {
            if let first = places[anchor.id] {
                let headline = "`#\(anchor.id)` is given once in a lesson"
                let note = Diagnostic.Note("it is first given here", at: first)
                diagnostics.append(
                    Diagnostic(
                        .error,
                        "id-twice",
                        at: anchor.place,
                        headline,
                        help: "give one of them another name",
                        notes: [note]
                    )
                )
            } else {
                places[anchor.id] = anchor.place
                anchors.append(anchor)
            }
        }
        return (anchors, diagnostics)
    }

    /// Where a section's identifier stands, or its heading if that has none.
    private static func place(of section: Section, in body: Node) -> Place {
        guard case .heading(let heading) = body.children[section.range.lowerBound].kind else { return section.place }
        return heading.attributes?.id?.place ?? section.place
    }

    private static func equations(_ node: Node, into anchors: inout [Anchor]) {
        if case .equation(_, let attributes) = node.kind, let id = attributes?.id {
            anchors.append(Anchor(id: id.text, kind: .equation, place: id.place))
        }
        for child in node.children { equations(child, into: &anchors) }
    }
}
