/// A chart: data, and the kind of marks that stand for them.
public struct Chart: Codable, Hashable, Sendable {
    /// One of the two axes.
    public struct Axis: Codable, Hashable, Sendable {
        /// How far a number is from the next.
        public enum Scale: String, Codable, Hashable, Sendable {
            case linear
            case logarithmic
        }

        /// What stands along it; plain text, in which `$…$` is math.
        public var title: String
        /// How numbers are laid out on it.
        public var scale: Scale
        /// Where it begins, if not at the least value.
        public var lower: Double?
        /// Where it ends, if not at the greatest value.
        public var upper: Double?

        /// An axis; the parameters are the properties.
        public init(title: String, scale: Scale, lower: Double?, upper: Double?) {
            self.title = title
            self.scale = scale
            self.lower = lower
            self.upper = upper
        }
    }

    /// What the chart shows; plain text, in which `$…$` is math.
    public var title: String?
    /// The horizontal axis.
    public var x: Axis
    /// The vertical axis.
    public var y: Axis
    /// What is drawn, the first below the others.
    public var marks: [ChartMark]

    /// A chart; the parameters are the properties.
    public init(title: String?, x: Axis, y: Axis, marks: [ChartMark]) {
        self.title = title
        self.x = x
        self.y = y
        self.marks = marks
    }
}

/// Marks of one kind, with the name that the legend gives them.
///
/// A value that is not finite leaves a gap. Marks with the same name belong together.
public struct ChartMark: Codable, Hashable, Sendable {
    /// The kinds of marks, and their data.
    public enum Form: Codable, Hashable, Sendable {
        /// A line through points, in their order.
        case line(x: [Double], y: [Double])
        /// A sign at each point.
        case points(x: [Double], y: [Double])
        /// What lies between two lines.
        case band(x: [Double], low: [Double], high: [Double])
        /// A bar from 0 for each category.
        case bars(categories: [String], values: [Double])
        /// A bar for each interval between two edges: as many as edges, less one.
        case histogram(edges: [Double], counts: [Int])
        /// A coloured cell for each entry of a matrix, the first row at the top.
        case heatMap(rows: [String], columns: [String], values: [[Double]])
        /// A line across the chart at a value of x.
        case vertical(Double)
        /// A line across the chart at a value of y.
        case horizontal(Double)
        /// A shaded part of the chart between two values of x.
        case region(from: Double, to: Double)
    }

    /// What the legend says; plain text, in which `$…$` is math.
    ///
    /// Without a name there is no entry.
    public var name: String
    /// Their kind and data.
    public var form: Form

    /// Marks; the parameters are the properties.
    public init(_ name: String, _ form: Form) {
        self.name = name
        self.form = form
    }
}
