import Derivations
import Testing

/// A name stands for one thing in a statement, or nothing can be said of it.
@Suite struct DefinitionTests {
    private let w = Formula("w")
    private let v = Formula("v")
    private let x = Formula("x")

    private func activation(_ weight: Formula) -> Formula { define("a", sigmoid(define("z", weight * x))) }

    @Test func refusesANameThatStandsForTwoThings() {
        let error = #expect(throws: ShapeError.self) { try checkEqual(activation(w) - activation(v), 0) }
        #expect(error?.words == "z stands for w*x in one place and for v*x in another")
        #expect(throws: ShapeError.self) { try checkEqual(activation(w), activation(v)) }
    }

    @Test func refusesAVariableWithTheNameOfADefinition() {
        let error = #expect(throws: ShapeError.self) { try checkEqual(define("x", w * w), x) }
        #expect(error?.words == "x is a variable in one place and stands for w*w in another")
    }

    @Test func takesADefinitionMoreThanOnce() throws {
        let finding = try checkEqual(activation(w) - activation(w), 0)
        #expect(finding.verdict == .proved(.residues))
    }
}
