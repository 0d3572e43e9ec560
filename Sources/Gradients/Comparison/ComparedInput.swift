/// One claimed gradient and the line along which it is tried.
struct ComparedInput {
    let claim: ClaimedGradient
    let line: Line

    /// Whether no path leads from the input to the output.
    var isIndependent = false

    /// The operations that stand at their kink, of those the input reaches.
    var kinks: [Node.Operation] = []
}
