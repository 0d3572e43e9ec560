/// Where the parts of a graph stand: x to the right, y down, from the upper left corner of the drawing.
public struct GraphLayout: Hashable, Sendable {
    /// A point of the drawing.
    public struct Point: Hashable, Sendable {
        /// How far right.
        public var x: Double
        /// How far down.
        public var y: Double

        /// A point; the parameters are the properties.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// The way of an arrow.
    public struct Arrow: Hashable, Sendable {
        /// The points of a chain of cubic Bézier curves: a start, then three points for each curve.
        public var curve: [Point]
        /// Where the arrow's tip is, a little beyond the end of the curve.
        public var tip: Point
        /// The middle of the room for its words, if it has some.
        public var label: Point?
    }

    /// The width of the drawing.
    public var width: Double
    /// The height of the drawing.
    public var height: Double
    /// The middles of the boxes, in the order of the sketch.
    public var boxes: [Point]
    /// The arrows, in the order of the sketch.
    public var arrows: [Arrow]
}

/// Why a graph could not be laid out.
public struct GraphvizError: Error, Hashable, Sendable {
    /// What is wrong, in a sentence without a final full stop.
    public var headline: String
    /// What to do about it.
    public var help: String
}
