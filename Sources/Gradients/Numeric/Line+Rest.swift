/// How a function that rests around a point, its values being all the same, leaves its rest.
struct Rest {
    /// How far it reaches, from edge to edge, or as far as it was followed.
    let extent: Double

    /// The steepest slope that the rest may hide: the jump at an edge over the extent.
    ///
    /// It is next to nothing at a kink, and that of the staircase where rounded values make one.
    let hiddenSlope: Double

    /// The slope beyond the edge, if the function moves on from there at once, as a rectifier does that was dead.
    ///
    /// A saturated function moves so slowly at first that rounding may hold it at rest: then it is 0.
    let slopeBeyond: Double
}

extension Line {
    /// Looks for the edges of the rest on both sides, up to four times the length that steps are measured by.
    ///
    /// It takes some 80 calls a side.
    func rest() -> Rest {
        let edges = [-1.0, 1].compactMap(edge)
        let extent = edges.reduce(4 * size * Double(2 - edges.count)) { $0 + $1.distance }
        return Rest(
            extent: extent,
            hiddenSlope: edges.map { $0.jump / extent }.max() ?? 0,
            slopeBeyond: edges.map { slopeBeyond($0) }.min() ?? 0
        )
    }

    private struct Edge {
        let side: Double
        let distance: Double
        let jump: Double
    }

    /// The first place on a side at which the function has another value.
    private func edge(_ side: Double) -> Edge? {
        var (resting, moved) = (0.0, max(1e-12 * size, x.ulp))
        while moves(side * moved) == 0 {
            if moved >= 4 * size { return nil }
            (resting, moved) = (moved, min(4 * moved, 4 * size))
        }
        for _ in 0..<60 {
            let middle = (resting + moved) / 2
            if moves(side * middle) == 0 { resting = middle } else { moved = middle }
        }
        let jump = abs(moves(side * moved))
        return jump.isFinite ? Edge(side: side, distance: moved, jump: jump) : nil
    }

    /// The mean slope over a thousandth of `size` from an edge, if it is no jump and far above rounding.
    private func slopeBeyond(_ edge: Edge) -> Double {
        let width = 1e-3 * size
        let change = abs(moves(edge.side * (edge.distance + width)))
        // What rests at 0 may have been rounded to it from any of its other values.
        let known = value == 0 ? largest : max(abs(value), change)
        return change > 1e6 * Double.ulpOfOne * known && 1000 * edge.jump <= change ? change / width : 0
    }

    private func moves(_ distance: Double) -> Double { self(x + distance) - value }
}
