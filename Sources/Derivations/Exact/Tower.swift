/// Primes p₀ < p₁ < … < p₄ for the randomised test of equality, each p − 1 a multiple of the prime before.
///
/// Gonnet, "Determining equivalence of expressions in random polynomial time", STOC 1984: exp(u) at a level is g to
/// the power of u's value one level below, where g has that level's prime as its order, so that
/// exp(u + v) = exp(u) exp(v) holds exactly. The elements of odd order stand for the positive numbers: each has
/// exactly one square root of odd order, and products of them are of odd order again.
struct Tower: Sendable {
    /// Which primes.
    enum Kind: Sendable {
        /// −1 has a root, as sine and cosine need it: every p is 5 mod 8.
        case complex
        /// −1 has none, so that u or −u is positive for every u ≠ 0, and 2, 3, 5 and 7 are: every p is 7 mod 8.
        case real
        /// There is a root of one of the order 240, with which sines of parts of π and √2, √3 and √5 are written.
        case cyclotomic
    }

    /// One prime with what is used of it.
    struct Level: Sendable {
        let field: PrimeField
        /// An element of the order that the prime of the level below is; 1 at the lowest level.
        let base: UInt64
        /// A root of −1; 0 where there is none.
        let imaginary: UInt64
        /// A root of one of the order 240; 0 where there is none.
        let unity: UInt64
        /// How many elements of odd order there are.
        let oddOrder: UInt64
    }

    /// From the smallest prime to the largest.
    let levels: [Level]

    /// The level on which formulas are compared.
    var top: Int { levels.count - 1 }

    /// A tower from random primes.
    init(_ kind: Kind, seed: UInt64) {
        var random = Draws(seed: seed)
        var primes: [UInt64] = []
        while primes.count < kind.height {
            primes = Tower.primes(kind, above: (random.next() >> kind.spareBits) | 1 << (63 - kind.spareBits))
        }
        levels = primes.indices.map { place in
            Tower.level(kind, primes[place], above: place == 0 ? nil : primes[place - 1], &random)
        }
    }

    /// The primes from the first that is fit and not below a number; too few if they grow beyond 62 bits.
    private static func primes(_ kind: Kind, above start: UInt64) -> [UInt64] {
        var first = start - start % kind.modulus + kind.residue
        while !kind.fits(first) { first += kind.modulus }
        var primes = [first]
        while primes.count < kind.height, let last = primes.last {
            var factor = kind.leastFactor
            let most = min(16_384, (1 << 62) / last)
            while factor < most, !kind.fits(factor * last + 1) { factor += kind.modulus }
            if factor >= most { break }
            primes.append(factor * last + 1)
        }
        return primes
    }

    private static func level(_ kind: Kind, _ prime: UInt64, above below: UInt64?, _ random: inout Draws) -> Level {
        let field = PrimeField(prime)
        var base = field.one
        while let below, base == field.one {
            base = field.power(field.residue(1 + random.next() % (prime - 1)), (prime - 1) / below)
        }
        let oddOrder = (prime - 1) >> UInt64((prime - 1).trailingZeroBitCount)
        if kind == .real { return Level(field: field, base: base, imaginary: 0, unity: 0, oddOrder: oddOrder) }
        let order: UInt64 = kind == .complex ? 4 : 240
        var root = field.one
        while [2, 3, 5].contains(where: { order % $0 == 0 && field.power(root, order / $0) == field.one }) {
            root = field.power(field.residue(1 + random.next() % (prime - 1)), (prime - 1) / order)
        }
        let imaginary = field.power(root, order / 4)
        return Level(
            field: field,
            base: base,
            imaginary: imaginary,
            unity: kind == .complex ? 0 : root,
            oddOrder: oddOrder
        )
    }
}

extension Tower.Kind {
    /// How many bits of 64 the lowest prime leaves free, so that the highest stays below 2⁶².
    fileprivate var spareBits: UInt64 { self == .real ? 36 : 28 }

    /// How many primes there are.
    var height: Int { self == .cyclotomic ? 3 : 5 }

    /// What every prime is modulo another number.
    fileprivate var residue: UInt64 { self == .complex ? 5 : self == .real ? 7 : 1 }

    fileprivate var modulus: UInt64 { self == .cyclotomic ? 240 : 8 }

    /// The least that p − 1 is of the prime before.
    fileprivate var leastFactor: UInt64 { self == .complex ? 4 : self == .real ? 2 : 240 }

    /// Whether a number is a prime of this kind.
    ///
    /// But for the last kind, 3 and 5 do not divide p − 1, so that third and fifth roots are unique.
    fileprivate func fits(_ p: UInt64) -> Bool {
        if self == .cyclotomic { return p % 240 == 1 && isPrime(p) }
        guard p % 8 == residue, p % 3 == 2, p % 5 != 1 else { return false }
        if self == .real, p % 5 != 4 || ![3, 5, 6].contains(p % 7) { return false }
        return isPrime(p)
    }
}

/// Whether a number is prime, by Miller and Rabin's test with bases that leave no doubt below 2⁶⁴.
func isPrime(_ n: UInt64) -> Bool {
    let bases: [UInt64] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
    if n < 2 { return false }
    for base in bases where n % base == 0 { return n == base }
    if n >= 1 << 63 { return false }
    let field = PrimeField(n)
    let twos = (n - 1).trailingZeroBitCount
    return bases.allSatisfy { base in
        var power = field.power(field.residue(base), (n - 1) >> UInt64(twos))
        if power == field.one { return true }
        for _ in 0..<twos {
            if power == field.negative(field.one) { return true }
            power = field.multiply(power, power)
        }
        return false
    }
}
