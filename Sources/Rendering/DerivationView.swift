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
                        .tag("span", ["class": "rule"], rule),
                        details(step.finding, mark: texts.words.checks.name(ofVerdict: step.finding.verdict), &texts),
                    ]
                )
            )
        }
        var parts: [HTML] = []
        if let title = derivation.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        parts += given(derivation.assumptions, derivation.definitions, &texts)
        parts.append(.tag("ol", ["class": "steps"], lines))
        // Where all is proved, the marks of the steps say so.
        if !derivation.holds {
            parts.append(.tag("p", ["class": "check fails"], summary(derivation, texts.words.checks)))
        }
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
        let words = texts.words.checks
        let verdict =
            (claim.holds ? words.checked : words.doesNotHold) + ": " + words.name(ofVerdict: claim.finding.verdict)
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

    private static func summary(_ derivation: ShownDerivation, _ words: Words.Checks) -> String {
        let proved = derivation.steps.count(where: \.finding.holds)
        let parts = [words.steps("\(proved)", "\(derivation.steps.count)")] + derivation.missing
        return words.doesNotHold + ": " + parts.joined(separator: "; ")
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
        let english = texts.words.ofChecker()
        var parts = [HTML.tag("summary", mark)]
        if let slip = finding.slip {
            parts.append(.element("p", texts.words.ofChecker("slip"), texts.html(slip) + [.text(".")]))
        }
        if let witness = finding.witness { parts.append(html(witness, &texts)) }
        parts.append(.element("p", english, texts.html(finding.method) + [.text(".")]))
        if finding.holds, let objection = finding.objection {
            let words = texts.words.checks.itHoldsBut(objection)
            parts.append(.tag("p", ["class": "objection"], texts.html(words) + [.text(".")]))
        }
        parts += finding.notes.map { .element("p", english, texts.html($0) + [.text(".")]) }
        let style = holds ? "check" : finding.verdict == "undecided" ? "check open-question" : "check fails"
        let attributes = isOpen ?? !holds ? [("class", style), ("open", "")] : [("class", style)]
        return .element("details", attributes, parts)
    }

    private static func html(_ witness: ShownDerivation.Witness, _ texts: inout TextSetter) -> HTML {
        let point = witness.point.map { [HTML.tag("code", Numbers.minus($0))] }.joined(separator: [.text(", ")])
        let words = texts.words.checks.witness
        let entry = witness.entry.map { words.entry($0) } ?? ""
        let sides = words.sides(Numbers.minus(witness.left), entry, Numbers.minus(witness.right))
        return .tag("p", ["class": "witness"], [.text(words.at)] + point + [.text(sides)])
    }
}
