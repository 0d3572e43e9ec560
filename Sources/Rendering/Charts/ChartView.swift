internal import Artifacts
internal import Typesetting

/// A chart on the page: the picture between its titles, the legend, and the data one click away.
enum ChartView {
    static func html(_ chart: Chart, _ texts: inout TextSetter) -> HTML {
        var parts: [HTML] = []
        if let title = chart.title { parts.append(.tag("p", ["class": "chart-title"], texts.html(title))) }
        parts += axisTitle(chart.y, "y", &texts)
        if let picture = picture(chart, &texts) { parts.append(picture) }
        parts += axisTitle(chart.x, "x", &texts)
        parts += ChartLegend.html(chart, &texts)
        parts.append(data(chart, &texts))
        return .tag("div", ["class": "chart"], parts)
    }

    private static func axisTitle(_ axis: Chart.Axis, _ name: String, _ texts: inout TextSetter) -> [HTML] {
        guard !axis.title.isEmpty else { return [] }
        // The description of the picture says it, and where it belongs.
        return [.tag("p", ["class": "axis-title \(name)", "aria-hidden": "true"], texts.html(axis.title))]
    }

    private static func picture(_ chart: Chart, _ texts: inout TextSetter) -> HTML? {
        guard let drawing = texts.drawing(ChartSpecification.json(chart).text) else { return nil }
        let words = ChartDescription(chart: chart, words: texts.words.charts)
        return .tag(
            "svg",
            ["viewBox": "0 0 \(drawing.width) \(drawing.height)", "role": "img"],
            [.tag("title", words.title), .tag("desc", words.text), .written(drawing.content)]
        )
    }

    // MARK: Data

    private static func data(_ chart: Chart, _ texts: inout TextSetter) -> HTML {
        let tables = ChartTables(chart: chart, words: texts.words.charts).parts.flatMap { part -> [HTML] in
            let header = part.columns.map { HTML.tag("th", ["scope": "col"], texts.html($0)) }
            let rows = part.rows.map { HTML.tag("tr", [:], cells($0)) }
            let words = texts.words.charts.leftOut(part.omitted)
            let note = part.omitted > 0 ? [HTML.tag("p", ["class": "note"], words)] : []
            return [ArtifactView.frame(part.title, header, rows, footer: [], &texts)] + note
        }
        return .tag("details", ["class": "chart-data"], [.tag("summary", texts.words.charts.data)] + tables)
    }

    /// A row without more markup than it needs: there may be hundreds.
    private static func cells(_ row: [Table.Cell]) -> [HTML] {
        row.enumerated().map { index, cell in
            let text =
                switch cell {
                case .number(let number): ChartTicks.label(number, digits: 6)
                case .integer(let number): Numbers.minus(String(number))
                case .text(let text): PlainMath.text(text)
                }
            return index == 0 ? .tag("th", ["scope": "row"], text) : .tag("td", text)
        }
    }
}
