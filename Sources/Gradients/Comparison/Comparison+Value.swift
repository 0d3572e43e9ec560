extension Comparison {
    /// Compares backpropagation with the numeric gradient by all variables recorded up to the output.
    ///
    /// The numeric gradient runs the recorded tape at other points, so it shares the graph but none of the
    /// derivatives.
    public init(of output: Value, checking: CheckedInputs = .everyInput, step: Double? = nil) {
        let before = output.graph.passes
        let claims = output.backward().variables.map { ClaimedGradient(name: $0.name, gradient: $0.gradient) }
        self.init(
            claims,
            against: output,
            since: before,
            isBackpropagated: true,
            batch: nil,
            checking: checking,
            step: step
        )
    }

    /// Compares claimed gradients with the numeric gradient of a recorded value.
    ///
    /// There is one for each of the value's ``Value/variables``, in their order. The graph lets the diagnosis name
    /// a path that the claimed gradient leaves out or counts twice.
    public init(
        of claimed: [(name: String, gradient: Double)],
        against output: Value,
        batch: Int? = nil,
        checking: CheckedInputs = .everyInput,
        step: Double? = nil
    ) {
        let variables = output.variables.count
        require(
            claimed.count == variables,
            "The value has \(variables) variables: claim a gradient for each of them, not \(claimed.count)."
        )
        let claims = claimed.map { ClaimedGradient(name: $0.name, gradient: $0.gradient) }
        self.init(
            claims,
            against: output,
            since: output.graph.passes,
            isBackpropagated: false,
            batch: batch,
            checking: checking,
            step: step
        )
    }

    private init(
        _ claims: [ClaimedGradient],
        against output: Value,
        since before: PassCount,
        isBackpropagated: Bool,
        batch: Int?,
        checking: CheckedInputs,
        step: Double?
    ) {
        let function = ComparedClosure(output.evaluate(at:), at: output.variables.map(\.value), claims: claims)
        var setting = ComparisonSetting(function, batch: batch, step: step)
        setting.output = output
        setting.isBackpropagated = isBackpropagated
        let (rows, diagnosis) = setting.compare(checking)
        self.init(rows: rows, passes: output.graph.passes - before, step: step, diagnosis: diagnosis)
    }
}
