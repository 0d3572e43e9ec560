/// The loss of a network when one of its parameters is moved: what a numeric gradient asks for, many times.
///
/// Moving a weight of layer l changes one row of Zˡ and leaves all layers before it alone, so a probe begins there:
/// the row is moved by Δw · a, the activations of that one unit are computed anew, and the sums of the next layer
/// move by the unit's column of weights. From there on the layers are computed as they stand. Many moves of one
/// layer are made at once, as the columns of one large batch. No derivative takes part in it.
struct NetworkProbe {
    let network: Network
    let targets: Matrix
    let pass: ForwardPass

    /// The loss with no parameter moved.
    let loss: Double

    /// How many columns a batch of moves has at most: what a product of small matrices works on without a library.
    private static let columnsAtOnce = 512

    init(_ network: Network, inputs: Matrix, targets: Matrix) {
        self.network = network
        self.targets = targets
        pass = network.forward(inputs)
        loss = network.loss(pass, targets: targets)
    }

    /// The losses for moves that all belong to one layer.
    func losses(_ moves: [Move], in layer: Int) -> [Double] {
        let atOnce = max(1, NetworkProbe.columnsAtOnce / max(1, targets.columns))
        return stride(from: 0, to: moves.count, by: atOnce).flatMap { start in
            lossesAtOnce(moves[start..<min(start + atOnce, moves.count)], layer)
        }
    }

    private func lossesAtOnce(_ moves: ArraySlice<Move>, _ layer: Int) -> [Double] {
        let rows = movedRows(moves, layer)
        let last = network.layers.count - 1
        if layer == last {
            return means(tiled(pass.weightedSums[layer], moves, replacing: rows), moves.count)
        }
        var z: Matrix
        if network.layers[layer].activation == .softmax {
            let a = network.layers[layer].activation(tiled(pass.weightedSums[layer], moves, replacing: rows))
            z = network.layers[layer + 1].weightedSums(a)
        } else {
            z = nextSums(moves, network.layers[layer].activation(rows), layer)
        }
        for l in layer + 1..<network.layers.count - 1 {
            z = network.layers[l + 1].weightedSums(network.layers[l].activation(z))
        }
        return means(z, moves.count)
    }

    /// The row of Zˡ that each move changes, one below the other: as many rows as moves, as many columns as examples.
    private func movedRows(_ moves: ArraySlice<Move>, _ layer: Int) -> Matrix {
        let (z, inputs, count) = (pass.weightedSums[layer], pass.activations[layer], targets.columns)
        return Matrix(filling: Shape(moves.count, count)) { result in
            for (number, move) in moves.enumerated() {
                for j in 0..<count {
                    let input = move.input.map { inputs.elements[$0 * count + j] } ?? 1
                    result[number * count + j] = z.elements[move.unit * count + j] + move.distance * input
                }
            }
        }
    }

    /// The matrix once for each move, side by side, with the one row that the move changes replaced.
    private func tiled(_ matrix: Matrix, _ moves: ArraySlice<Move>, replacing rows: Matrix) -> Matrix {
        let (count, width) = (matrix.columns, matrix.columns * moves.count)
        return Matrix(filling: Shape(matrix.rows, width)) { result in
            for i in matrix.shape.rowIndices {
                for (number, move) in moves.enumerated() {
                    let (source, start) = move.unit == i ? (rows, number * count) : (matrix, i * count)
                    for j in 0..<count { result[i * width + number * count + j] = source.elements[start + j] }
                }
            }
        }
    }

    /// The sums of the next layer: those of the pass, moved by what the moved unit adds.
    private func nextSums(_ moves: ArraySlice<Move>, _ activations: Matrix, _ layer: Int) -> Matrix {
        let (z, a, weights) = (
            pass.weightedSums[layer + 1], pass.activations[layer + 1], network.layers[layer + 1].weights
        )
        let (count, width) = (targets.columns, targets.columns * moves.count)
        return Matrix(filling: Shape(z.rows, width)) { result in
            for i in z.shape.rowIndices {
                for (number, move) in moves.enumerated() {
                    let weight = weights.elements[i * weights.columns + move.unit]
                    for j in 0..<count {
                        let change = activations.elements[number * count + j] - a.elements[move.unit * count + j]
                        result[i * width + number * count + j] = z.elements[i * count + j] + weight * change
                    }
                }
            }
        }
    }

    /// The mean loss of each block of columns.
    private func means(_ z: Matrix, _ blocks: Int) -> [Double] {
        let count = targets.columns
        let repeated = (0..<blocks).flatMap { _ in 0..<count }
        let activation = network.layers[network.layers.count - 1].activation
        let losses = network.loss.perExample(z: z, targets: targets.columns(repeated), activation: activation)
        return (0..<blocks).map { block in
            losses[block * count..<(block + 1) * count].reduce(0, +) / Double(count)
        }
    }
}

/// A parameter of a layer and how far it is moved.
struct Move {
    /// The unit the parameter belongs to: the row of the weights.
    let unit: Int
    /// The input that the weight reads; nil for the bias.
    let input: Int?
    /// How far it is moved.
    var distance: Double
}
