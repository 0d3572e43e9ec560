import Testing

@testable import Derivations

@Suite struct TowerTests {
    @Test func knowsPrimes() {
        let primes = (0..<60).filter { isPrime($0) }
        #expect(primes == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59])
        #expect(isPrime(4_611_686_018_427_387_847))
        // Strong pseudoprimes to the bases 2, 3, 5 and 7, and a square of a prime.
        #expect(!isPrime(3_215_031_751))
        #expect(!isPrime(2_147_483_647 * 2_147_483_647))
    }

    @Test(arguments: [Tower.Kind.complex, .real])
    func stacksPrimes(_ kind: Tower.Kind) {
        let levels = Tower(kind, seed: 9).levels
        #expect(levels.count == 5)
        for (below, level) in zip(levels, levels.dropFirst()) {
            let field = level.field
            #expect((field.prime - 1) % below.field.prime == 0)
            #expect(level.base != field.one && field.power(level.base, below.field.prime) == field.one)
            if kind == .complex {
                #expect(field.multiply(level.imaginary, level.imaginary) == field.negative(field.one))
            }
        }
    }

    @Test func multipliesResidues() {
        let field = PrimeField(4_611_686_018_427_387_847)
        let (a, b): (UInt64, UInt64) = (4_000_000_000_000_000_123, 3_999_999_999_999_999_877)
        let product = UInt64(UInt128(a) * UInt128(b) % UInt128(field.prime))
        #expect(field.number(field.multiply(field.residue(a), field.residue(b))) == product)
        #expect(field.multiply(field.residue(a), field.inverse(of: field.residue(a))) == field.one)
    }
}
