internal import Gradients

/// What the pattern of right and wrong layers says of a mistake that is none of the usual ones.
///
/// The error goes back from layer to layer, so a mistake in it leaves the layers after it exact and all before it
/// wrong. A mistake where a gradient is read off leaves everything else exact.
struct LayerSignature {
    private let wrong: [String]
    private let right: [String]
    /// Whether a layer is right although it comes before a wrong one, so that the error was carried back rightly.
    private let isRightBeforeWrong: Bool
    /// The one factor by which all wrong gradients are off, to four digits, if there is one.
    private let factor: Double?

    init(_ rows: [Comparison.Row]) {
        var (wrong, right): ([String], [String]) = ([], [])
        for row in rows {
            guard let group = row.group else { continue }
            if row.verdict == .mismatch {
                if !wrong.contains(group) { wrong.append(group) }
            } else if !right.contains(group) {
                right.append(group)
            }
        }
        self.wrong = wrong
        self.right = right.filter { !wrong.contains($0) }
        // A weight or bias may be right by itself; a layer is if both are.
        func layer(_ group: String) -> Substring { group.dropFirst(2) }
        let last = rows.last { $0.group.map(wrong.contains) ?? false }.flatMap(\.group)
        let before = rows.compactMap(\.group).prefix { layer($0) != last.map(layer) }
        let ratios = rows.filter { $0.group.map(wrong.contains) ?? false && abs($0.numeric) > 1e4 * $0.tolerance }
            .map { $0.claimed / $0.numeric }
        let first = ratios.first.map { ($0 * 1e4).rounded() / 1e4 }
        factor = first.flatMap { first in
            first != 0 && ratios.count > 1 && ratios.allSatisfy { abs($0 - first) < 2e-4 * abs(first) } ? first : nil
        }
        let wrongLayers = Set(wrong.map(layer))
        isRightBeforeWrong = before.contains { !wrongLayers.contains(layer($0)) }
    }

    /// The diagnosis; nil if every layer is wrong, or the groups are not those of a network.
    var diagnosis: Diagnosis? {
        guard !wrong.isEmpty, !right.isEmpty else { return nil }
        let exact = "exact: \(right.joined(separator: ", ")); wrong: \(wrong.joined(separator: ", "))"
        let factor = factor.map { ", by the factor \($0)" } ?? ""
        return Diagnosis(id: id, headline: "\(place) (\(exact)\(factor))", inputs: wrong, scale: self.factor)
    }

    private var id: String {
        if wrong.allSatisfy({ $0.hasPrefix("$b") }) { return "bias-gradient" }
        if wrong.allSatisfy({ $0.hasPrefix("$W") }) { return "weight-gradient" }
        return isRightBeforeWrong ? "layer-gradient" : "error-carried-back"
    }

    private var place: String {
        switch id {
        case "bias-gradient": "only biases are wrong: the mistake is where their gradient is read off the error"
        case "weight-gradient": "only weights are wrong: the mistake is in the product of the error and the activations"
        case "layer-gradient":
            "layers before the wrong ones are right: the mistake is where the wrong ones' gradients are read off"
        default: "the last layers are right: the mistake is where the error is carried back from the first right one"
        }
    }
}

extension SlipSearch.Finding {
    func diagnosis(in network: Network, batch: Int) -> Diagnosis {
        Diagnosis(id: id, headline: headline(in: network, batch: batch), scale: factor == 1 ? nil : factor)
    }
}
