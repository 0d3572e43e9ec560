public import Gradients

/// Puts the forward and the backward pass to a value on the page, line by line.
///
/// The forward pass has a line for each node: how it was computed, and its value. The backward pass has one for each
/// share that a node passes to one it read: the node's own derivative, times the local gradient, and what the
/// receiver has got so far. It costs one backward pass.
public func showTrace(of value: Value, _ title: String? = nil) {
    let trace = value.trace()
    showTable(
        title.map { $0 + ": forward" } ?? "Forward",
        columns: ["Node", "Computed as", "Value"],
        rows: trace.forward.map { [$0.name, $0.formula ?? "", $0.value] }
    )
    showTable(
        title.map { $0 + ": backward" } ?? "Backward",
        columns: ["From", "To", "Derivative of it", "Local gradient", "Passed on", "Sum so far"],
        rows: trace.backward.map {
            [$0.name, $0.operandName, $0.adjoint, $0.localGradient, $0.product, $0.sum]
        }
    )
}
