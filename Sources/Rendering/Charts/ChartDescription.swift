internal import Artifacts

/// A chart in words, for those who hear the page: what is drawn, its ranges and its extremes.
struct ChartDescription {
    let chart: Chart
    let words: Words.Charts

    /// The name of the picture.
    var title: String { chart.title.map(PlainMath.text) ?? words.title(kinds, yName, xName) }

    /// Its description, in sentences.
    var text: String {
        var sentences: [String] = []
        if !isHeatMap {
            sentences.append(words.axes(axis(chart.x, xName), axis(chart.y, yName)))
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
        case .line: words.kinds.line
        case .points: words.kinds.points
        case .bars: words.kinds.bars
        case .histogram: words.kinds.histogram
        case nil: isHeatMap ? words.kinds.heatMap : words.kinds.other
        default: words.kinds.other
        }
    }

    private func axis(_ axis: Chart.Axis, _ name: String) -> String {
        axis.scale == .logarithmic ? words.logarithmic(name) : name
    }

    // MARK: Marks

    private func sentence(_ mark: ChartMark) -> String {
        let name = mark.name.isEmpty ? "" : words.named(PlainMath.text(mark.name))
        switch mark.form {
        case .line(let x, let y): return words.marks.line(name, course(x, y))
        case .points(let x, let y): return words.marks.points(name, course(x, y))
        case .band(let x, let low, let high): return words.marks.band(name, band(x, low, high))
        case .bars(let categories, let values): return words.marks.bars(name, bars(categories, values))
        case .histogram(let edges, let counts): return words.marks.histogram(name, histogram(edges, counts))
        case .heatMap(let rows, let columns, let values):
            return words.marks.heatMap(name, heatMap(rows, columns, values))
        case .vertical(let value): return words.vertical(name, xName, number(value))
        case .horizontal(let value): return words.horizontal(name, yName, number(value))
        case .region(let from, let to): return words.region(name, xName, number(from), number(to))
        }
    }

    private func number(_ number: Double) -> String { ChartTicks.label(number, digits: 4) }

    private func course(_ x: [Double], _ y: [Double]) -> String {
        let points = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
        guard let first = points.first, let last = points.last, let low = points.min(by: { $0.1 < $1.1 }),
            let high = points.max(by: { $0.1 < $1.1 })
        else { return words.nothing }
        func at(_ point: (Double, Double)) -> String { words.at(number(point.1), xName, number(point.0)) }
        return words.course(words.points(points.count), at(first), at(last), at(low), at(high))
            + gaps(x.count - points.count) + outside(points)
    }

    private func band(_ x: [Double], _ low: [Double], _ high: [Double]) -> String {
        let shown = x.indices.filter { x[$0].isFinite && low[$0].isFinite && high[$0].isFinite }
        guard let first = shown.first, let last = shown.last else { return words.nothing }
        func at(_ i: Int) -> String { words.at(words.range(number(low[i]), number(high[i])), xName, number(x[i])) }
        return words.band(at(first), at(last)) + gaps(x.count - shown.count)
    }

    private func bars(_ categories: [String], _ values: [Double]) -> String {
        let shown = zip(categories, values).filter { $0.1.isFinite }
        guard shown.count > 12, let low = shown.min(by: { $0.1 < $1.1 }), let high = shown.max(by: { $0.1 < $1.1 })
        else {
            return shown.map { "\($0.0) \(number($0.1))" }.joined(separator: ", ") + gaps(values.count - shown.count)
        }
        return words.bars("\(shown.count)", number(low.1), low.0, number(high.1), high.0)
            + gaps(values.count - shown.count)
    }

    private func histogram(_ edges: [Double], _ counts: [Int]) -> String {
        let fullest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return words.histogram(
            "\(counts.reduce(0, +))",
            number(edges[0]),
            number(edges[edges.count - 1]),
            "\(counts.count)",
            "\(counts[fullest])",
            number(edges[fullest]),
            number(edges[fullest + 1])
        )
    }

    private func heatMap(_ rows: [String], _ columns: [String], _ values: [[Double]]) -> String {
        let cells = rows.indices.flatMap { row in columns.indices.map { (row, $0, values[row][$0]) } }
        let finite = cells.filter { $0.2.isFinite }
        guard let low = finite.min(by: { $0.2 < $1.2 }), let high = finite.max(by: { $0.2 < $1.2 }) else {
            return words.nothing
        }
        let down = chart.y.title.isEmpty ? words.row : yName, along = chart.x.title.isEmpty ? words.column : xName
        func at(_ cell: (Int, Int, Double)) -> String {
            words.atCell(number(cell.2), down, rows[cell.0], along, columns[cell.1])
        }
        return words.heatMap(words.rows(rows.count), words.columns(columns.count), at(low), at(high))
            + gaps(cells.count - finite.count)
    }

    // MARK: What is missing

    private func gaps(_ count: Int) -> String {
        count == 0 ? "" : words.notFinite(count)
    }

    private func outside(_ points: [(Double, Double)]) -> String {
        func isOutside(_ axis: Chart.Axis, _ value: Double) -> Bool {
            axis.lower.map { value < $0 } == true || axis.upper.map { value > $0 } == true
        }
        let count = points.count { isOutside(chart.x, $0.0) || isOutside(chart.y, $0.1) }
        return count == 0 ? "" : words.outside(count)
    }
}
