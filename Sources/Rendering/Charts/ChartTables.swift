internal import Artifacts

/// The data behind a chart as tables; lines and points over the same values of x share one.
struct ChartTables {
    /// The most rows that a table has on the page.
    static let mostRows = 200

    /// A table, and how many rows it leaves out.
    struct Part: Equatable {
        var title: String?
        var columns: [String]
        var rows: [[Table.Cell]]
        var omitted: Int

        init(_ title: String?, _ columns: [String], _ rows: [[Table.Cell]]) {
            self.title = title
            self.columns = columns
            self.rows = Array(rows.prefix(ChartTables.mostRows))
            omitted = rows.count - self.rows.count
        }
    }

    let chart: Chart
    let words: Words.Charts

    /// The tables in the order of the marks.
    var parts: [Part] {
        var parts: [Part] = []
        var shared: [(x: [Double], columns: [(String, [Double])])] = []
        for mark in chart.marks {
            switch mark.form {
            case .line(let x, let y), .points(let x, let y): add(x, [(name(mark, yName), y)], to: &shared)
            case .band(let x, let low, let high):
                let names =
                    mark.name.isEmpty
                    ? (words.low, words.high) : (mark.name + ", " + words.low, mark.name + ", " + words.high)
                add(x, [(names.0, low), (names.1, high)], to: &shared)
            case .histogram(let edges, let counts): parts.append(histogram(mark, edges, counts))
            case .heatMap(let rows, let columns, let values): parts.append(heatMap(mark, rows, columns, values))
            case .bars, .vertical, .horizontal, .region: break
            }
        }
        return shared.map(table) + bars() + parts
    }

    private var xName: String { chart.x.title.isEmpty ? "x" : chart.x.title }
    private var yName: String { chart.y.title.isEmpty ? "y" : chart.y.title }

    private func name(_ mark: ChartMark, _ other: String) -> String { mark.name.isEmpty ? other : mark.name }

    // MARK: Over numbers

    private func add(
        _ x: [Double],
        _ columns: [(String, [Double])],
        to shared: inout [(x: [Double], columns: [(String, [Double])])]
    ) {
        if let index = shared.firstIndex(where: { $0.x == x }) {
            shared[index].columns += columns.filter { new in
                !shared[index].columns.contains { $0.0 == new.0 && $0.1 == new.1 }
            }
        } else {
            shared.append((x, columns))
        }
    }

    private func table(_ group: (x: [Double], columns: [(String, [Double])])) -> Part {
        let rows = group.x.indices.map { index in
            [Table.Cell.number(group.x[index])] + group.columns.map { .number($0.1[index]) }
        }
        return Part(nil, [xName] + group.columns.map(\.0), rows)
    }

    private func histogram(_ mark: ChartMark, _ edges: [Double], _ counts: [Int]) -> Part {
        let rows = counts.indices.map { [Table.Cell.number(edges[$0]), .number(edges[$0 + 1]), .integer(counts[$0])] }
        return Part(mark.name.isEmpty ? nil : mark.name, [words.from, words.to, words.count], rows)
    }

    // MARK: Over categories

    /// One table of all bars, a row for each category.
    private func bars() -> [Part] {
        let categories = ChartMarks.categories(chart.marks)
        guard !categories.isEmpty else { return [] }
        let series = chart.marks.compactMap { mark -> (String, [String: Double])? in
            guard case .bars(let categories, let values) = mark.form else { return nil }
            return (name(mark, yName), Dictionary(zip(categories, values)) { first, _ in first })
        }
        let rows = categories.map { category in
            [Table.Cell.text(category)] + series.map { $0.1[category].map { .number($0) } ?? .text("") }
        }
        return [Part(nil, [chart.x.title] + series.map(\.0), rows)]
    }

    private func heatMap(_ mark: ChartMark, _ rows: [String], _ columns: [String], _ values: [[Double]]) -> Part {
        let table = rows.indices.map { row in
            [Table.Cell.text(rows[row])] + values[row].map { .number($0) }
        }
        return Part(mark.name.isEmpty ? nil : mark.name, [chart.y.title] + columns, table)
    }
}
