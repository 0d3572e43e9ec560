internal import Artifacts
internal import Derivations

extension ShownDerivation.Finding {
    /// What was found of a step, in words.
    init(_ finding: StepFinding) {
        let notes = [finding.objection, finding.domainNote].compactMap(\.self)
        switch finding.verdict {
        case .proved(.residues):
            self.init(
                verdict: "proved",
                method: "Both sides are equal in prime fields at random residues, exactly; the chance of an error is "
                    + "below 1e-15",
                notes: notes
            )
        case .proved(.derivatives):
            self.init(
                verdict: "proved",
                method: "The derivatives of both sides by every variable are equal, exactly, and the sides agree at a "
                    + "point",
                notes: notes
            )
        case .refuted(let witness):
            self.init(
                verdict: "refuted",
                method: "The two sides differ at this point by more than rounding explains",
                witness: ShownDerivation.Witness(witness),
                slip: finding.slip?.markedUp,
                slipText: finding.slip?.words,
                notes: notes
            )
        case .shapes(let words):
            self.init(
                verdict: "refuted",
                method: "The shapes do not fit: \(words)",
                slip: finding.slip?.markedUp,
                slipText: finding.slip?.words,
                notes: notes
            )
        case .undecided(let reason, let points):
            self.init(
                verdict: "undecided",
                method: "\(reason); the sides agree at \(points) points",
                notes: notes
            )
        }
    }
}

extension ShownDerivation.Witness {
    init(_ witness: Witness) {
        let place = [witness.row, witness.column].compactMap { $0.map(String.init) }
        self.init(
            point: witness.point.map(\.description),
            entry: place.isEmpty ? nil : "entry " + place.joined(separator: ", "),
            left: witness.left.map { "\($0)" } ?? "undefined",
            right: witness.right.map { "\($0)" } ?? "undefined"
        )
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
