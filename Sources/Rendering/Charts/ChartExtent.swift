internal import Artifacts

/// The least and the greatest of the numbers of a chart.
struct ChartExtent {
    private(set) var x: ClosedRange<Double>?
    private(set) var y: ClosedRange<Double>?

    /// The extents of all marks; of a point both coordinates are finite, or none counts.
    init(_ marks: [ChartMark]) {
        for mark in marks { add(mark.form) }
    }

    private mutating func add(_ form: ChartMark.Form) {
        switch form {
        case .line(let xs, let ys), .points(let xs, let ys):
            for (x, y) in zip(xs, ys) where x.isFinite && y.isFinite { add(x: x, y: y) }
        case .band(let xs, let low, let high):
            for (index, x) in xs.enumerated() where x.isFinite && low[index].isFinite && high[index].isFinite {
                add(x: x, y: low[index])
                add(x: x, y: high[index])
            }
        case .bars(_, let values): for value in [0] + values where value.isFinite { add(x: nil, y: value) }
        case .histogram(let edges, let counts):
            for edge in edges { add(x: edge, y: 0) }
            for count in counts { add(x: nil, y: Double(count)) }
        case .vertical(let x): add(x: x, y: nil)
        case .horizontal(let y): add(x: nil, y: y)
        case .region, .heatMap: break
        }
    }

    private mutating func add(x: Double?, y: Double?) {
        if let x { self.x = ChartExtent.joined(self.x, x) }
        if let y { self.y = ChartExtent.joined(self.y, y) }
    }

    private static func joined(_ range: ClosedRange<Double>?, _ number: Double) -> ClosedRange<Double> {
        guard let range else { return number...number }
        return min(range.lowerBound, number)...max(range.upperBound, number)
    }
}
