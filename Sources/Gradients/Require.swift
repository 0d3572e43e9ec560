/// Stops the program with words that say what to do, unless a condition holds.
///
/// It is for mistakes in the code that uses the engine. A `precondition` would leave its words out of an
/// optimised library, and the reader with a bare trap.
@inline(__always)
package func require(_ condition: Bool, _ words: @autoclosure () -> String) {
    if !condition { stop(words()) }
}

/// Kept out of line: it is never called in a program that is right.
@inline(never)
package func stop(_ words: String) -> Never {
    fatalError(words)
}
