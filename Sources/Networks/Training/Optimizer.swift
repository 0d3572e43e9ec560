internal import Gradients

/// A rule that changes parameters along a gradient, so that a loss falls.
///
/// An optimiser may remember earlier steps: it belongs to the one list of parameters, or the one network, that it
/// is used for. ``GradientDescent``, ``Momentum`` and ``Adam`` are there; a rule of your own needs one function.
public protocol Optimizer: Sendable {
    /// Changes each parameter by the derivative of the loss in the same place.
    mutating func step(_ parameters: inout [Double], _ gradient: [Double])
}

extension Optimizer {
    /// Changes the weights and biases of a network by the gradient of its loss.
    public mutating func step(_ network: inout Network, _ gradient: NetworkGradient) {
        require(
            gradient.weights.map(\.shape) == network.layers.map(\.weights.shape),
            "The gradient belongs to another network: its weights are "
                + "\(gradient.weights.map(\.shape)), and the network's are \(network.layers.map(\.weights.shape))."
        )
        var parameters = network.storedParameters
        step(&parameters, gradient.storedParameters)
        network.storedParameters = parameters
    }
}

/// Stops unless there is a derivative for each parameter.
func requireOneForEach(_ parameters: [Double], _ gradient: [Double]) {
    require(
        parameters.count == gradient.count,
        "A step takes a derivative for each of the \(parameters.count) parameters, and \(gradient.count) were given."
    )
}

/// Zeros for each parameter at the first step, and the same numbers unchanged at all later ones.
func begun(_ state: [Double], for parameters: [Double]) -> [Double] {
    if state.isEmpty { return [Double](repeating: 0, count: parameters.count) }
    require(
        state.count == parameters.count,
        "The optimiser has been used for \(state.count) parameters, and now there are \(parameters.count): "
            + "make another one for them."
    )
    return state
}
