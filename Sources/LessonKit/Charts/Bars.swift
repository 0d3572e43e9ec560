internal import Artifacts
internal import Gradients
internal import Glibc
public import Networks

/// A bar for each category; several of them in one chart stand side by side.
public struct Bars: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// A bar from 0 to its value for each category.
    public init(_ name: String = "", categories: [String], values: [Double]) {
        require(
            categories.count == values.count,
            "Bars(\"\(name)\") has \(categories.count) categories but \(values.count) values: give one for each"
        )
        require(Set(categories).count == categories.count, "Bars(\"\(name)\") has a category twice: name each once")
        drawn = DrawnMark(name, .bars(categories: categories, values: values))
    }
}

/// How many of some numbers fall into each of a few intervals of the same length.
public struct Histogram: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// A histogram with about `bins` intervals whose edges are round numbers.
    ///
    /// An interval holds its lower edge, the last one its upper edge too. Without a number of bins it is ⌈log₂ n⌉ + 1,
    /// by Sturges' rule, and at least 8. Numbers that are not finite are left out.
    public init(_ name: String = "", of numbers: [Double], bins: Int? = nil) {
        let finite = numbers.filter(\.isFinite)
        require(!finite.isEmpty, "Histogram(\"\(name)\") has no number to count")
        let wished = bins ?? max(8, Int(log2(Double(finite.count)).rounded(.up)) + 1)
        require((1...200).contains(wished), "a histogram has 1 to 200 bins, not \(wished)")
        let edges = Histogram.edges(finite.min() ?? 0, finite.max() ?? 1, wished)
        var counts = Array(repeating: 0, count: edges.count - 1)
        let width = edges[1] - edges[0]
        for number in finite {
            // The division may be off by one at an edge.
            var bin = min(max(Int((number - edges[0]) / width), 0), counts.count - 1)
            if bin > 0, number < edges[bin] { bin -= 1 }
            if bin < counts.count - 1, number >= edges[bin + 1] { bin += 1 }
            counts[bin] += 1
        }
        drawn = DrawnMark(name, .histogram(edges: edges, counts: counts))
    }

    /// Edges that are multiples of 1, 2 or 5 times a power of ten and hold every number.
    private static func edges(_ least: Double, _ greatest: Double, _ bins: Int) -> [Double] {
        let spread = greatest > least ? greatest - least : max(abs(least), 1)
        let raw = spread / Double(bins)
        let power = pow(10, floor(log10(raw)))
        let widths = [1, 2, 5, 10].map { $0 * power }
        let width = widths.min { max($0 / raw, raw / $0) < max($1 / raw, raw / $1) } ?? raw
        let first = floor(least / width)
        let last = max(first + 1, ceil(greatest / width))
        require(last - first < 1000, "a histogram counts numbers that differ in their first digits")
        return (0...Int(last - first)).map { (first + Double($0)) * width }
    }
}

/// A matrix as coloured cells, the first row at the top; titles of the axes say what rows and columns are.
public struct HeatMap: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// The entries of rows of the same length; rows and columns are counted from 1 where they have no names.
    public init(_ name: String = "", of rows: [[Double]], rowNames: [String] = [], columnNames: [String] = []) {
        let columns = rows.first?.count ?? 0
        require(columns > 0, "HeatMap(\"\(name)\") has no entries")
        require(rows.allSatisfy { $0.count == columns }, "the rows of a heat map are equally long")
        require(rows.count * columns <= 10_000, "a heat map has at most 10 000 cells: show a part of the matrix")
        func names(_ given: [String], _ count: Int, _ what: String) -> [String] {
            if given.isEmpty { return (1...count).map { String($0) } }
            require(given.count == count, "HeatMap(\"\(name)\") has \(count) \(what) but \(given.count) names for them")
            require(Set(given).count == count, "HeatMap(\"\(name)\") has a name of its \(what) twice")
            return given
        }
        let rowNames = names(rowNames, rows.count, "rows")
        let columnNames = names(columnNames, columns, "columns")
        drawn = DrawnMark(name, .heatMap(rows: rowNames, columns: columnNames, values: rows))
    }

    /// The entries of a matrix.
    public init(_ name: String = "", of matrix: Matrix, rowNames: [String] = [], columnNames: [String] = []) {
        let rows = (0..<matrix.rows).map { matrix.row($0) }
        self.init(name, of: rows, rowNames: rowNames, columnNames: columnNames)
    }
}
