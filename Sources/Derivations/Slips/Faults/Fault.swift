/// A rule of differentiation that goes wrong at some places of a program.
struct Fault {
    /// What goes wrong there.
    enum Deed {
        /// The parts in these places are taken as constants.
        case freezes(Set<Int>)
        /// What is inside moves like the variable itself: the inner derivative is dropped.
        case dropsInner
        /// What stands at the place moves like the variable itself.
        case movesLikeVariable
        /// A function moves like what is inside: its own slope is left out.
        case dropsSlope
        /// The function's slope by a wrong formula.
        case slope((Double) -> Double)
        /// (fg)′ = f′g′
        case multipliesDerivatives
        /// (fg)′ = f′g − fg′
        case subtractsTerms
        case quotient(QuotientFault)
        case power(PowerFault)
        /// pᵢ′ = pᵢ(1 − pᵢ)zᵢ′
        case takesDiagonal
        /// pᵢ′ = pᵢ zᵢ′
        case freezesTotal
        /// pᵢ′ = −pᵢ Σ pⱼzⱼ′
        case freezesPowers
        /// (‖u‖²)′ = u·u′
        case dropsTwo
        /// ‖u‖′ = 2u·u′ or u·u′
        case squaresNorm(Double)
        /// (−u)′ = u′
        case losesSign
    }

    let places: Set<Int>
    let deed: Deed
    /// How early it is thought of, 0 first.
    let rank: Int
    let slip: () -> Slip
}

/// What goes wrong in the derivative of u/v.
enum QuotientFault: CaseIterable {
    /// (uv′ − u′v)/v²
    case reversed
    /// (u′v + uv′)/v²
    case added
    /// (u′v − uv′)/v
    case notSquared
    /// u′/v′, and of 1/v, 1/v′
    case derivatives
    /// −1/v² without v′
    case reciprocalOnly
}

/// What goes wrong in the derivative of uⁿ.
enum PowerFault: CaseIterable {
    /// uⁿ⁻¹
    case withoutFactor
    /// n uⁿ
    case exponentKept
    /// (u′)ⁿ
    case powerOfDerivative
    /// (n − 1) uⁿ⁻¹
    case factorLowered
    /// uⁿ⁺¹/(n + 1)
    case integrated
    /// n uⁿ⁺¹
    case exponentRaised
    /// v uᵛ⁻¹ v′, where the exponent moves
    case exponentLikeBase
    /// uᵛ v′ without log u
    case withoutLogarithm

    /// Whether it is of an exponent that moves.
    var isOfExponent: Bool { self == .exponentLikeBase || self == .withoutLogarithm }
}
