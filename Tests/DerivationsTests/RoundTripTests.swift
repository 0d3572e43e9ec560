import Derivations
import TestSupport
import Testing

@Suite struct RoundTripTests {
    @Test func readsWhatItWrote() throws {
        var random = RandomFormula(generator: SplitMix64(seed: 4))
        for _ in 0..<4000 {
            let formula = random.formula(Int.random(in: 0...4, using: &random.generator))
            let text = formula.text
            let parsed = Formula.parse(text, names: FormulaNames(of: [formula]))
            #expect(parsed.diagnostics == [], "\(text)")
            #expect(parsed.formula == formula, "\(text) became \(parsed.formula?.text ?? "nothing")")
            if parsed.formula != formula { break }
        }
    }

    @Test func writesTeXWhoseBracketsMatch() throws {
        var random = RandomFormula(generator: SplitMix64(seed: 5))
        for _ in 0..<2000 {
            let tex = random.formula(4).tex
            var open: [Character] = []
            for character in tex {
                let closing: [Character: Character] = ["(": ")", "{": "}", "[": "]"]
                if let closing = closing[character] { open.append(closing) }
                if ")}]".contains(character) { #expect(open.popLast() == character, "\(tex)") }
            }
            #expect(open.isEmpty, "\(tex)")
        }
    }

    @Test func tellsAPowerFromALayer() {
        let formula = pow(Formula("W", 2, 2), 2) * Formula("W^2", 2, 2)
        #expect(formula.text == "(W)^2*W^2")
        #expect(Formula.parse(formula.text, names: FormulaNames(of: [formula])).formula == formula)
        #expect(pow(Formula("x"), Formula("T")).text == "x^(T)")
    }

    @Test func writesNumbersThatNoNumeralWritesAsTheirValue() throws {
        let third = Formula.number(try #require(Rational(-1, 3)))
        #expect((Formula("x") + third).text == "x + (-1/3)")
        #expect(Formula.number(try #require(Rational(1, 8))).text == "0.125")
    }
}
