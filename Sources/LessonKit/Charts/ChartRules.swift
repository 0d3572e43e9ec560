internal import Artifacts
internal import Gradients

/// What must hold of a chart before it is sent.
enum ChartRules {
    static let mostPoints = 10_000
    static let largest = 1e300

    static func check(_ chart: Chart) {
        require(!chart.marks.isEmpty, "a chart shows something: put a Line, Points or other marks into its braces")
        let kinds = Set(chart.marks.compactMap { kind(of: $0.form) })
        require(
            kinds.count < 2,
            "one chart has one kind of x axis: numbers, the categories of bars, or the cells of one heat map"
        )
        if kinds == ["cells"] { require(chart.marks.count == 1, "a heat map has a chart for itself") }
        if kinds == ["categories"] {
            require(chart.x.scale == .linear, "the categories of bars have no log axis")
            require(chart.y.scale == .linear, "bars begin at 0, which a log axis does not have")
        }
        for mark in chart.marks { check(mark, chart) }
        require(
            chart.marks.contains { !isAid($0.form) },
            "a chart shows data: a Guide or a Region alone has nothing to be compared with"
        )
    }

    private static func kind(of form: ChartMark.Form) -> String? {
        switch form {
        case .line, .points, .band, .histogram, .vertical, .region: "numbers"
        case .bars: "categories"
        case .heatMap: "cells"
        case .horizontal: nil
        }
    }

    private static func isAid(_ form: ChartMark.Form) -> Bool {
        switch form {
        case .vertical, .horizontal, .region: true
        default: false
        }
    }

    private static func check(_ mark: ChartMark, _ chart: Chart) {
        let (x, y) = (chart.x, chart.y)
        switch mark.form {
        case .line(let xs, let ys), .points(let xs, let ys):
            requireData(mark, xs, [ys])
            requirePositive(mark, "x", xs, x)
            requirePositive(mark, "y", ys, y)
        case .band(let xs, let low, let high):
            requireData(mark, xs, [low, high])
            requirePositive(mark, "x", xs, x)
            requirePositive(mark, "y", low + high, y)
        case .bars(let categories, let values): requireData(mark, categories.map { _ in 0 }, [values])
        case .heatMap(_, _, let values):
            requireData(mark, values.flatMap { $0 }.map { _ in 0 }, [values.flatMap { $0 }])
        case .histogram(let edges, _):
            requirePositive(mark, "x", edges, x)
            require(y.scale == .linear, "a histogram begins at 0, which a log axis does not have")
        case .vertical(let value): requireGuide(mark, [value], x)
        case .horizontal(let value): requireGuide(mark, [value], y)
        case .region(let from, let to):
            require(!from.isNaN && !to.isNaN && from < to, "a Region is longer than nothing")
            requirePositive(mark, "x", [from, to], x)
        }
    }

    private static func requireData(_ mark: ChartMark, _ x: [Double], _ values: [[Double]]) {
        require(
            x.count <= mostPoints,
            "a chart takes at most 10 000 points of \(name(mark)), not \(x.count): show every tenth of them"
        )
        let isTooLarge = { (value: Double) in value.isFinite && abs(value) > largest }
        require(
            !x.contains(where: isTooLarge) && !values.joined().contains(where: isTooLarge),
            "a chart shows numbers up to \(largest), and \(name(mark)) goes beyond: scale them first"
        )
        let isShown = x.indices.contains { index in x[index].isFinite && values.allSatisfy { $0[index].isFinite } }
        require(
            isShown,
            "the chart has nothing to show of \(name(mark)): none of its \(x.count) values is a finite number"
        )
    }

    private static func requireGuide(_ mark: ChartMark, _ values: [Double], _ axis: Chart.Axis) {
        require(values.allSatisfy(\.isFinite), "\(name(mark)) stands at a finite number, not at \(values[0])")
        requirePositive(mark, "the guide", values, axis)
    }

    private static func requirePositive(_ mark: ChartMark, _ what: String, _ values: [Double], _ axis: Chart.Axis) {
        guard axis.scale == .logarithmic, let index = values.firstIndex(where: { $0 <= 0 && $0.isFinite }) else {
            return
        }
        stop(
            "a log axis shows positive numbers, but \(what) of \(name(mark)) is \(values[index]) at index \(index): "
                + "leave it out, make it .nan for a gap, or use a linear axis"
        )
    }

    private static func name(_ mark: ChartMark) -> String { mark.name.isEmpty ? "its marks" : "“\(mark.name)”" }
}
