import Derivations
import Testing

/// The table of statements that a course publishes: every verdict is the expected one.
@Suite struct StatedCaseTests {
    @Test(arguments: StatedCase.all)
    func decides(_ stated: StatedCase) throws {
        let derivation = try #require(stated.derivation, "\(stated.text)")
        let finding = try #require(derivation.check().first)
        #expect(derivation.steps.count == 1)
        switch (finding.verdict, stated.expected) {
        case (.proved, "proved"), (.refuted, "refuted"), (.shapes, "refuted"), (.undecided, "undecided"): break
        default: Issue.record("\(stated.text)\n\(finding.verdict)")
        }
    }

    @Test func hasATableOfAllThreeVerdicts() {
        #expect(StatedCase.all.count > 90)
        #expect(Set(StatedCase.all.map(\.expected)) == ["proved", "refuted", "undecided"])
        #expect(StatedCase.groups.flatMap(\.cases) == StatedCase.all)
    }
}
