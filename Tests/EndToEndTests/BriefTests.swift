import Testing

/// Numbers in the prose, as readers want them.
@Suite struct BriefTests {
    @Test func roundsForASentence() throws {
        let course = try Course(
            """
            ```swift spec
            let numbers = [0, 1, -2.0, 0.123456, 9.9996, 123456.789, 0.00012345678, 1.5e-9, 1e8, .nan, -.infinity]
            print(numbers.map { brief($0) }.joined(separator: " "))
            print(brief(Double.leastNonzeroMagnitude, digits: 2), brief(.pi, digits: 9))
            ```
            ```output
            0 1 −2 0.1235 10 123457 0.0001235 1.5e−9 1e8 nan −inf
            4.9e−324 3.14159265
            ```
            """
        )
        try course.expectDiagnostics()
    }
}
