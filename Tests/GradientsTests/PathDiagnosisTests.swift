import Gradients
import Testing

/// Claims against a recorded value that follow some of its paths only.
@Suite struct PathDiagnosisTests {
    let graph = Graph()
    let f: Value

    /// f = s · x with s = x + y: ∂f/∂x = s + x, one path through the sum and one through the factor.
    init() {
        let x = graph.variable("x", 2)
        let s = (x + graph.variable("y", 3)).named("s")
        f = (s * x).named("f")
    }

    func diagnosis(_ x: Double, _ y: Double) -> Diagnosis? {
        Comparison(of: [("x", x), ("y", y)], against: f).diagnosis
    }

    @Test func hasNothingToSayOfTheRightGradient() {
        #expect(Comparison(of: [("x", 7), ("y", 2)], against: f).holds)
        #expect(diagnosis(7, 2) == nil)
    }

    @Test(arguments: [(2.0, "x → f"), (5, "x → s → f")])
    func namesThePathThatIsMissing(claimed: Double, path: String) throws {
        let found = try #require(diagnosis(claimed, 2))
        #expect(found.id == "path-dropped")
        #expect(found.inputs == ["x"])
        #expect(found.headline.contains("the path \(path) is missing"), "\(found.headline)")
        #expect(found.headline.contains("`=` where `+=` belongs"))
    }

    @Test(arguments: [(9.0, "x → s → f"), (12, "x → f")])
    func namesThePathThatCountsTwice(claimed: Double, path: String) throws {
        let found = try #require(diagnosis(claimed, 2))
        #expect(found.id == "path-doubled")
        #expect(found.headline.contains("the path \(path) counts twice"), "\(found.headline)")
    }

    @Test func blamesNoPathForOtherMistakes() {
        #expect(diagnosis(6.5, 2)?.id == "one-input")
        #expect(diagnosis(-7, -2)?.id == "sign")
        #expect(diagnosis(7, 1)?.id == "one-input")
    }

    /// Too many paths are left alone, and so is a square of squares with more than the limit.
    @Test func givesUpOnTooManyPaths() {
        let x = Graph().variable("x", 1)
        let deep = (1...7).reduce(x) { power, _ in power * power }
        #expect(Comparison(of: [("x", 3)], against: deep).diagnosis?.id == "one-input")
    }

    @Test func refusesTheWrongNumberOfGradients() async {
        await #expect(processExitsWith: .failure) {
            _ = Comparison(of: [("x", 1)], against: Graph().constant(1))
        }
    }
}
