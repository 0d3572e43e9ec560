extension Words {
    /// The words of comparisons, derivations and claims.
    struct Checks: Sendable {
        var input: String
        var backpropagated: String
        var claimed: String
        var numeric: String
        var uncertainty: String
        var difference: String
        var verdict: String
        var statement: String
        var whatItIs: String
        var gradientsOf: String
        var inputs: String
        var match: String
        var worstDifference: String
        var itsUncertainty: String
        var diagnosis: String
        /// How many of how many match.
        var matching: Pattern
        var forward: Count
        var backward: Count
        var worstOf: Pattern
        var relativeDifference: String
        var apart: String
        /// Between two powers of ten.
        var between: Pattern
        /// How a comparison is made; the gap is for the largest uncertainty.
        var method: Marked
        var checked: String
        var doesNotHold: String
        /// How many of how many steps are proved.
        var steps: Pattern
        var itHoldsBut: Pattern
        /// A point, and the two sides there.
        var witness: (at: String, sides: Pattern, entry: Pattern)
        /// The verdicts by the checker's own words.
        var verdicts: [String: String]

        /// A verdict in the language of the page.
        func name(ofVerdict verdict: String) -> String { verdicts[verdict] ?? verdict }
    }
}

extension Words.Checks {
    static let english = Words.Checks(
        input: "Input",
        backpropagated: "Backpropagation",
        claimed: "Claimed",
        numeric: "Numeric",
        uncertainty: "Uncertainty",
        difference: "Difference",
        verdict: "Verdict",
        statement: "Statement",
        whatItIs: "What it is",
        gradientsOf: "Gradients of",
        inputs: "Inputs",
        match: "Match",
        worstDifference: "Worst difference",
        itsUncertainty: "Its uncertainty",
        diagnosis: "Diagnosis: ",
        matching: "#1 of #2 match",
        forward: Words.Count("1 forward pass", "# forward passes"),
        backward: Words.Count("1 backward pass", "# backward passes"),
        worstOf: "The worst of # inputs",
        relativeDifference: "Relative difference",
        apart: "How far the two are apart",
        between: "#1 to #2",
        method: """
            Central differences at two steps, extrapolated to step 0, and more where these leave a doubt. A gradient \
            matches if it is within ten times the numeric one's own uncertainty, here at most *#*. The passes were \
            counted by the engine.
            """,
        checked: "checked",
        doesNotHold: "does not hold",
        steps: "#1 of #2 steps proved",
        itHoldsBut: "It holds, but #",
        witness: (at: "At ", sides: " the left side is #1#2, and the right side #3.", entry: " in #"),
        verdicts: [:]
    )

    static let german = Words.Checks(
        input: "Eingabe",
        backpropagated: "Backpropagation",
        claimed: "Behauptet",
        numeric: "Numerisch",
        uncertainty: "Unsicherheit",
        difference: "Abweichung",
        verdict: "Urteil",
        statement: "Aussage",
        whatItIs: "Was es ist",
        gradientsOf: "Gradienten von",
        inputs: "Eingaben",
        match: "Gleich",
        worstDifference: "Größte Abweichung",
        itsUncertainty: "Ihre Unsicherheit",
        diagnosis: "Diagnose: ",
        matching: "#1 von #2 stimmen überein",
        forward: Words.Count("1 Vorwärtsdurchlauf", "# Vorwärtsdurchläufe"),
        backward: Words.Count("1 Rückwärtsdurchlauf", "# Rückwärtsdurchläufe"),
        worstOf: "Die schlechtesten von # Eingaben",
        relativeDifference: "Relative Abweichung",
        apart: "Wie weit beide auseinanderliegen",
        between: "#1 bis #2",
        method: """
            Zentrale Differenzen mit zwei Schrittweiten, auf die Schrittweite 0 extrapoliert, und mehr, wo sie einen \
            Zweifel lassen. Ein Gradient stimmt überein, wenn er höchstens um das Zehnfache der Unsicherheit des \
            numerischen abweicht; sie beträgt hier höchstens *#*. Die Durchläufe hat die Rechenmaschine gezählt.
            """,
        checked: "geprüft",
        doesNotHold: "gilt nicht",
        steps: "#1 von #2 Schritten bewiesen",
        itHoldsBut: "Es gilt, aber: #",
        witness: (at: "Bei ", sides: " ist die linke Seite #1#2 und die rechte #3.", entry: " in #"),
        verdicts: [
            "proved": "bewiesen", "refuted": "widerlegt", "undecided": "unentschieden", "match": "gleich",
            "mismatch": "ungleich", "kink": "Knick", "inconclusive": "offen", "nondeterministic": "zufällig",
        ]
    )
}
