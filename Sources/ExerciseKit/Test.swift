@_exported public import Artifacts

/// A test of an exercise: it draws inputs, gives them to the answer, and observes what comes out.
///
/// ```swift
/// test("agrees with the derivative", points: 2, hint: "Is the difference divided by 2h?") { draw in
///     let x = draw.vector(3, in: -2...2)
///     given("x", x)
///     observe("the gradient of the sum of squares", numericGradient(of: squares, at: x), within: .relative(1e-6))
/// }
/// ```
///
/// The body runs twice from the same seed, with the solution and, elsewhere, with a student's answer, each time in a
/// process of its own; what it observes is compared outside both. So it asserts nothing and knows no right value. It
/// must observe the same values whenever it starts from the same seed. An error that it throws fails the test.
///
/// A test is worth its `points`, above 0. Whoever fails it is told the `hint`, plain text in which `$…$` is math. It
/// runs at most so many `seconds`, or as many as the course's limit says.
public func test(
    _ name: String,
    points: Double = 1,
    hint: String? = nil,
    seconds: Double? = nil,
    line: Int = #line,
    _ body: @escaping (Draw) throws -> Void
) {
    let declaration = TestDeclaration(name: name, points: points, hint: hint, seconds: seconds, line: line)
    TestProgram.tests.append((declaration, body))
}

/// Says which input a test gives to the answer, for the words that a student gets.
///
/// Of a hidden test they are not shown.
public func given(_ name: String, _ value: some ObservedValue) {
    TestProgram.send(.given(name: name, value.observed))
}

/// Observes a value that the answer gave, to be compared with the solution's.
///
/// The `name` says what it is in a few words: "the gradient". It may be off by the `tolerance`, a relative 1e-9 if
/// nothing is said. The `hint` gives the author's words for a wrong value from the answer's and the solution's, or nil;
/// it is asked outside the process of the answer, and only about values that are wrong.
public func observe<Value: ObservedValue>(
    _ name: String,
    _ value: Value,
    within tolerance: Tolerance = .relative(1e-9),
    hint: ((_ answer: Value, _ solution: Value) -> String?)? = nil
) {
    TestProgram.observe(name, value, within: tolerance, condition: nil, hint: hint)
}

/// Observes a value that the answer gave, to be judged by a condition instead of a comparison.
///
/// It is for what has many right values, such as weights after training: the condition says that the loss they give is
/// small. It is asked outside the process of the answer, with the value alone, so whoever meets it may send any value:
/// let it compute what it asks for from the value and the inputs, and not believe what the answer says of itself.
public func observe<Value: ObservedValue>(
    _ name: String,
    _ value: Value,
    hint: ((_ answer: Value, _ solution: Value) -> String?)? = nil,
    where condition: @escaping (Value) -> Bool
) {
    TestProgram.observe(name, value, within: .exact, condition: condition, hint: hint)
}

/// Observes whether something that the answer does throws an error.
public func observeThrows<Result>(_ name: String, _ body: () throws -> Result) {
    let throwsError: Bool
    do {
        _ = try body()
        throwsError = false
    } catch {
        throwsError = true
    }
    observe(name, throwsError, within: .exact)
}
