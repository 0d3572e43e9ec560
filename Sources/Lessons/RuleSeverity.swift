public import Diagnostics

/// How much a course makes of what breaks a rule.
public enum RuleSeverity: String, Sendable, CaseIterable {
    case off, warning, error

    /// The rules that a course may set: what they say is of how a lesson reads, never of what it claims to be true.
    ///
    /// A build that cannot show a claim fails, whatever a course says.
    public static let rules = [
        "callout-kind", "code-plain", "footnote-twice", "footnote-undefined", "footnote-unused", "heading-class",
        "heading-inside",
        "heading-option", "heading-skip", "html-policy", "id-twice", "image-description", "image-missing",
        "image-remote", "lesson-name", "link-broken", "page-weight", "prerequisite-missing", "reference-broken",
        "search-size", "table-cells",
    ]
}

extension [Diagnostic] {
    /// The diagnostics with the severities that a course gives to their rules; those that are off are left out.
    public func following(_ rules: [String: RuleSeverity]) -> [Diagnostic] {
        guard !rules.isEmpty else { return self }
        return compactMap { diagnostic in
            var diagnostic = diagnostic
            switch rules[diagnostic.rule] {
            case .off: return nil
            case .warning: diagnostic.severity = .warning
            case .error: diagnostic.severity = .error
            case nil: break
            }
            return diagnostic
        }
    }
}
