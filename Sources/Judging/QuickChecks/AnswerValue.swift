internal import Derivations
internal import Diagnostics

/// What an answer to a quick check is, for comparison: a number, a formula, or words.
enum AnswerValue {
    case number(Double)
    case formula(Formula)
    case words(String)

    /// The longest text that is read as a formula.
    private static let longest = 1_000

    /// What a text says: a number if it can, then a formula where one is expected.
    init(_ text: String, asFormula isFormula: Bool) {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if isFormula, text.utf8.count <= AnswerValue.longest, let formula = AnswerValue.formula(plain) {
            self = .formula(formula)
        } else if !isFormula, let number = AnswerValue.number(plain) {
            self = .number(number)
        } else {
            self = .words(plain)
        }
    }

    private static func formula(_ text: String) -> Formula? {
        let parsed = Formula.parse(text)
        return parsed.diagnostics.containErrors ? nil : parsed.formula
    }

    /// A number as people write it: `0.25`, `.25`, `−2e-3`, `1/4`.
    private static func number(_ text: String) -> Double? {
        let text = text.replacing("−", with: "-").filter { $0 != " " }
        if let number = Double(text.hasPrefix(".") ? "0" + text : text) { return number }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let top = Double(parts[0]), let bottom = Double(parts[1]), bottom != 0 else {
            return nil
        }
        return top / bottom
    }
}

extension AnswerValue {
    /// The number that a text is, if it is one.
    static func constant(_ text: String) -> Double? {
        if case .number(let number) = AnswerValue(text, asFormula: false) { number } else { nil }
    }
}

/// Whether two answers are the same.
enum Sameness: Equatable {
    case same, different
    /// Nobody can say, for this reason.
    case undecided(String)

    /// Compares an answer with the right one.
    ///
    /// A number may be off by `tolerance`, relative to the larger of 1 and the right one's size; `NaN` equals nothing.
    init(_ answer: AnswerValue, _ right: AnswerValue, tolerance: Double) {
        switch (answer, right) {
        case (.number(let answer), .number(let right)):
            self = abs(answer - right) <= tolerance * max(1, abs(right)) ? .same : .different
        case (.formula(let answer), .formula(let right)): self.init(answer, right)
        case (.words(let answer), .words(let right)): self = answer == right ? .same : .different
        default: self = .different
        }
    }

    /// Compares two texts: formulas exactly, and numbers within `tolerance`, also where a formula is asked for.
    init(_ answer: String, _ right: String, asFormulas isFormula: Bool, tolerance: Double) {
        if isFormula, let answer = AnswerValue.constant(answer), let right = AnswerValue.constant(right) {
            self.init(.number(answer), .number(right), tolerance: tolerance)
        } else {
            let (answer, right) = (
                AnswerValue(answer, asFormula: isFormula), AnswerValue(right, asFormula: isFormula)
            )
            self.init(answer, right, tolerance: tolerance)
        }
    }

    private init(_ answer: Formula, _ right: Formula) {
        do {
            switch try checkEqual(answer, right).verdict {
            case .proved: self = .same
            case .refuted: self = .different
            case .undecided(let reason, _): self = .undecided(reason)
            }
        } catch {
            // Formulas of different shapes are not equal.
            self = .different
        }
    }
}
