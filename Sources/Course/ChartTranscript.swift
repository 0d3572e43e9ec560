internal import Artifacts

extension Transcripts {
    /// A chart in a few lines: its titles, and how much of what is drawn.
    static func chartText(_ chart: Chart) -> String {
        let axes = [chart.y.title, chart.x.title].filter { !$0.isEmpty }.joined(separator: " against ")
        let heads = [chart.title ?? "", axes].filter { !$0.isEmpty }.joined(separator: ": ")
        return (["chart " + heads] + chart.marks.map { "  " + line($0) }).joined(separator: "\n") + "\n"
    }

    private static func line(_ mark: ChartMark) -> String {
        let what =
            switch mark.form {
            case .line(let x, _): "line, \(x.count) points"
            case .points(let x, _): "\(x.count) points"
            case .band(let x, _, _): "band, \(x.count) points"
            case .bars(let categories, _): "\(categories.count) bars"
            case .histogram(_, let counts): "histogram, \(counts.reduce(0, +)) values in \(counts.count) bins"
            case .heatMap(let rows, let columns, _): "heat map, \(rows.count) × \(columns.count)"
            case .vertical(let x): "vertical line at \(x)"
            case .horizontal(let y): "horizontal line at \(y)"
            case .region(let from, let to): "region from \(from) to \(to)"
            }
        return mark.name.isEmpty ? what : "\(mark.name): \(what)"
    }
}
