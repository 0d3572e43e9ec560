/// A graph that is to be laid out: boxes of given sizes, arrows between them, and room for words at the arrows.
///
/// Sizes are in the units of the drawing, such as pixels. What stands in the boxes is nobody's business here, so that
/// no font of this machine has a part in the layout.
public struct GraphSketch: Hashable, Sendable {
    /// How much room something takes.
    public struct Size: Hashable, Sendable {
        /// From left to right.
        public var width: Double
        /// From top to bottom.
        public var height: Double

        /// A size; the parameters are the properties.
        public init(width: Double, height: Double) {
            self.width = width
            self.height = height
        }
    }

    /// An arrow from one box to another.
    public struct Arrow: Hashable, Sendable {
        /// The place in ``GraphSketch/boxes`` of the box where it starts.
        public var tail: Int
        /// The place in ``GraphSketch/boxes`` of the box that it points to.
        public var head: Int
        /// The room for words beside it, if there are some.
        public var label: Size?

        /// An arrow; the parameters are the properties.
        public init(tail: Int, head: Int, label: Size? = nil) {
            self.tail = tail
            self.head = head
            self.label = label
        }
    }

    /// The boxes.
    public var boxes: [Size]
    /// The arrows; there may be several between the same two boxes.
    public var arrows: [Arrow]
    /// Whether arrows go from left to right; otherwise they go from top to bottom.
    public var isLeftToRight: Bool

    /// A graph; the parameters are the properties.
    ///
    /// Arrows start and end at boxes that are there.
    public init(boxes: [Size], arrows: [Arrow], isLeftToRight: Bool = true) {
        self.boxes = boxes
        self.arrows = arrows
        self.isLeftToRight = isLeftToRight
    }
}
