/// The elements that drawings are made of; how they look is said by their classes alone.
enum SVG {
    /// A part of a text with a class of its own.
    struct Run {
        var text: SetText
        var style: String
        /// How far it stands from the run before it.
        var gap = 0.0
    }

    /// How much smaller raised and lowered letters are; `graphs.css` says the same.
    static let smaller = 0.75

    /// A number of the drawing, with one digit after the point: enough for the eye, and short.
    static func coordinate(_ number: Double) -> String {
        let tenths = (number * 10).rounded() / 10
        let text = "\(tenths == 0 ? 0 : tenths)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A text in the middle of x, on the line y.
    static func text(_ runs: [Run], x: Double, y: Double, size: Double, style: String) -> HTML {
        var shift = 0.0
        var spans: [HTML] = []
        for run in runs {
            for (number, piece) in run.text.pieces.enumerated() {
                let wanted = piece.level == .line ? 0 : piece.level == .raised ? -0.36 * size : 0.22 * size
                var attributes = [("class", piece.level == .line ? run.style : run.style + " small")]
                if wanted != shift { attributes.append(("dy", coordinate(wanted - shift))) }
                if number == 0, run.gap > 0 { attributes.append(("dx", coordinate(run.gap))) }
                spans.append(.element("tspan", attributes, [.text(piece.text)]))
                shift = wanted
            }
        }
        return .tag("text", ["class": style, "x": coordinate(x), "y": coordinate(y), "text-anchor": "middle"], spans)
    }

    /// How wide a text is at a font size, estimated from above: the reader's font is not known.
    static func width(_ text: SetText, size: Double) -> Double {
        text.pieces.reduce(0) { sum, piece in
            sum + piece.text.reduce(0) { $0 + width($1) } * size * (piece.level == .line ? 1 : smaller)
        }
    }

    private static func width(_ character: Character) -> Double {
        switch character {
        case ".", ",", "'", "′", "i", "j", "l", "|", " ", "·", ":": 0.34
        case "(", ")", "f", "t", "r", "/": 0.42
        case "m", "w", "M", "W": 0.95
        case "−", "+", "×", "=", "÷": 0.72
        case _ where character.isUppercase: 0.74
        default: 0.62
        }
    }

    /// A drawing with a name and a description in words, in a frame that scrolls sideways where it must.
    static func frame(_ title: String, _ description: String, width: Double, height: Double, _ parts: [HTML]) -> HTML {
        let margin = 3.0
        let box = [-margin, -margin, width + 2 * margin, height + 2 * margin].map(coordinate).joined(separator: " ")
        let drawing = HTML.tag(
            "svg",
            [
                "class": "drawing", "role": "img", "viewBox": box, "width": coordinate(width + 2 * margin),
                "height": coordinate(height + 2 * margin),
            ],
            [.tag("title", title), .tag("desc", description)] + parts
        )
        // Nothing to see: it keeps the column so wide that the drawing is never made smaller than can be read.
        let strut = HTML.tag(
            "svg",
            ["class": "strut", "aria-hidden": "true", "width": coordinate(width * 0.75), "height": "0"]
        )
        return .tag("div", ["class": "sheet", "tabindex": "0"], [drawing, strut])
    }
}
