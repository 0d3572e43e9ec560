/// The mistake that explains why a step does not hold.
public struct Slip: Hashable, Sendable {
    /// What sort of mistake it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case sign
        /// A number such as 2 forgotten or too many.
        case factor
        /// The average over a batch forgotten, or taken twice.
        case batchAverage = "batch average"
        /// The sum over a batch forgotten.
        case batchSum = "sum over the batch"
        /// The chain rule without what is inside.
        case innerDerivative = "inner derivative"
        /// σ′(z) forgotten.
        case missingSlope = "missing slope"
        /// σ′(z) too many.
        case extraSlope = "extra slope"
        /// σ′ at a in place of z, or of another layer.
        case slopeArgument = "slope at the wrong place"
        /// A function's derivative by a wrong formula.
        case wrongDerivative = "wrong derivative formula"
        case productRule = "product rule"
        case quotientRule = "quotient rule"
        case powerRule = "power rule"
        /// One of the ways in which a variable acts left out.
        case droppedPath = "dropped path"
        /// A transpose missing, one too many, or a product reversed.
        case transpose
        /// An order of factors that is not free.
        case productOrder = "order of factors"
        /// ⊙ in place of a product of matrices, or the other way round.
        case productKind = "kind of product"
        /// The Jacobian of the softmax taken as diagonal.
        case softmaxJacobian = "softmax Jacobian"
        /// a − y, as with the cross-entropy, under another loss.
        case crossEntropyShortcut = "cross-entropy shortcut"
        /// One name in place of another: z for a.
        case wrongName = "wrong name"
        /// What holds only under an assumption that is not stated.
        case assumption = "unsaid assumption"
        case exponent
        case missingTerm = "missing term"
        case extraTerm = "extra term"
        case missingFactor = "missing factor"
        case extraFactor = "extra factor"
        /// A rule of rearrangement that does not exist: (a + b)² = a² + b².
        case algebra
    }

    /// What sort of mistake it is.
    public let kind: Kind
    /// What is wrong, and what would be right, in a sentence without its full stop.
    public let words: String
    /// The same as plain text in which `$…$` is math.
    public let markedUp: String

    init(_ kind: Kind, _ words: SlipWords) {
        self.kind = kind
        self.words = words.plain
        markedUp = words.markedUp
    }
}

/// Words with formulas among them.
struct SlipWords: ExpressibleByStringInterpolation {
    var plain = ""
    var markedUp = ""

    init(stringLiteral value: String) { (plain, markedUp) = (value, value) }

    init(stringInterpolation: Interpolation) {
        (plain, markedUp) = (stringInterpolation.plain, stringInterpolation.markedUp)
    }

    static func + (a: SlipWords, b: SlipWords) -> SlipWords {
        var words = a
        words.plain += b.plain
        words.markedUp += b.markedUp
        return words
    }

    /// Literal words, and formulas as text or as TeX.
    struct Interpolation: StringInterpolationProtocol {
        var plain = ""
        var markedUp = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            plain += literal
            markedUp += literal
        }

        mutating func appendInterpolation(_ formula: Formula) {
            plain += formula.text
            markedUp += "$\(formula.tex)$"
        }

        mutating func appendInterpolation(_ words: SlipWords) {
            plain += words.plain
            markedUp += words.markedUp
        }

        mutating func appendInterpolation(_ name: String) { appendLiteral(name) }
    }
}
