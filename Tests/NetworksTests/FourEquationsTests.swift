import Networks
import Testing

@Suite struct FourEquationsTests {
    @Test func multipliesErrorsAndInputsToAMean() {
        let delta = Matrix([[1, 2], [3, 4]])
        let inputs = Matrix([[1, 1], [2, 0], [0, 5]])
        #expect(weightGradient(delta, inputs) == Matrix([[1.5, 1, 5], [3.5, 3, 10]]))
        #expect(biasGradient(delta) == Matrix(column: [1.5, 3.5]))
    }
}
