/// A word, a number or a sign of a formula's text.
struct Token: Equatable {
    enum Kind: Equatable {
        case number(Rational)
        /// A name, with Greek letters spelt out: `sigma`, `W2`, `z_j`, `W^2`.
        case word(String)
        /// A sign in its plain form: `*` for a multiplication point.
        case sign(Character)
        /// A whole number written above: `²`.
        case above(Int)
        case end
    }

    let kind: Kind
    /// The bytes of the line that it takes.
    let range: Range<Int>
    /// Whether a blank stands before it.
    let isSpaced: Bool

    func isSign(_ sign: Character) -> Bool { kind == .sign(sign) }

    var word: String? {
        if case .word(let word) = kind { word } else { nil }
    }

    /// Whether a formula can begin here.
    var beginsFormula: Bool {
        switch kind {
        case .number, .word: true
        case .sign(let sign): "(√∂".contains(sign)
        case .above, .end: false
        }
    }
}

/// What is wrong with a text, before it is known in which file it stands.
struct Complaint: Error {
    let rule: String
    let range: Range<Int>
    let headline: String
    let help: String?
    var isWarning = false

    init(_ rule: String, _ range: Range<Int>, _ headline: String, _ help: String? = nil) {
        self.rule = rule
        self.range = range
        self.headline = headline
        self.help = help
    }
}
