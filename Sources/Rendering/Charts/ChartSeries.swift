internal import Artifacts

/// How the marks of one name are told from those of others: by colour, and by dashes, shape or filling.
struct ChartSeries: Equatable {
    /// Its number, from 0.
    var index: Int

    /// The number of its colour, from 1, in the stylesheet.
    var colour: Int { index % ChartSeries.colours.count + 1 }
    /// The colour where there is no stylesheet.
    var fallback: String { ChartSeries.colours[index % ChartSeries.colours.count] }
    /// The lengths of its dashes and gaps; none for a line without gaps.
    var dashes: [Double] { ChartSeries.dashes[turned % ChartSeries.dashes.count] }
    /// The shape of its points, as Vega calls it.
    var shape: String { ChartSeries.shapes[turned % ChartSeries.shapes.count] }
    /// How opaque its bars are inside their outline.
    var filling: Double { ChartSeries.fillings[turned % ChartSeries.fillings.count] }

    /// After a round of colours the rest begins one further, so that no two of the first 36 are alike.
    private var turned: Int { index + index / ChartSeries.colours.count }

    static let colours = ["#1f5fbf", "#b3500d", "#1a7a45", "#7a3fb4", "#0f7480", "#b32a6e"]
    static let dashes: [[Double]] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [14, 4], [5, 2, 1, 2, 1, 2]]
    static let shapes = ["circle", "square", "triangle-up", "diamond", "triangle-down", "cross"]
    static let fillings = [0.85, 0.3, 0.6, 0.1]

    /// The series of each mark; `nil` for what is drawn in the colour of the text.
    static func of(_ marks: [ChartMark]) -> [ChartSeries?] {
        var numbers: [String: Int] = [:]
        var count = 0
        return marks.map { mark in
            guard mark.isData else { return nil }
            if !mark.name.isEmpty, let known = numbers[mark.name] { return ChartSeries(index: known) }
            defer { count += 1 }
            numbers[mark.name] = count
            return ChartSeries(index: count)
        }
    }
}

extension ChartMark {
    /// Whether it stands for data, and not for something to compare them with.
    var isData: Bool {
        switch form {
        case .vertical, .horizontal, .region, .heatMap: false
        default: true
        }
    }
}
