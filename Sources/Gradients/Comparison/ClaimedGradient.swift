/// A gradient to be compared, with the name of its input and of the group that the input belongs to.
public struct ClaimedGradient: Sendable, Hashable {
    /// The input's name.
    public let name: String

    /// What the input is a part of, such as a layer; a summary counts by it.
    public let group: String?

    /// The gradient that is claimed.
    public let gradient: Double

    /// Makes a claim.
    public init(name: String, group: String? = nil, gradient: Double) {
        self.name = name
        self.group = group
        self.gradient = gradient
    }
}
