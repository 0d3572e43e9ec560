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
        let header = [texts.words.statement, texts.words.whatItIs, texts.words.verdict].map {
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
        if finding.verdict == "refuted", let slip = finding.slip {
            // The slip is said in the open; the rest is for those who want to know.
            finding.slip = nil
            return [
                DerivationView.details(finding, mark: finding.verdict, isOpen: false, holds: claim.holds, &texts),
                .tag("p", ["class": "slip"], texts.html(slip)),
            ]
        }
        return [DerivationView.details(finding, mark: finding.verdict, isOpen: false, holds: claim.holds, &texts)]
    }
}
