internal import Artifacts
public import Derivations

/// Puts a derivation on the page, each step with its verdict.
///
/// If a step is refuted, the build fails at the step's line and shows a point where the two sides differ; a step that
/// can be neither proved nor refuted is a warning.
public func showDerivation(_ derivation: Derivation, _ title: String? = nil, line: Int = #line) {
    Channel.send(.derivation(derivation.shown(title: title, line: line)))
}

/// Puts a statement on the page that two formulas are equal, as proved or, if it is said not to hold, as refuted.
///
/// The build fails at this line if it is the other way round.
public func showClaim(
    _ left: Formula,
    equals right: Formula,
    holds: Bool = true,
    _ title: String? = nil,
    assuming assumptions: Assumptions = .none,
    line: Int = #line
) {
    let claim = shownClaim(left, equals: right, holds: holds, title: title, assuming: assumptions, line: line)
    Channel.send(.claim(claim))
}
