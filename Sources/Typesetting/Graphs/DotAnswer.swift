internal import FoundationEssentials

/// What `dot -Tjson0` answers, as far as it is asked for.
struct DotAnswer: Decodable {
    struct Object: Decodable {
        var name: String
        var pos: String
    }
    struct Edge: Decodable {
        var arrow: String
        var pos: String
        var lp: String?
    }
    var bb: String
    var objects: [Object]
    var edges: [Edge]?

    /// The answer as a layout of `sketch`; `nil` if something of it is missing.
    func layout(of sketch: GraphSketch) -> GraphLayout? {
        let frame = DotAnswer.numbers(bb)
        guard frame.count == 4 else { return nil }
        var boxes = [GraphLayout.Point?](repeating: nil, count: sketch.boxes.count)
        for object in objects {
            guard let index = Int(object.name), boxes.indices.contains(index) else { return nil }
            boxes[index] = DotAnswer.point(object.pos, in: frame)
        }
        var arrows = [GraphLayout.Arrow?](repeating: nil, count: sketch.arrows.count)
        for edge in edges ?? [] {
            guard let index = Int(edge.arrow), arrows.indices.contains(index) else { return nil }
            arrows[index] = DotAnswer.arrow(edge, in: frame)
        }
        let (placed, drawn) = (boxes.compactMap(\.self), arrows.compactMap(\.self))
        guard placed.count == boxes.count, drawn.count == arrows.count else { return nil }
        return GraphLayout(width: frame[2] - frame[0], height: frame[3] - frame[1], boxes: placed, arrows: drawn)
    }

    /// `e,` and the tip, then the points of the curve: `e,127,88 65,97 82,95 103,91 121,89`.
    private static func arrow(_ edge: Edge, in frame: [Double]) -> GraphLayout.Arrow? {
        var words = edge.pos.split(separator: " ")
        guard let first = words.first, first.hasPrefix("e,"), let tip = point(first.dropFirst(2), in: frame) else {
            return nil
        }
        words.removeFirst()
        let curve = words.compactMap { point($0, in: frame) }
        guard curve.count == words.count, curve.count % 3 == 1 else { return nil }
        return GraphLayout.Arrow(curve: curve, tip: tip, label: edge.lp.flatMap { point($0, in: frame) })
    }

    /// Graphviz counts y from the bottom.
    private static func point(_ text: some StringProtocol, in frame: [Double]) -> GraphLayout.Point? {
        let numbers = numbers(text)
        guard numbers.count == 2 else { return nil }
        return GraphLayout.Point(x: numbers[0] - frame[0], y: frame[3] - numbers[1])
    }

    private static func numbers(_ text: some StringProtocol) -> [Double] {
        text.split(separator: ",").compactMap { Double($0) }
    }
}

extension DotAnswer {
    /// The answer in a text, if it is one.
    init?(json: String) {
        guard let answer = try? JSONDecoder().decode(DotAnswer.self, from: Data(json.utf8)) else { return nil }
        self = answer
    }
}
