internal import Artifacts

/// The marks of a chart as Vega draws them.
///
/// A mark's name becomes its class, which the stylesheet colours; what follows `--` only tells it from others.
struct ChartMarks {
    let chart: Chart
    let x: ChartTicks?
    let y: ChartTicks
    let categories: [String]

    init(_ chart: Chart, x: ChartTicks?, y: ChartTicks, categories: [String]) {
        self.chart = chart
        self.x = x
        self.y = y
        self.categories = categories
    }

    /// The categories of all bars, in the order in which they come.
    static func categories(_ marks: [ChartMark]) -> [String] {
        var seen: Set<String> = []
        return marks.flatMap { mark -> [String] in
            if case .bars(let categories, _) = mark.form { categories } else { [] }
        }.filter { seen.insert($0).inserted }
    }

    /// A mark and the data that it draws, if there are any.
    struct Drawn {
        var data: JSON?
        var mark: JSON
    }

    /// Regions first, so that they lie under everything; then the marks in their order.
    var drawn: [Drawn] {
        let numbered = zip(chart.marks, ChartSeries.of(chart.marks)).enumerated()
        let drawn = numbered.compactMap { number, pair in
            draw(pair.0, pair.1, number).map { (pair.0, $0) }
        }
        return drawn.filter { $0.0.isRegion }.map(\.1) + drawn.filter { !$0.0.isRegion }.map(\.1)
    }

    private func draw(_ mark: ChartMark, _ series: ChartSeries?, _ number: Int) -> Drawn? {
        let series = series ?? ChartSeries(index: 0)
        switch mark.form {
        case .line(let x, let y): return line(x, y, series, number)
        case .points(let x, let y): return points(x, y, series, number)
        case .band(let x, let low, let high): return band(x, low, high, series, number)
        case .bars(let categories, let values): return bars(categories, values, series, number)
        case .histogram(let edges, let counts): return histogram(edges, counts, series, number)
        case .vertical(let value):
            guard x?.holds(value) == true else { return nil }
            return guide([("x", at("x", value)), ("y", ["value": 0]), ("y2", full("height"))], number)
        case .horizontal(let value):
            guard y.holds(value) else { return nil }
            return guide([("y", at("y", value)), ("x", ["value": 0]), ("x2", full("width"))], number)
        case .region(let from, let to): return region(from, to, number)
        case .heatMap: return nil
        }
    }

    // MARK: Kinds

    private func line(_ x: [Double], _ y: [Double], _ series: ChartSeries, _ number: Int) -> Drawn {
        let rows = zip(x, y).map { x, y -> JSON in
            shows(x, y) ? ["x": .number(x), "y": .number(y)] : ["gap": true]
        }
        var look = stroked(series, width: 2)
        look.append(("strokeJoin", ["value": "round"]))
        // A point between two gaps is a dot.
        look.append(("strokeCap", ["value": series.dashes.isEmpty ? "round" : "butt"]))
        look.append(("defined", ["signal": "!datum.gap"]))
        return mark("line", series, number, rows, [("x", place("x", "x")), ("y", place("y", "y"))] + look)
    }

    private func points(_ x: [Double], _ y: [Double], _ series: ChartSeries, _ number: Int) -> Drawn {
        let rows = zip(x, y).compactMap { x, y -> JSON? in
            shows(x, y) ? ["x": .number(x), "y": .number(y)] : nil
        }
        let look: [(String, JSON)] = [
            ("size", ["value": rows.count > 300 ? 16 : 48]), ("shape", ["value": .string(series.shape)]),
            ("fill", ["value": .string(series.fallback)]),
        ]
        return mark("symbol", series, number, rows, [("x", place("x", "x")), ("y", place("y", "y"))] + look)
    }

    private func band(_ x: [Double], _ low: [Double], _ high: [Double], _ series: ChartSeries, _ number: Int) -> Drawn {
        let rows = x.indices.map { index -> JSON in
            shows(x[index], low[index]) && shows(x[index], high[index])
                ? ["x": .number(x[index]), "low": .number(low[index]), "high": .number(high[index])] : ["gap": true]
        }
        let places = [("x", place("x", "x")), ("y", place("y", "high")), ("y2", place("y", "low"))]
        let look = filled(series, opacity: 0.18) + [("defined", ["signal": "!datum.gap"])]
        return mark("area", series, number, rows, places + look)
    }

    private func bars(_ categories: [String], _ values: [Double], _ series: ChartSeries, _ number: Int) -> Drawn {
        let groups = chart.marks.indices.filter { if case .bars = chart.marks[$0].form { true } else { false } }
        let share = 1 / Double(groups.count), position = Double(groups.firstIndex(of: number) ?? 0) * share
        let rows = zip(categories, values).compactMap { category, value -> JSON? in
            guard value.isFinite, y.holds(value) else { return nil }
            return ["category": .string(category), "y": .number(value)]
        }
        let x: JSON = ["scale": "x", "field": "category", "band": .number(position)]
        let places = [
            ("x", x), ("width", ["scale": "x", "band": .number(share)]), ("y", place("y", "y")),
            ("y2", at("y", base)),
        ]
        return mark("rect", series, number, rows, places + filled(series, opacity: series.filling))
    }

    private func histogram(_ edges: [Double], _ counts: [Int], _ series: ChartSeries, _ number: Int) -> Drawn {
        let rows = counts.indices.compactMap { index -> JSON? in
            let (from, to, count) = (edges[index], edges[index + 1], Double(counts[index]))
            guard counts[index] > 0, shows(from, count), shows(to, count) else { return nil }
            return ["from": .number(from), "to": .number(to), "y": .number(count)]
        }
        let places = [
            ("x", place("x", "from")), ("x2", place("x", "to")), ("y", place("y", "y")), ("y2", at("y", base)),
        ]
        return mark("rect", series, number, rows, places + filled(series, opacity: min(series.filling, 0.6)))
    }

    private func guide(_ places: [(String, JSON)], _ number: Int) -> Drawn {
        let look: [(String, JSON)] = [
            ("stroke", ["value": .string(ChartSpecification.ink)]), ("strokeWidth", ["value": 1.5]),
            ("strokeDash", ["value": [4, 4]]),
        ]
        return Drawn(
            mark: ["type": "rule", "name": "guide--\(number)", "encode": ["enter": .object(places + look)]]
        )
    }

    private func region(_ from: Double, _ to: Double, _ number: Int) -> Drawn? {
        guard let x else { return nil }
        let ink: JSON = ["value": .string(ChartSpecification.ink)]
        let (left, right) = (min(max(from, x.lower), x.upper), max(min(to, x.upper), x.lower))
        guard left < right else { return nil }
        let look: JSON = [
            "x": at("x", left), "x2": at("x", right), "y": ["value": 0], "y2": full("height"), "fill": ink,
            "fillOpacity": ["value": 0.13], "stroke": ink, "strokeWidth": ["value": 1],
        ]
        return Drawn(mark: ["type": "rect", "name": "region--\(number)", "encode": ["enter": look]])
    }

    // MARK: Parts

    /// Where bars begin: at 0, or at the end of the axis that is nearest to it.
    private var base: Double { min(max(0, y.lower), y.upper) }

    private func shows(_ x: Double, _ y: Double) -> Bool {
        x.isFinite && y.isFinite && self.x?.holds(x) != false && self.y.holds(y)
    }

    private func mark(
        _ type: String,
        _ series: ChartSeries,
        _ number: Int,
        _ rows: [JSON],
        _ look: [(String, JSON)]
    ) -> Drawn {
        let data = "data-\(number)"
        return Drawn(
            data: ["name": .string(data), "values": .array(rows)],
            mark: [
                "type": .string(type), "name": "series-\(series.colour)--\(number)",
                "from": ["data": .string(data)], "encode": ["enter": .object(look)],
            ]
        )
    }

    private func place(_ scale: String, _ field: String) -> JSON {
        ["scale": .string(scale), "field": .string(field)]
    }

    private func at(_ scale: String, _ value: Double) -> JSON {
        ["scale": .string(scale), "value": .number(value)]
    }

    private func full(_ size: String) -> JSON { ["signal": .string(size)] }

    private func stroked(_ series: ChartSeries, width: Double) -> [(String, JSON)] {
        [
            ("stroke", ["value": .string(series.fallback)]), ("strokeWidth", ["value": .number(width)]),
            ("strokeDash", ["value": .array(series.dashes.map { .number($0) })]),
        ]
    }

    private func filled(_ series: ChartSeries, opacity: Double) -> [(String, JSON)] {
        [
            ("fill", ["value": .string(series.fallback)]), ("fillOpacity", ["value": .number(opacity)]),
            ("stroke", ["value": .string(series.fallback)]), ("strokeWidth", ["value": 1]),
        ]
    }
}

extension ChartMark {
    fileprivate var isRegion: Bool {
        if case .region = form { true } else { false }
    }
}

extension ChartTicks {
    /// Whether a number lies on the axis.
    func holds(_ number: Double) -> Bool { number >= lower && number <= upper }
}
