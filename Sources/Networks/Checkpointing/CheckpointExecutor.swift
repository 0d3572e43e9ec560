internal import Gradients

/// Performs the actions of a schedule on a network, with the functions of the plain forward and backward pass.
struct CheckpointExecutor {
    let network: Network
    let targets: Matrix
    var store = CheckpointStore()
    var gradient: NetworkGradient
    var loss = Double.nan
    /// The error of the layer that was differentiated last; nil before the first.
    var delta: Matrix?
    var snapshots: Set<Int> = []
    var computedLayers = 0

    /// The number L of layers.
    private var depth: Int { network.layers.count }

    init(_ network: Network, _ inputs: Matrix, _ targets: Matrix) {
        (self.network, self.targets) = (network, targets)
        gradient = NetworkGradient(layers: network.layers.count, keepingErrors: false)
        store.keep(a: inputs, of: 0)
    }

    mutating func perform(_ action: CheckpointAction) {
        switch action {
        case .advance(let layer): advance(layer)
        case .snapshot(let layer): snapshots.insert(layer)
        // The next action takes the snapshot from the store by itself; here it only has to be there.
        case .restore(let layer): _ = activations(layer)
        case .record(let layer): record(layer)
        case .reverse(let layer): reverse(layer)
        }
    }

    private mutating func advance(_ l: Int) {
        let z = weightedSums(l)
        if !snapshots.contains(l - 1) { store.dropActivations(of: l - 1) }
        store.keep(a: network.layers[l - 1].activation(z), of: l)
    }

    private mutating func record(_ l: Int) {
        if store.activations[l - 1] == nil { activate(l - 1) }
        store.keep(z: weightedSums(l), of: l)
        if l == depth { activate(l) }
    }

    /// Computes Aˡ of a layer that is recorded.
    private mutating func activate(_ l: Int) {
        store.keep(a: network.layers[l - 1].activation(recorded(l)), of: l)
    }

    private mutating func reverse(_ l: Int) {
        let z = recorded(l)
        let error: Matrix
        if let delta {
            error = network.hiddenError(l - 1, delta, z: z)
        } else {
            error = network.outputError(z, targets)
            loss = network.loss(ofOutput: z, targets: targets)
        }
        gradient.set(l - 1, weightGradient(error, activations(l - 1)), biasGradient(error), error)
        delta = error
        store.dropWeightedSums(of: l)
        store.dropActivations(of: l - 1)
    }

    private mutating func weightedSums(_ l: Int) -> Matrix {
        computedLayers += 1
        return network.layers[l - 1].weightedSums(activations(l - 1))
    }

    func activations(_ l: Int) -> Matrix {
        guard let a = store.activations[l] else { stop("The schedule needs A\(superscript(l)), which is not there.") }
        return a
    }

    private func recorded(_ l: Int) -> Matrix {
        guard let z = store.weightedSums[l] else { stop("The schedule needs Z\(superscript(l)), which is not there.") }
        return z
    }
}
