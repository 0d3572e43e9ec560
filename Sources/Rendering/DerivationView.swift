internal import Artifacts

/// Derivations and claims, laid out: a line for each step, with its rule and a mark that opens.
enum DerivationView {
    static func html(_ derivation: ShownDerivation, _ texts: inout TextSetter) -> HTML {
        var lines: [HTML] = []
        for (number, step) in derivation.steps.enumerated() {
            // The first line has the start on its left; all others only go on.
            let left = number == 0 ? [texts.formula("\\displaystyle " + derivation.start)] : []
            let right = [texts.formula("\\displaystyle {} = " + step.formula)]
            let rule = step.rule.map { texts.html($0) } ?? []
            lines.append(
                .tag(
                    "li",
                    ["class": step.finding.holds ? "step" : "step fails"],
                    [
                        .tag("span", ["class": "left"], left), .tag("span", ["class": "right"], right),
                        .tag("span", ["class": "rule"], rule), details(step.finding, mark: mark(step.finding), &texts),
                    ]
                )
            )
        }
        var parts: [HTML] = []
        if let title = derivation.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        parts += given(derivation.assumptions, derivation.definitions, &texts)
        parts.append(.tag("ol", ["class": "steps"], lines))
        // Where all is proved, the marks of the steps say so.
        if !derivation.holds { parts.append(.tag("p", ["class": "check fails"], summary(derivation))) }
        return .tag("div", ["class": "derivation", "tabindex": "0"], parts)
    }

    static func html(_ claim: ShownClaim, _ texts: inout TextSetter) -> HTML {
        let isRefuted = claim.finding.verdict == "refuted"
        let sign = isRefuted ? "\\neq" : "="
        var parts: [HTML] = []
        if let title = claim.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        parts += given(claim.assumptions, claim.definitions, &texts)
        parts.append(
            .tag("p", ["class": "statement"], [texts.formula("\\displaystyle \(claim.left) \(sign) \(claim.right)")])
        )
        let verdict = (claim.holds ? "checked: " : "does not hold: ") + claim.finding.verdict
        parts.append(details(claim.finding, mark: verdict, isOpen: isRefuted, holds: claim.holds, &texts))
        return .tag("div", ["class": isRefuted ? "claim refuted" : "claim", "tabindex": "0"], parts)
    }

    /// What the names stand for, and what is supposed of them.
    static func given(_ assumptions: [String], _ definitions: [String], _ texts: inout TextSetter) -> [HTML] {
        var parts: [HTML] = []
        for (word, formulas) in [(texts.words.given, assumptions), (texts.words.with, definitions)]
        where !formulas.isEmpty {
            let set = formulas.map { [texts.formula($0)] }.joined(separator: [.text(", ")])
            parts.append(.tag("p", ["class": "assumptions"], [.text(word)] + set))
        }
        return parts
    }

    private static func summary(_ derivation: ShownDerivation) -> String {
        let proved = derivation.steps.count(where: \.finding.holds)
        let steps = derivation.steps.count == 1 ? "step" : "steps"
        let words = ["\(proved) of \(derivation.steps.count) \(steps) proved"] + derivation.missing
        return "does not hold: " + words.joined(separator: "; ")
    }

    private static func mark(_ finding: ShownDerivation.Finding) -> String {
        finding.verdict
    }

    /// A quiet mark that opens to how the step was checked; a refuted step stands open.
    static func details(
        _ finding: ShownDerivation.Finding,
        mark: String,
        isOpen: Bool? = nil,
        holds: Bool? = nil,
        _ texts: inout TextSetter
    ) -> HTML {
        let holds = holds ?? finding.holds
        var parts = [HTML.tag("summary", mark)]
        if let slip = finding.slip { parts.append(.tag("p", ["class": "slip"], texts.html(slip) + [.text(".")])) }
        if let witness = finding.witness { parts.append(html(witness, &texts)) }
        parts.append(.tag("p", [:], texts.html(finding.method) + [.text(".")]))
        if finding.holds, let objection = finding.objection {
            parts.append(.tag("p", ["class": "objection"], texts.html("It holds, but " + objection) + [.text(".")]))
        }
        parts += finding.notes.map { .tag("p", [:], texts.html($0) + [.text(".")]) }
        let style = holds ? "check" : finding.verdict == "undecided" ? "check open-question" : "check fails"
        let attributes = isOpen ?? !holds ? [("class", style), ("open", "")] : [("class", style)]
        return .element("details", attributes, parts)
    }

    private static func html(_ witness: ShownDerivation.Witness, _ texts: inout TextSetter) -> HTML {
        let point = witness.point.map { [HTML.tag("code", Numbers.minus($0))] }.joined(separator: [.text(", ")])
        let entry = witness.entry.map { " in \($0)" } ?? ""
        return .tag(
            "p",
            ["class": "witness"],
            [.text("At ")] + point
                + [
                    .text(
                        " the left side is \(Numbers.minus(witness.left))\(entry), and the right side \(Numbers.minus(witness.right))."
                    )
                ]
        )
    }
}
