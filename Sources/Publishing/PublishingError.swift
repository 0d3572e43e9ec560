public import Diagnostics

/// Why a site was not published; the folder is as it was before, unless the headline says otherwise.
public struct PublishingError: Error, Hashable, Sendable {
    /// The name of the rule that was broken, in words joined by hyphens.
    public var rule: String
    /// The rule in a sentence, without a final full stop.
    public var headline: String
    /// What to do, where one thing is plausible.
    public var help: String?
    /// The number of the system's error behind it, if there is one.
    var code: Int32?

    init(_ rule: String, _ headline: String, help: String? = nil, code: Int32? = nil) {
        self.rule = rule
        self.headline = headline
        self.help = help
        self.code = code
    }

    /// The error as a diagnostic without a place.
    public var diagnostic: Diagnostic { Diagnostic(.error, rule, at: nil, headline, help: help) }
}
