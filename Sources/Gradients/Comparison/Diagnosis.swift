/// What a comparison that does not hold says of the mistake.
///
/// A mistake in a derivative leaves a signature: one factor everywhere, one input alone, one path that is missing.
/// The signature is evidence and no proof, so a diagnosis speaks of what is seen and of what commonly causes it.
public struct Diagnosis: Sendable, Hashable {
    /// A stable name of the mistake, such as `sign`, `factor` or `path-dropped`.
    public let id: String

    /// What is wrong, in words.
    public let headline: String

    /// The inputs that are wrong, where only some are.
    public let inputs: [String]

    /// The cosine of the angle between the claimed and the numeric gradient; nil if one of them is 0.
    public let cosine: Double?

    /// The factor c with g = c · n, as the gradients' projection Σgn / Σn²; nil if the numeric gradient is 0.
    public let scale: Double?

    /// Makes a diagnosis.
    public init(id: String, headline: String, inputs: [String] = [], cosine: Double? = nil, scale: Double? = nil) {
        self.id = id
        self.headline = headline
        self.inputs = inputs
        self.cosine = cosine
        self.scale = scale
    }
}

extension Diagnosis {
    /// Whether it says no more than which inputs are wrong.
    var isGeneral: Bool { ["one-input", "some-inputs", "every-input"].contains(id) }
}
