import TestSupport
import Testing

@testable import Networks

@Suite struct ProductTests {
    /// Rows, inner size and columns: degenerate, small, and on both sides of the size from which a library is used.
    static let shapes: [(Int, Int, Int)] = [
        (0, 3, 2), (3, 0, 2), (2, 3, 0), (0, 0, 0), (1, 1, 1), (1, 5, 1), (5, 1, 5), (7, 3, 1), (2, 3, 4),
        (64, 16, 64), (64, 17, 64), (1, 65_537, 1), (65_537, 1, 1), (3, 11, 2100),
    ]

    /// Σₖ AᵢₖBₖⱼ from the definition.
    private func definition(_ a: Matrix, _ b: Matrix) -> Matrix {
        Matrix(Shape(a.rows, b.columns)) { i, j in (0..<a.columns).reduce(0) { $0 + a[i, $1] * b[$1, j] } }
    }

    @Test(arguments: shapes)
    func isTheSumOfTheDefinition(rows: Int, inner: Int, columns: Int) {
        var random = SplitMix64(seed: UInt64(rows + inner + columns))
        let a = Matrix.random(Shape(rows, inner), using: &random)
        let b = Matrix.random(Shape(inner, columns), using: &random)
        let wanted = definition(a, b)
        let isLarge = rows * inner * columns > 1 << 16
        for product in [a * b, a.transposed.copy().transposed * b, a * b.transposed.copy().transposed] {
            #expect(product.shape == wanted.shape)
            if isLarge {
                #expect(agree(product.elements, wanted.elements, within: 1e-12))
            } else {
                #expect(bits(product.elements) == bits(wanted.elements))
            }
        }
    }

    /// The same task by the loops and by the library, whatever its size.
    @Test(arguments: [(1, 1, 1), (2, 3, 4), (17, 5, 9), (64, 33, 64)])
    func isTheSameByLoopsAndLibrary(rows: Int, inner: Int, columns: Int) throws {
        var random = SplitMix64(seed: 3)
        let a = Matrix.random(Shape(rows, inner), using: &random)
        let b = Matrix.random(Shape(inner, columns), using: &random)
        let start = Matrix.random(Shape(rows, columns), using: &random)
        let lefts = [Factor(a), Factor(a.transposed.copy().transposed)]
        let rights = [Factor(b), Factor(b.transposed.copy().transposed)]
        for (left, right) in lefts.flatMap({ left in rights.map { (left, $0) } }) {
            for (scale, adds) in [(1.0, false), (0.25, false), (1, true), (0.25, true)] {
                let product = Product(left: left, right: right, scale: scale, adds: adds)
                var (loops, library) = (start.elements, start.elements)
                loops.withUnsafeMutableBufferPointer { product.run(into: $0) }
                let isThere = library.withUnsafeMutableBufferPointer { BLAS.run(product, into: $0) }
                try #require(isThere, "BLIS is one of the packages of the Makefile")
                #expect(agree(loops, library, within: 1e-13), "scale \(scale), adds \(adds)")
            }
        }
    }

    /// 0 · NaN and 0 · ∞ are NaN: no zero hides them, in the loops as in the library.
    @Test(arguments: [2, 60])
    func spreadsNaNAndInfinity(size: Int) {
        var random = SplitMix64(seed: 4)
        let zeros = Matrix(Shape(size, size), repeating: 0)
        var b = Matrix.random(Shape(size, size), using: &random)
        b[1, 0] = .nan
        b[0, 1] = -.infinity
        for product in [zeros * b, zeros.transposed * b, (b.transposed * zeros).transposed.copy()] {
            #expect(product.column(0).allSatisfy { $0.isNaN })
            #expect(product.column(1).allSatisfy { $0.isNaN })
            #expect(product.elements.filter(\.isNaN).count == 2 * size)
        }
        let ones = Matrix(Shape(size, size), repeating: 1)
        #expect((ones * b).column(1).allSatisfy { $0 == -.infinity })
    }

    @Test func addsAColumnToEachColumn() {
        let (w, b) = (Matrix([[1, 2], [3, 4]]), Matrix(column: [10, 20]))
        let layer = Layer(weights: w, biases: b, activation: .identity)
        #expect(layer.weightedSums(Matrix([[1, 0, 1], [0, 1, 1]])) == Matrix([[11, 12, 13], [23, 24, 27]]))
        #expect(layer.weightedSums(Matrix(Shape(2, 0), rowByRow: [])) == Matrix(Shape(2, 0), elements: []))
        let empty = Layer(weights: Matrix(Shape(2, 0), rowByRow: []), biases: b, activation: .identity)
        #expect(empty.weightedSums(Matrix(Shape(0, 2), rowByRow: [])) == Matrix([[10, 10], [20, 20]]))
    }

    @Test func multipliesColumnsToAnOuterProduct() {
        #expect(Matrix.outer(Matrix(column: [1, 2]), Matrix(column: [3, 4, 5])) == Matrix([[3, 4, 5], [6, 8, 10]]))
    }

    @Test func exchangesRowsAndColumns() {
        let a = Matrix([[1, 2, 3], [4, 5, 6]])
        #expect(a.transposed.copy() == Matrix([[1, 4], [2, 5], [3, 6]]))
        #expect(a.transposed[2, 1] == 6)
        #expect(Matrix(columns: [[1, 2, 3], [4, 5, 6]]) == a.transposed.copy())
    }
}
