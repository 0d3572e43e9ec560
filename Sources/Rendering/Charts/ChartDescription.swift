internal import Artifacts

/// A chart in words, for those who hear the page: what is drawn, its ranges and its extremes.
struct ChartDescription {
    let chart: Chart

    /// The name of the picture.
    var title: String { chart.title.map(PlainMath.text) ?? "\(kinds): \(yName) against \(xName)" }

    /// Its description, in sentences.
    var text: String {
        var sentences: [String] = []
        if !isHeatMap {
            sentences.append("\(axis(chart.x, "horizontal")), \(axis(chart.y, "vertical")).")
        }
        sentences += chart.marks.filter { !isDrawnAsLine($0) }.map(sentence)
        return sentences.joined(separator: " ")
    }

    /// Whether a mark sets signs on the points of a line, which is said of that.
    private func isDrawnAsLine(_ mark: ChartMark) -> Bool {
        guard case .points(let x, let y) = mark.form else { return false }
        return chart.marks.contains { $0.name == mark.name && $0.form == .line(x: x, y: y) }
    }

    private var isHeatMap: Bool {
        chart.marks.contains { if case .heatMap = $0.form { true } else { false } }
    }

    private var xName: String { chart.x.title.isEmpty ? "x" : PlainMath.text(chart.x.title) }
    private var yName: String { chart.y.title.isEmpty ? "y" : PlainMath.text(chart.y.title) }

    private var kinds: String {
        switch chart.marks.first(where: \.isData)?.form {
        case .line: "Line chart"
        case .points: "Scatter plot"
        case .bars: "Bar chart"
        case .histogram: "Histogram"
        case nil: isHeatMap ? "Heat map" : "Chart"
        default: "Chart"
        }
    }

    private func axis(_ axis: Chart.Axis, _ direction: String) -> String {
        let name = direction == "horizontal" ? xName : yName
        let scale = axis.scale == .logarithmic ? ", on a logarithmic scale" : ""
        return (direction == "horizontal" ? "Horizontal: " : "vertical: ") + name + scale
    }

    // MARK: Marks

    private func sentence(_ mark: ChartMark) -> String {
        let name = mark.name.isEmpty ? "" : " “\(PlainMath.text(mark.name))”"
        switch mark.form {
        case .line(let x, let y): return "Line\(name): \(course(x, y))."
        case .points(let x, let y): return "Points\(name): \(course(x, y))."
        case .band(let x, let low, let high): return "Band\(name): \(band(x, low, high))."
        case .bars(let categories, let values): return "Bars\(name): \(bars(categories, values))."
        case .histogram(let edges, let counts): return "Histogram\(name): \(histogram(edges, counts))."
        case .heatMap(let rows, let columns, let values): return "Heat map\(name): \(heatMap(rows, columns, values))."
        case .vertical(let value): return "Vertical line\(name) at \(xName) \(number(value))."
        case .horizontal(let value): return "Horizontal line\(name) at \(yName) \(number(value))."
        case .region(let from, let to): return "Shaded\(name): \(xName) from \(number(from)) to \(number(to))."
        }
    }

    private func number(_ number: Double) -> String { ChartTicks.label(number, digits: 4) }

    private func course(_ x: [Double], _ y: [Double]) -> String {
        let points = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
        guard let first = points.first, let last = points.last, let low = points.min(by: { $0.1 < $1.1 }),
            let high = points.max(by: { $0.1 < $1.1 })
        else { return "nothing is finite" }
        func at(_ point: (Double, Double)) -> String { "\(number(point.1)) at \(xName) \(number(point.0))" }
        let extent = "from \(at(first)) to \(at(last)); least \(at(low)), greatest \(at(high))"
        return "\(count(points.count, "point")), \(extent)" + gaps(x.count - points.count) + outside(points)
    }

    private func band(_ x: [Double], _ low: [Double], _ high: [Double]) -> String {
        let shown = x.indices.filter { x[$0].isFinite && low[$0].isFinite && high[$0].isFinite }
        guard let first = shown.first, let last = shown.last else { return "nothing is finite" }
        func at(_ i: Int) -> String { "\(number(low[i])) to \(number(high[i])) at \(xName) \(number(x[i]))" }
        return "from \(at(first)) to \(at(last))" + gaps(x.count - shown.count)
    }

    private func bars(_ categories: [String], _ values: [Double]) -> String {
        let shown = zip(categories, values).filter { $0.1.isFinite }
        guard shown.count > 12, let low = shown.min(by: { $0.1 < $1.1 }), let high = shown.max(by: { $0.1 < $1.1 })
        else {
            return shown.map { "\($0.0) \(number($0.1))" }.joined(separator: ", ") + gaps(values.count - shown.count)
        }
        return "\(shown.count) bars, least \(number(low.1)) for \(low.0), greatest \(number(high.1)) for \(high.0)"
            + gaps(values.count - shown.count)
    }

    private func histogram(_ edges: [Double], _ counts: [Int]) -> String {
        let fullest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return "\(counts.reduce(0, +)) values between \(number(edges[0])) and \(number(edges[edges.count - 1])) in "
            + "\(counts.count) intervals; most, \(counts[fullest]), between \(number(edges[fullest])) and "
            + number(edges[fullest + 1])
    }

    private func heatMap(_ rows: [String], _ columns: [String], _ values: [[Double]]) -> String {
        let cells = rows.indices.flatMap { row in columns.indices.map { (row, $0, values[row][$0]) } }
        let finite = cells.filter { $0.2.isFinite }
        guard let low = finite.min(by: { $0.2 < $1.2 }), let high = finite.max(by: { $0.2 < $1.2 }) else {
            return "nothing is finite"
        }
        let down = chart.y.title.isEmpty ? "row" : yName, along = chart.x.title.isEmpty ? "column" : xName
        func at(_ cell: (Int, Int, Double)) -> String {
            "\(number(cell.2)) at \(down) \(rows[cell.0]), \(along) \(columns[cell.1])"
        }
        return
            "\(count(rows.count, "row")) and \(count(columns.count, "column")); least \(at(low)), greatest \(at(high))"
            + gaps(cells.count - finite.count)
    }

    // MARK: What is missing

    private func count(_ number: Int, _ word: String) -> String { number == 1 ? "1 \(word)" : "\(number) \(word)s" }

    private func gaps(_ count: Int) -> String {
        count == 0 ? "" : count == 1 ? "; 1 is not finite and left out" : "; \(count) are not finite and left out"
    }

    private func outside(_ points: [(Double, Double)]) -> String {
        func isOutside(_ axis: Chart.Axis, _ value: Double) -> Bool {
            axis.lower.map { value < $0 } == true || axis.upper.map { value > $0 } == true
        }
        let count = points.count { isOutside(chart.x, $0.0) || isOutside(chart.y, $0.1) }
        return count == 0 ? "" : "; \(count) beyond the ends of the axes \(count == 1 ? "is" : "are") left out"
    }
}
