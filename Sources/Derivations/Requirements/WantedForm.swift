/// The form that an exercise asks of the last line.
public enum WantedForm: Hashable, Sendable {
    /// No derivative stands in it any more: `without derivatives`.
    case withoutDerivatives
    /// It is written in these names alone, and has no derivative: `in a, y and x`.
    case names(Set<String>)
    /// It is this formula, but for the order of what commutes.
    case formula(Formula)

    /// Why a formula has not this form, to go on "the last line …"; nil if it has.
    func flaw(in line: Formula) -> String? {
        switch self {
        case .formula(let formula): return line.form == formula.form ? nil : "is to be \(formula.text)"
        case .withoutDerivatives: return WantedForm.derivative(in: line)
        case .names(let names):
            if let flaw = WantedForm.derivative(in: line) { return flaw }
            let others = Set(line.subformulas.compactMap(\.name)).subtracting(names).sorted()
            guard !others.isEmpty else { return nil }
            return "is to be written in \(WantedForm.list(names.sorted())), and has \(WantedForm.list(others)) in it"
        }
    }

    private static func derivative(in line: Formula) -> String? {
        line.subformulas.first(where: \.isDerivative).map { "still has the derivative \($0.text) in it" }
    }

    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Formula {
    /// Whether a derivative is left in it that somebody still has to take.
    public var hasDerivative: Bool { subformulas.contains(where: \.isDerivative) }
}
