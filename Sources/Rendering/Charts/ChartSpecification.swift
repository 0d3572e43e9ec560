internal import Artifacts

/// A chart as a Vega specification: a function of the chart, and of nothing else.
///
/// Everything that can be decided is decided here, the ends of the axes and the numbers along them included; Vega
/// scales, lays out and draws. Titles and the legend are no part of the picture, so that they are set as text.
enum ChartSpecification {
    static let width = 520.0
    static let height = 285.0
    /// The colour of axes and guides where there is no stylesheet.
    static let ink = "#59616e"

    static func json(_ chart: Chart) -> JSON {
        for mark in chart.marks {
            if case .heatMap(let rows, let columns, let values) = mark.form {
                return HeatMapSpecification(rows: rows, columns: columns, values: values).json
            }
        }
        let extent = ChartExtent(chart.marks)
        let y = verticalTicks(chart, extent)
        let categories = ChartMarks.categories(chart.marks)
        if !categories.isEmpty {
            let marks = ChartMarks(chart, x: nil, y: y, categories: categories).drawn
            return frame(
                scales: [bandScale("x", categories, padding: 0.15), scale("y", chart.y, y)],
                axes: [categoryAxis(categories), axis("left", "y", y)],
                marks: marks
            )
        }
        let x = horizontalTicks(chart, extent)
        return frame(
            scales: [scale("x", chart.x, x), scale("y", chart.y, y)],
            axes: [axis("bottom", "x", x), axis("left", "y", y)],
            marks: ChartMarks(chart, x: x, y: y, categories: []).drawn
        )
    }

    static func frame(
        scales: [JSON],
        axes: [JSON],
        marks: [ChartMarks.Drawn],
        height: Double = ChartSpecification.height
    ) -> JSON {
        [
            "width": .number(width), "height": .number(height),
            "autosize": ["type": "fit", "contains": "padding"],
            "padding": ["left": 2, "top": 10, "right": 14, "bottom": 2],
            "data": .array(marks.compactMap(\.data)), "scales": .array(scales), "axes": .array(axes),
            "marks": .array(marks.map(\.mark)),
        ]
    }

    // MARK: Scales

    static func horizontalTicks(_ chart: Chart, _ extent: ChartExtent) -> ChartTicks {
        let range = extent.x ?? 0...1
        var ticks = ChartTicks(
            chart.x,
            least: range.lowerBound,
            greatest: range.upperBound,
            isRound: false,
            most: chart.x.scale == .linear ? 9 : 7,
            width: width - 50
        )
        // A sign at the very end would stand half outside.
        let hasPoints = chart.marks.contains { if case .points = $0.form { true } else { false } }
        if hasPoints, chart.x.scale == .linear {
            let margin = 0.02 * (ticks.upper - ticks.lower)
            if chart.x.lower == nil { ticks.lower -= margin }
            if chart.x.upper == nil { ticks.upper += margin }
        }
        return ticks
    }

    static func verticalTicks(_ chart: Chart, _ extent: ChartExtent) -> ChartTicks {
        let range = extent.y ?? 0...1
        return ChartTicks(chart.y, least: range.lowerBound, greatest: range.upperBound, isRound: true, most: 7)
    }

    private static func scale(_ name: String, _ axis: Chart.Axis, _ ticks: ChartTicks) -> JSON {
        [
            "name": .string(name), "type": axis.scale == .linear ? "linear" : "log",
            "domain": [.number(ticks.lower), .number(ticks.upper)], "zero": false,
            "range": name == "x" ? "width" : "height",
        ]
    }

    static func bandScale(_ name: String, _ categories: [String], padding: Double) -> JSON {
        [
            "name": .string(name), "type": "band", "domain": .array(categories.map { .string($0) }),
            "range": name == "x" ? "width" : [0, ["signal": "height"]], "padding": .number(padding),
        ]
    }

    // MARK: Axes

    private static func axis(_ orientation: String, _ scale: String, _ ticks: ChartTicks) -> JSON {
        let numbers = ticks.values.map { JSON.number($0) }.joined(separator: ",")
        let labels = JSON.array(ticks.labels.map { .string($0) }).text
        return axis(
            orientation,
            scale,
            [
                ("values", .array(ticks.values.map { .number($0) })), ("grid", true), ("gridColor", "#dcdfe4"),
                (
                    "encode",
                    ["labels": ["update": ["text": ["signal": "\(labels)[indexof([\(numbers)], datum.value)]"]]]]
                ),
            ]
        )
    }

    static func axis(_ orientation: String, _ scale: String, _ more: [(String, JSON)]) -> JSON {
        .object(
            [
                ("orient", .string(orientation)), ("scale", .string(scale)), ("labelFontSize", 12),
                ("labelColor", .string(ink)), ("labelPadding", 6), ("tickColor", .string(ink)),
                ("domainColor", .string(ink)), ("tickSize", 4), ("labelOverlap", false),
            ] + more
        )
    }

    /// Categories stand aslant where they would run into each other.
    static func categoryAxis(_ categories: [String]) -> JSON {
        let longest = categories.map(\.count).max() ?? 0
        let isTight = Double(categories.count * (longest * 9 + 8)) > width - 50
        let aslant: [(String, JSON)] = [("labelAngle", -40), ("labelAlign", "right"), ("labelBaseline", "top")]
        return axis("bottom", "x", [("labelLimit", 140)] + (isTight ? aslant : []))
    }
}
