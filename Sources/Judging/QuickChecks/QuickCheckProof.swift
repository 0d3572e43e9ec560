internal import Derivations
public import Lessons

/// What the build finds out about the answers of a quick check, beside the value that it computed.
public struct QuickCheckProof: Sendable {
    /// What is wrong with an answer.
    public enum Flaw: Sendable, Hashable {
        /// The answer that is said to be right is not the computed one.
        case markedIsWrong
        /// An answer that is not marked is the computed one.
        case otherIsRight
        /// Whether it is the computed one cannot be decided, for this reason.
        case undecided(String)
        /// It is no formula, and the check is about one.
        case noFormula
    }

    private let check: QuickCheck

    /// The proof of a check.
    public init(_ check: QuickCheck) { self.check = check }

    private var isFormula: Bool { if case .formula? = check.computed { true } else { false } }

    /// The flaws of the items, or of the typed answer, by number, beside a computed value.
    public func flaws(computed: String) -> [(answer: Int, flaw: Flaw)] {
        if let typed = check.typed {
            return [flaw(typed.text, isMarked: true, computed, typed.tolerance)].compactMap { $0.map { (0, $0) } }
        }
        return check.items.enumerated().compactMap { number, item in
            flaw(item.value, isMarked: item.isMarked, computed, 1e-9).map { (number, $0) }
        }
    }

    private func flaw(_ text: String, isMarked: Bool, _ computed: String, _ tolerance: Double) -> Flaw? {
        if isFormula, case .words = AnswerValue(text, asFormula: true) { return .noFormula }
        switch Sameness(text, computed, asFormulas: isFormula, tolerance: tolerance) {
        case .same: return isMarked ? nil : .otherIsRight
        case .different: return isMarked ? .markedIsWrong : nil
        case .undecided(let reason): return .undecided(reason)
        }
    }

    /// Whether a student's text is the typed answer.
    func sameness(of text: String, tolerance: Double) -> Sameness {
        Sameness(text, check.typed?.text ?? "", asFormulas: isFormula, tolerance: tolerance)
    }

    /// Whether a student's text has a derivative in it, and the typed answer none.
    func repeatsTheQuestion(_ text: String) -> Bool {
        guard case .formula(let answer) = AnswerValue(text, asFormula: isFormula) else { return false }
        guard case .formula(let right) = AnswerValue(check.typed?.text ?? "", asFormula: isFormula) else {
            return false
        }
        return answer.hasDerivative && !right.hasDerivative
    }
}
