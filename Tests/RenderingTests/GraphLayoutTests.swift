import Testing

@testable import Typesetting

/// Graphviz as a child process: what it is asked, and what is made of its answers.
@Suite struct GraphLayoutTests {
    static let dot = "/usr/bin/dot"

    /// (x + y) · y with a box of its own size for each node.
    private let sketch = GraphSketch(
        boxes: [(40, 60), (50, 60), (60, 60), (70, 80)].map { GraphSketch.Size(width: $0.0, height: $0.1) },
        arrows: [(0, 2), (1, 2), (2, 3), (1, 3)].map {
            GraphSketch.Arrow(tail: $0.0, head: $0.1, label: GraphSketch.Size(width: 30, height: 15))
        }
    )

    @Test func keepsBoxesApartAndInsideTheDrawing() throws {
        let layout = try Graphviz(dot: Self.dot).layout(sketch)
        for (i, (size, middle)) in zip(sketch.boxes, layout.boxes).enumerated() {
            #expect(middle.x - size.width / 2 >= -1 && middle.x + size.width / 2 <= layout.width + 1, "box \(i)")
            #expect(middle.y - size.height / 2 >= -1 && middle.y + size.height / 2 <= layout.height + 1, "box \(i)")
            for (j, (other, its)) in zip(sketch.boxes, layout.boxes).enumerated() where i < j {
                let isApart =
                    abs(middle.x - its.x) >= (size.width + other.width) / 2
                    || abs(middle.y - its.y) >= (size.height + other.height) / 2
                #expect(isApart, "boxes \(i) and \(j) lie on each other")
            }
        }
    }

    @Test(arguments: [true, false])
    func sendsArrowsOneWay(isLeftToRight: Bool) throws {
        var sketch = sketch
        sketch.isLeftToRight = isLeftToRight
        let layout = try Graphviz(dot: Self.dot).layout(sketch)
        for arrow in sketch.arrows {
            let (tail, head) = (layout.boxes[arrow.tail], layout.boxes[arrow.head])
            #expect(isLeftToRight ? tail.x < head.x : tail.y < head.y)
        }
    }

    @Test func endsEachArrowAtItsBoxAndKeepsRoomForItsWords() throws {
        let layout = try Graphviz(dot: Self.dot).layout(sketch)
        for (arrow, way) in zip(sketch.arrows, layout.arrows) {
            let (size, middle) = (sketch.boxes[arrow.head], layout.boxes[arrow.head])
            #expect(abs(way.tip.x - middle.x) <= size.width / 2 + 2)
            #expect(abs(way.tip.y - middle.y) <= size.height / 2 + 2)
            let label = try #require(way.label)
            for (box, place) in zip(sketch.boxes, layout.boxes) {
                let isApart =
                    abs(label.x - place.x) >= (box.width + 30) / 2 - 1
                    || abs(label.y - place.y) >= (box.height + 15) / 2 - 1
                #expect(isApart, "words at \(label) lie on the box at \(place)")
            }
        }
    }

    @Test func drawsBothArrowsOfASquare() throws {
        let size = GraphSketch.Size(width: 40, height: 40)
        let arrows = [
            GraphSketch.Arrow(tail: 0, head: 1, label: size), GraphSketch.Arrow(tail: 0, head: 1, label: size),
        ]
        let layout = try Graphviz(dot: Self.dot).layout(GraphSketch(boxes: [size, size], arrows: arrows))
        #expect(layout.arrows.count == 2)
        #expect(layout.arrows[0].label != layout.arrows[1].label)
    }

    @Test func laysTheSameGraphOutTheSameWay() throws {
        let (first, second) = (try Graphviz(dot: Self.dot).layout(sketch), try Graphviz(dot: Self.dot).layout(sketch))
        #expect(first == second)
    }

    @Test(arguments: [
        (nil, "its program `dot` is missing"), ("/nowhere/dot", "cannot be started"),
        ("/bin/false", "could not lay the graph out"), ("/bin/cat", "could not lay the graph out"),
    ])
    func saysWhyThereIsNoLayout(program: String?, words: String) throws {
        let error = try #require(throws: GraphvizError.self) { try Graphviz(dot: program).layout(sketch) }
        #expect(error.headline.contains(words))
    }
}
