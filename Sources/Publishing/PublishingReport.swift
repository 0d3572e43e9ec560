public import Diagnostics

/// What a publication did.
public struct PublishingReport: Hashable, Sendable {
    /// How many files of the site are new or have changed.
    public var written = 0
    /// How many files of the site stand as they stood, their modification time included.
    public var unchanged = 0
    /// The entries of the folder that are not Lectern's and were kept, by path.
    public var kept: [String] = []
    /// What the reader of the report should know, such as that the site was not put in place in one step.
    public var warnings: [Diagnostic] = []
}
