internal import Diagnostics

/// Reads what an exercise asks of a derivation: each requirement is the name of a rule, or a formula.
///
/// It is read when all names are known, wherever the lines `required:` and `wanted:` stand.
struct RequirementReader {
    private(set) var requirements = Requirements()
    private(set) var diagnostics: [Diagnostic] = []
    private let names: FormulaNames

    init(_ text: DerivationText) {
        names = text.names
        for phrase in text.required { require(phrase) }
        if let phrase = text.wanted { requirements.wanted = form(phrase) }
    }

    private mutating func require(_ phrase: DerivationText.Phrase) {
        if let rule = Rule(named: phrase.text) {
            requirements.required.append(Requirements.Required(item: .rule(rule), phrase: phrase))
        } else if let formula = formula(phrase, "`\(phrase.text)` is neither a rule nor a formula") {
            requirements.required.append(Requirements.Required(item: .line(formula), phrase: phrase))
        }
    }

    private mutating func form(_ phrase: DerivationText.Phrase) -> WantedForm? {
        if phrase.text.lowercased() == "without derivatives" { return .withoutDerivatives }
        if phrase.text.lowercased().hasPrefix("in ") {
            let words = phrase.text.dropFirst(3).split { $0 == "," || $0 == " " }.map(String.init)
            let wanted = words.filter { $0 != "and" }.map { names[$0]?.name ?? $0 }
            for word in wanted where names[word] == nil {
                report(phrase, "`\(word)` is no name of this derivation", near(word, among: names.all))
            }
            return .names(Set(wanted))
        }
        return formula(phrase, "`\(phrase.text)` is no form of a line").map { .formula($0) }
    }

    /// A formula in names that are known; nil after a diagnostic.
    private mutating func formula(_ phrase: DerivationText.Phrase, _ headline: String) -> Formula? {
        let bytes = Array(phrase.text.utf8)
        let parsed = Formula.parse(bytes, 0..<bytes.count, names: names) { range in
            var place = phrase.place
            (place.column, place.length) = (place.column + range.lowerBound, range.count)
            return place
        }
        let added = parsed.names.all.contains { names[$0] == nil }
        guard let formula = parsed.formula, !parsed.diagnostics.containErrors, !added else {
            report(phrase, headline, near(phrase.text.lowercased(), among: Rule.allCases.map(\.rawValue)))
            return nil
        }
        return formula
    }

    private func near(_ word: String, among words: [String]) -> String? {
        suggestion(for: word, among: words).map { "did you mean `\($0)`?" }
    }

    private mutating func report(_ phrase: DerivationText.Phrase, _ headline: String, _ help: String?) {
        let help = help ?? "write a rule such as chain rule, a formula in the names above it, or in a, y and x"
        diagnostics.append(Diagnostic(.error, "derivation-header", at: phrase.place, headline, help: help))
    }
}
