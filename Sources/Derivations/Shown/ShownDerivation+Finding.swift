internal import Artifacts
internal import Diagnostics

extension ShownDerivation.Finding {
    /// What was found of a step, in words.
    init(_ finding: StepFinding) {
        self.init(
            verdict: finding.verdict.word,
            method: finding.verdict.method,
            slip: finding.slip?.markedUp,
            slipText: finding.slip?.words,
            objection: finding.objection,
            notes: [finding.domainNote].compactMap(\.self)
        )
        if case .refuted(let found) = finding.verdict { witness = ShownDerivation.Witness(found) }
    }
}

extension StepFinding.Verdict {
    /// The verdict in one word: shapes that do not fit refute a step.
    fileprivate var word: String {
        switch self {
        case .proved: "proved"
        case .refuted, .shapes: "refuted"
        case .undecided: "undecided"
        }
    }

    /// How it was found.
    fileprivate var method: String {
        switch self {
        case .proved(.residues):
            "Both sides are equal in prime fields at random residues, exactly; the chance of an error is below 1e-15"
        case .proved(.derivatives):
            "The derivatives of both sides by every variable are equal, exactly, and the sides agree at a point"
        case .refuted: "The two sides differ at this point by more than rounding explains"
        case .shapes(let words): "The shapes do not fit: \(words)"
        case .undecided(let reason, let points): "\(reason); the sides agree at \(points) points"
        }
    }
}

extension ShownDerivation.Witness {
    init(_ witness: Witness) {
        let place = [witness.row, witness.column].compactMap { $0.map(String.init) }
        self.init(
            point: witness.point.map(\.description),
            entry: place.isEmpty ? nil : "entry " + place.joined(separator: ", "),
            left: "",
            right: ""
        )
        // As few digits as show the difference.
        for digits in 6...17 where digits == 6 || left == right {
            left = ShownDerivation.Witness.text(witness.left, digits)
            right = ShownDerivation.Witness.text(witness.right, digits)
        }
    }

    private static func text(_ value: Double?, _ digits: Int) -> String {
        value.map { ReadableNumber($0, significant: digits).text } ?? "undefined"
    }
}

extension Assumptions {
    /// Each assumption as TeX, in the order of the names.
    var tex: [String] {
        func each(_ names: Set<String>, _ statement: (String) -> String) -> [String] {
            names.sorted().map { statement(Formula($0).tex) }
        }
        return each(positive) { "\($0) > 0" } + each(nonnegative) { "\($0) \\ge 0" } + each(unit) { "0 < \($0) < 1" }
            + each(nonzero) { "\($0) \\neq 0" } + each(sumsToOne) { "\\textstyle\\sum \($0) = 1" }
    }
}
