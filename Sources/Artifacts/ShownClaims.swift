/// A table of statements, each with the verdict that is expected of it and the one that was found.
public struct ShownClaims: Codable, Hashable, Sendable {
    /// What they are about; plain text, in which `$…$` is math.
    public var title: String
    /// The statements in order.
    public var claims: [ShownClaim]
    /// The line of the lesson that asked for them.
    public var line: Int

    /// A table; the parameters are the properties.
    public init(title: String, claims: [ShownClaim], line: Int) {
        self.title = title
        self.claims = claims
        self.line = line
    }
}
