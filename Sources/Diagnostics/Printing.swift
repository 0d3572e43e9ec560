/// How diagnostics are written for people and for editors.
public enum DiagnosticPrinter {
    /// One line: `file:42:14: error: headline [rule]`.
    public static func editorLine(_ diagnostic: Diagnostic) -> String {
        let kind = "\(diagnostic.severity.rawValue): "
        return prefix(diagnostic.place) + kind + diagnostic.headline + " [\(diagnostic.rule)]"
    }

    /// The editor's line, the source line with carets, the notes and what to do.
    ///
    /// `sources` are the texts that places may point into, by file; a line that is not there is left out.
    public static func human(_ diagnostic: Diagnostic, sources: [String: SourceText]) -> String {
        var lines = [editorLine(diagnostic)]
        lines += excerpt(diagnostic.place, sources)
        for note in diagnostic.notes {
            lines.append(prefix(note.place) + "note: " + note.message)
            lines += excerpt(note.place, sources)
        }
        if let help = diagnostic.help { lines.append("  help: " + help) }
        return lines.joined(separator: "\n")
    }

    private static func prefix(_ place: Place?) -> String {
        guard let place else { return "" }
        return "\(place.file):\(place.line):\(place.column): "
    }

    private static func excerpt(_ place: Place?, _ sources: [String: SourceText]) -> [String] {
        guard let place, let source = sources[place.file], source.lines.indices.contains(place.line - 1) else {
            return []
        }
        let line = source.line(place.line)
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        let start = min(place.column - 1, line.count)
        let end = min(start + place.length, line.count)
        // Carets stand under characters, while columns count bytes; a tab is kept so that it lines up.
        let before = String(decoding: line[..<start], as: UTF8.self)
        let marked = String(decoding: line[start..<end], as: UTF8.self)
        let blank = String(before.map { $0 == "\t" ? "\t" : " " })
        let carets = String(repeating: "^", count: max(1, marked.count))
        return [
            " \(number) | \(printable(line))",
            " \(margin) | \(blank)\(carets)",
        ]
    }

    /// The line with control characters made visible, so that a terminal is not told to do things.
    private static func printable(_ line: [UInt8]) -> String {
        String(
            String(decoding: line, as: UTF8.self).unicodeScalars.map { scalar in
                let isControl = (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
                return isControl ? Character("\u{FFFD}") : Character(scalar)
            }
        )
    }
}
