import Derivations
import Testing

@Suite struct ShapeTests {
    private let W = Formula("W2", 2, 3)
    private let d = Formula("delta2", 3)
    private let S = Formula("S", "n", "n")

    @Test func saysWhatDoesNotFit() {
        expect("W2 is 2×3, W2 has 2 rows") { () throws(ShapeError) in try (W * W).shape() }
        expect("W2 is 2×3, delta2 has 3 rows: they cannot be added") { () throws(ShapeError) in try (W + d).shape() }
        expect("delta2 has no place 4: it counts to 3") { () throws(ShapeError) in try d[4].shape() }
        expect("the left side is 2×3, the right side has 3 rows") { () throws(ShapeError) in
            _ = try checkEqual(W, d)
            return .scalar
        }
    }

    @Test func fitsALetterToItselfAlone() throws {
        let (k, m) = (Formula("k", "n"), Formula("m", "m"))
        #expect(try (k.transposed * S * k).shape() == .scalar)
        #expect(throws: ShapeError.self) { try (S * m).shape() }
    }

    @Test func shapesDerivatives() throws {
        let k = Formula("k", "n")
        #expect(try derivative(k.transposed * S * k, by: S).shape() == FormulaShape("n", "n"))
        #expect(try derivative(W * d, by: d).shape() == FormulaShape(2, 3))
        #expect(try derivative(d, by: d[2]).shape() == FormulaShape(3, 1))
        #expect(throws: ShapeError.self) { try derivative(W, by: d).shape() }
    }

    @Test func refusesASymbolOfTwoShapes() {
        expect("d is 2×1 in one place and 3×1 in another") { () throws(ShapeError) in
            try (sum(Formula("d", 2)) + sum(Formula("d", 3))).shape()
        }
    }

    private func expect(_ words: String, _ body: () throws(ShapeError) -> FormulaShape) {
        do {
            Issue.record("\(try body())")
        } catch {
            #expect(error.words == words)
        }
    }
}
