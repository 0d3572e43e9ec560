internal import Artifacts
internal import Derivations

/// Puts the table of statements on the page that the checker of derivations is tested on, each with its verdict now.
///
/// The build fails at this line if a verdict is not the expected one.
public func showCheckerCases(line: Int = #line) {
    for group in StatedCase.groups {
        let claims = group.cases.compactMap { $0.shown(line: line) }
        Channel.send(.claims(ShownClaims(title: group.title, claims: claims, line: line)))
    }
}
