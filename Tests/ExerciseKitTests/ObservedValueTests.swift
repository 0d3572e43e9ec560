import Artifacts
import Networks
import Testing

@testable import ExerciseKit

struct ObservedValueTests {
    /// A value, written down and read again.
    private func again<Value: ObservedValue>(_ value: Value) -> Value? { Value(observed: value.observed) }

    @Test func readsBackWhatItWrites() {
        #expect(again(0.25) == 0.25)
        #expect(again(-7) == -7)
        #expect(again(true) == true)
        #expect(again("a \"b\"") == "a \"b\"")
        #expect(again([1.5, -2]) == [1.5, -2])
        #expect(again([[1.0], []]) == [[1.0], []])
        #expect(again(["a", "b"]) == ["a", "b"])
        #expect(again(Matrix([[1, 2, 3], [4, 5, 6]])) == Matrix([[1, 2, 3], [4, 5, 6]]))
    }

    @Test func writesAnOptionalAsItsValue() {
        #expect(Int?.some(4).observed == .integer(4))
        #expect(Int?.none.observed == .nothing)
        #expect([1, nil, 3].observed == .list([.integer(1), .nothing, .integer(3)]))
        #expect(again([1, nil, 3]) == [1, nil, 3])
        #expect(again(Int?.none) == .some(nil))
    }

    @Test func readsNothingOfAnotherType() {
        #expect(Double(observed: .integer(1)) == nil)
        #expect([Double](observed: .number(1)) == nil)
        #expect(Matrix(observed: .numbers([1, 2], shape: [2])) == nil)
        #expect(Int?(observed: .text("1")) == .none)
    }
}
