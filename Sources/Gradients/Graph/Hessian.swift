/// The second derivatives of one output by each two of some values: Hᵢⱼ = ∂²f/∂xᵢ∂xⱼ.
///
/// It is symmetric but for rounding: row i is the gradient of ∂f/∂xᵢ, and row j is computed by itself.
public struct Hessian {
    private let inputs: [Value]

    /// The rows, in the order of the values that the derivatives are by; as many columns.
    public let rows: [[Double]]

    init(inputs: [Value], rows: [[Double]]) {
        self.inputs = inputs
        self.rows = rows
    }

    /// The second derivative by two of the values: first by `row`, then by `column`.
    public subscript(row: Value, column: Value) -> Double {
        rows[place(of: row)][place(of: column)]
    }

    private func place(of value: Value) -> Int {
        guard let place = inputs.firstIndex(where: { $0.graph === value.graph && $0.index == value.index }) else {
            stop("The second derivatives by this value were not asked for: give it to `hessian(by:)`.")
        }
        return place
    }
}
