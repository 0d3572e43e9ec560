import Derivations
import Diagnostics
import TestSupport
import Testing

/// Texts that nobody means: whatever they are, they are read to their end, and each place is in the text.
@Suite struct TextFuzzTests {
    static let pieces = [
        "a", "W", "x_1", "σ", "sigma'", "(", ")", "(", ")", "[", "]", "{", "}", "|", "||", "‖", "+", "-", "*", "/", "^",
        "^T",
        "²", "=", "<", ",", ":", "1", "0.5", "1e9", "..", "sum(", "k=1..n,", "d/dx", "dL/dw", "∂L/∂w", "D(", "max(",
        "'",
        " ", " ", "\n", "\n", "given ", "let ", "let L = ", "required: ", "wanted:", "//", "\t", "é", "⊙", "ones(", "√",
        "0",
        "\r\n", "\u{0}", "W^2", "n", "dW", "2x", "e", "π", "T(", ")(", "&", "ᵀ",
    ]

    @Test func readsEveryMixtureOfPieces() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<3000 {
            let count = Int.random(in: 0...30, using: &generator)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            check(text)
        }
    }

    @Test func readsEveryRowOfBytes() {
        var generator = SplitMix64(seed: 8)
        for _ in 0..<2000 {
            let count = Int.random(in: 0...60, using: &generator)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func readsEveryPrefixOfADerivation() {
        let text = Array(DerivationTextTests.neuron.utf8)
        for end in text.indices { check(String(decoding: text[..<end], as: UTF8.self)) }
    }

    private func check(_ text: String) {
        let source = SourceText(file: "t", text)
        let (derivation, diagnostics) = DerivationText.parse(text, file: "t")
        for diagnostic in diagnostics {
            guard let place = diagnostic.place else {
                Issue.record("\(diagnostic.headline) stands nowhere in \(text.debugDescription)")
                continue
            }
            let line = source.line(place.line)
            let isInside = place.column <= line.count + 1 && place.column + place.length <= line.count + 2
            #expect(isInside, "\(place) of \(text.debugDescription)")
        }
        // A formula that was read can be read again, whatever it was.
        for line in derivation.chains.flatMap({ [$0.start] + $0.steps }) {
            guard let formula = line.formula else { continue }
            _ = formula.tex
            _ = formula.swift
            let again = Formula.parse(formula.text, names: FormulaNames(of: [formula])).formula
            #expect(again == formula, "\(formula.text) of \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "(", "-", "√", "|", "sin(", "x^", "x^-", "2^(", "sum(k=1..n,", "D(", "sigma'(", "W[", "a/(", "d/dx(",
    ])
    func boundsHowDeepAFormulaIs(_ piece: String) {
        let text = String(repeating: piece, count: 10_000)
        let parsed = Formula.parse(text + "x")
        #expect(parsed.diagnostics.containErrors)
        #expect(parsed.formula == nil)
    }

    @Test func readsAsDeepAsItSays() {
        let text = { (depth: Int) in
            String(repeating: "(", count: depth) + "x" + String(repeating: ")", count: depth)
        }
        #expect(Formula.parse(text(60)).formula == Formula("x"))
        let deep = Formula.parse(text(61))
        #expect(deep.formula == nil)
        #expect(deep.diagnostics.map(\.headline) == ["Formulas nest at most 60 deep"])
        #expect(deep.diagnostics.first?.place?.column == 61)
    }

    @Test(arguments: ["x/", "x^T^T", "a*b/c*", "a⊙b*", "x[1]"])
    func boundsHowHighAFormulaIs(_ piece: String) {
        let parsed = Formula.parse(String(repeating: piece, count: 10_000) + "x")
        #expect(parsed.diagnostics.containErrors)
    }

    @Test func boundsWhatDefinitionsGrowInto() {
        let doubled = (1...200).map { "let b\($0) = b\($0 - 1) + b\($0 - 1)" }.joined(separator: "\n")
        let (_, diagnostics) = DerivationText.parse(doubled)
        #expect(diagnostics.first?.headline == "A formula has at most 100000 parts, definitions included")
        let nested = (1...2000).map { "let b\($0) = -b\($0 - 1)" }.joined(separator: "\n")
        #expect(DerivationText.parse(nested).diagnostics.containErrors)
    }

    @Test(arguments: ["a + ", "a*", "a ", "(a)", "sin x ", "a(b)", "a ⊙ b*", "x_1 + ", "foo bar "])
    func readsInTimeThatGrowsWithTheText(_ piece: String) {
        let clock = ContinuousClock()
        let time = { (count: Int) in
            clock.measure { _ = Formula.parse(String(repeating: piece, count: count) + "a") }
        }
        _ = time(100)
        let (short, long) = (time(1000), time(8000))
        #expect(long < short * 40 + .milliseconds(100), "\(short) and \(long)")
    }
}
