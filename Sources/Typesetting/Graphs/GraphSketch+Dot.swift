extension GraphSketch {
    /// The graph in Graphviz's language, with every option set that has a part in the layout.
    ///
    /// An empty table of a fixed size keeps the room for an arrow's words: unlike words, it takes no font.
    var dot: String {
        // Words come between two ranks as a rank of their own, so that the distance counts twice with them.
        let distance = arrows.contains { $0.label != nil } ? 0.2 : 0.42
        var lines = [
            "digraph {",
            "graph [rankdir=\(isLeftToRight ? "LR" : "TB") nodesep=0.22 ranksep=\(distance) splines=true]",
            "node [shape=box fixedsize=true margin=0 label=\"\"]",
            "edge [arrowhead=normal arrowsize=0.6]",
        ]
        for (index, box) in boxes.enumerated() {
            lines.append("\(index) [width=\(inches(box.width)) height=\(inches(box.height))]")
        }
        for (index, arrow) in arrows.enumerated() {
            let label = arrow.label.map { " label=<\(table($0))>" } ?? ""
            lines.append("\(arrow.tail) -> \(arrow.head) [arrow=\(index)\(label)]")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    /// Graphviz takes the sizes of boxes in inches and gives places in points; a unit of ours is a point.
    private func inches(_ length: Double) -> Double { length / 72 }

    private func table(_ size: Size) -> String {
        let (width, height) = (Int(size.width.rounded(.up)), Int(size.height.rounded(.up)))
        return "<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\">"
            + "<TR><TD></TD></TR></TABLE>"
    }
}
