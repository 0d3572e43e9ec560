extension Signature {
    /// For claims against a recorded value: paths that every wrong gradient leaves out, or counts twice.
    var path: Diagnosis? {
        guard let output = setting.output, !setting.isBackpropagated else { return nil }
        let variables = output.variables
        var headlines: [String] = []
        var isDropped = true
        for row in wrong {
            guard let variable = variables.first(where: { $0.name == row.name }),
                let change = PathChange(row, from: variable, to: output)
            else { return nil }
            headlines.append(change.headline)
            isDropped = isDropped && change.isDropped
        }
        let id = isDropped ? "path-dropped" : "path-doubled"
        return described(id, headlines.joined(separator: "; "), wrong.map(\.name))
    }
}

/// The paths whose loss, or whose second count, explains a claimed gradient.
struct PathChange {
    let isDropped: Bool
    let headline: String

    /// Tries every proper subset of at most ten paths, and of at most 64 those that keep, lose or double one.
    init?(_ row: Comparison.Row, from variable: Value, to output: Value) {
        let tape = output.graph.tape
        guard tape.pathCounts(from: variable.index, to: output.index)[output.index] <= 64 else { return nil }
        let paths = output.paths(from: variable, limit: 64).filter { $0.contribution != 0 }
        guard paths.count > 1 else { return nil }
        let sum = paths.reduce(0) { $0 + $1.contribution }
        let sizes = paths.reduce(0) { $0 + abs($1.contribution) }
        let tolerance = 256 * Double.ulpOfOne * sizes
        // The recorded derivatives themselves must be right, or the paths explain nothing.
        guard abs(sum - row.numeric) <= row.tolerance + tolerance else { return nil }
        func total(_ indices: [Int]) -> Double { indices.reduce(0) { $0 + paths[$1].contribution } }
        func names(_ indices: [Int]) -> String {
            indices.map { Self.name(paths[$0], in: output.graph) }.joined(separator: " and ")
        }
        let missing = Self.subsets(of: paths.count).first { abs(sum - total($0) - row.claimed) <= tolerance }
        if let missing {
            let kept = missing.count == paths.count - 1 ? " (`=` where `+=` belongs keeps one path)" : ""
            let verb = missing.count == 1 ? "the path \(names(missing)) is" : "the paths \(names(missing)) are"
            (isDropped, headline) = (true, "in the gradient of \(row.name) " + verb + " missing" + kept)
        } else if let twice = paths.indices.first(where: { abs(sum + total([$0]) - row.claimed) <= tolerance }) {
            (isDropped, headline) = (false, "in the gradient of \(row.name) the path \(names([twice])) counts twice")
        } else {
            return nil
        }
    }

    /// The sets of paths that may be missing, the small ones first; not all of them, nor none.
    private static func subsets(of count: Int) -> [[Int]] {
        guard count <= 10 else {
            let all = Array(0..<count)
            return all.map { [$0] } + all.map { kept in all.filter { $0 != kept } }
        }
        return (1..<(1 << count) - 1).map { mask in (0..<count).filter { mask & (1 << $0) != 0 } }
            .sorted { $0.count < $1.count }
    }

    private static func name(_ path: Graph.Path, in graph: Graph) -> String {
        let nodes = graph.nodes
        return path.nodes.map { nodes[$0].name ?? nodes[$0].operation.description }.joined(separator: " → ")
    }
}
