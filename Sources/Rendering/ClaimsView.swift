internal import Artifacts

/// A table of statements, each with its verdict, which opens to how it was found.
enum ClaimsView {
    static func html(_ claims: ShownClaims, _ texts: inout TextSetter) -> HTML {
        var rows: [HTML] = []
        for claim in claims.claims {
            rows.append(
                .tag(
                    "tr",
                    [:],
                    [
                        .tag("td", [:], statement(claim, &texts)),
                        .tag("td", [:], claim.title.map { texts.html($0) } ?? []),
                        .tag("td", ["class": "verdict"], verdict(claim, &texts)),
                    ]
                )
            )
        }
        let header = [texts.words.checks.statement, texts.words.checks.whatItIs, texts.words.checks.verdict].map {
            HTML.tag("th", ["scope": "col"], $0)
        }
        let table = ArtifactView.frame(claims.title, header, rows, footer: [], &texts)
        return .tag("div", ["class": "claims"], [table])
    }

    private static func statement(_ claim: ShownClaim, _ texts: inout TextSetter) -> [HTML] {
        let signs = ["proved": "=", "refuted": "\\neq"]
        let sign = signs[claim.finding.verdict] ?? "\\overset{?}{=}"
        let formula = texts.formula("\\displaystyle \(claim.left) \(sign) \(claim.right)")
        return [.tag("div", ["class": "statement"], [formula])]
            + DerivationView.given(claim.assumptions, claim.definitions, &texts)
    }

    private static func verdict(_ claim: ShownClaim, _ texts: inout TextSetter) -> [HTML] {
        var finding = claim.finding
        let mark = texts.words.checks.name(ofVerdict: finding.verdict)
        if finding.verdict == "refuted", let slip = finding.slip {
            // The slip is said in the open; the rest is for those who want to know.
            finding.slip = nil
            return [
                DerivationView.details(finding, mark: mark, isOpen: false, holds: claim.holds, &texts),
                .element("p", texts.words.ofChecker("slip"), texts.html(slip)),
            ]
        }
        return [DerivationView.details(finding, mark: mark, isOpen: false, holds: claim.holds, &texts)]
    }
}
