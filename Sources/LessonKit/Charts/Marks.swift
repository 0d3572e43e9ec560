internal import Artifacts
internal import Gradients

/// A line through points, in their order.
public struct Line: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// A line through points, the coordinates of each at the same place of both lists.
    public init(_ name: String = "", x: [Double], y: [Double]) {
        requireSameCount("Line", name, ("x", x), ("y", y))
        drawn = DrawnMark(name, .line(x: x, y: y))
    }

    /// A line through the points (0, y₀), (1, y₁), …, as of a loss over the steps.
    public init(_ name: String = "", y: [Double]) {
        self.init(name, x: y.indices.map { Double($0) }, y: y)
    }

    /// The graph of a function, from its values at `samples` places that are equally far apart.
    public init(
        _ name: String = "",
        over range: ClosedRange<Double>,
        samples: Int = 161,
        _ function: (Double) -> Double
    ) {
        require(samples > 1, "a function is drawn from two values or more, not \(samples)")
        let (start, end) = (range.lowerBound, range.upperBound)
        let x = (0..<samples).map { start + (end - start) * Double($0) / Double(samples - 1) }
        self.init(name, x: x, y: x.map(function))
    }
}

/// A sign at each of some points.
public struct Points: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// Points, the coordinates of each at the same place of both lists.
    public init(_ name: String = "", x: [Double], y: [Double]) {
        requireSameCount("Points", name, ("x", x), ("y", y))
        drawn = DrawnMark(name, .points(x: x, y: y))
    }
}

/// What lies between two lines, such as the range of an error.
public struct Band: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// What lies between the lines (x, low) and (x, high).
    public init(_ name: String = "", x: [Double], low: [Double], high: [Double]) {
        requireSameCount("Band", name, ("x", x), ("low", low))
        requireSameCount("Band", name, ("x", x), ("high", high))
        drawn = DrawnMark(name, .band(x: x, low: low, high: high))
    }
}

/// A straight line across the chart, to compare with.
public struct Guide: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// A vertical line at a value of x.
    public init(_ name: String = "", x: Double) { drawn = DrawnMark(name, .vertical(x)) }

    /// A horizontal line at a value of y.
    public init(_ name: String = "", y: Double) { drawn = DrawnMark(name, .horizontal(y)) }
}

/// A shaded part of the chart between two values of x.
public struct Region: ChartContent {
    /// It, ready to be drawn.
    public let drawn: DrawnMark

    /// The part between two values of x; it ends where the chart ends.
    public init(_ name: String = "", x range: ClosedRange<Double>) {
        drawn = DrawnMark(name, .region(from: range.lowerBound, to: range.upperBound))
    }
}

func requireSameCount(
    _ mark: String,
    _ name: String,
    _ first: (name: String, values: [Double]),
    _ second: (name: String, values: [Double])
) {
    require(
        first.values.count == second.values.count,
        "\(mark)(\"\(name)\") has \(first.values.count) values of \(first.name) but \(second.values.count) of "
            + "\(second.name): give it as many of each"
    )
}
