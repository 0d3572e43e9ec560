@testable import Networks
import Testing

@Suite struct MatrixTests {
    let a = Matrix([[1, 2, 3], [4, 5, 6]], named: "A")

    @Test func countsRowsAndColumnsFromZero() {
        #expect(a.shape == Shape(2, 3) && a[1, 0] == 4 && a.row(1) == [4, 5, 6] && a.column(2) == [3, 6])
        #expect(a.columns([2, 0, 2]) == Matrix([[3, 1, 3], [6, 4, 6]]))
        #expect(a.columns([]) == Matrix(Shape(2, 0), rowByRow: []))
        #expect(a.rowSums == Matrix(column: [6, 15]) && a.sum == 21)
        #expect(a.description == "[[1.0, 2.0, 3.0],\n [4.0, 5.0, 6.0]]")
    }

    @Test func computesEntryByEntry() {
        #expect(a + a == 2 * a && a - a == Matrix(a.shape, repeating: 0) && -a == a * -1)
        #expect(hadamard(a, a) == a.map { $0 * $0 } && a / 2 == a * 0.5)
        #expect(a * Matrix.identity(3) == a && Matrix.identity(2) * a == a)
    }

    /// 3² + 4² overflows from 1e155 on, and vanishes below 1e-163.
    @Test func takesTheNormOfLargeAndSmallNumbers() {
        for size in [1.0, 1e200, 1e-200] {
            #expect(agree(Matrix([[3 * size, -4 * size]]).norm, 5 * size))
        }
        #expect(Matrix([[0, -0.0]]).norm == 0 && Matrix(Shape(0, 3), rowByRow: []).norm == 0)
        #expect(Matrix([[1, -.infinity]]).norm == .infinity)
        #expect(Matrix([[.nan, 1]]).norm.isNaN && Matrix([[1, .nan, .infinity]]).norm.isNaN)
    }

    @Test func leavesItsNameOutOfEquality() {
        #expect(a == a.named("B") && a.hashValue == a.named("B").hashValue)
        #expect(a != Matrix(Shape(3, 2), rowByRow: a.elements))
    }
}

@Suite struct EntriesTests {
    @Test(arguments: [0, 1, 7, 1000]) func beginAtACacheLine(count: Int) {
        let entries = Entries(repeating: 1, count: count)
        entries.withUnsafeBufferPointer { buffer in
            #expect(UInt(bitPattern: buffer.baseAddress) % 64 == 0)
            #expect(buffer.count == count && buffer.allSatisfy { $0 == 1 })
        }
    }

    @Test func areCopiedWhenTheyAreWrittenTo() {
        var first = Entries([1, 2, 3])
        let second = first
        first[1] = 5
        #expect(Array(first) == [1, 5, 3] && Array(second) == [1, 2, 3])
        #expect(first != second && Entries([1, 5, 3]) == first)
    }
}
