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
    private static let columnsAtOnce = 256

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
        let sums = movedSums(moves, layer)
        let last = network.layers.count - 1
        if layer == last {
            return means(repeated(pass.weightedSums[layer], moves, replacing: sums), moves.count)
        }
        let activation = network.layers[layer].activation
        var z: Matrix
        if activation == .softmax {
            let a = activation(repeated(pass.weightedSums[layer], moves, replacing: sums))
            z = network.layers[layer + 1].weightedSums(a)
        } else {
            z = nextSums(moves, activation(sums), layer)
        }
        for l in layer + 1..<last { z = network.layers[l + 1].weightedSums(network.layers[l].activation(z)) }
        return means(z, moves.count)
    }

    /// What each move makes of the sums of its unit: a column for each move, a row for each example.
    private func movedSums(_ moves: ArraySlice<Move>, _ layer: Int) -> Matrix {
        let (z, inputs, count) = (pass.weightedSums[layer], pass.activations[layer], targets.columns)
        return Matrix(filling: Shape(count, moves.count)) { result in
            read(z, inputs) { sums, a in
                var place = 0
                for move in moves {
                    for j in 0..<count {
                        let input = move.input.map { a[j * inputs.rows + $0] } ?? 1
                        result[place] = sums[j * z.rows + move.unit] + move.distance * input
                        place += 1
                    }
                }
            }
        }
    }

    /// A matrix once for each move, side by side, with what the move changes replaced.
    private func repeated(_ matrix: Matrix, _ moves: ArraySlice<Move>, replacing sums: Matrix) -> Matrix {
        var result = matrix.repeated(moves.count)
        for (number, move) in moves.enumerated() {
            for j in 0..<targets.columns {
                result.entries[(number * targets.columns + j) * matrix.rows + move.unit] =
                    sums.entries[
                        number * targets.columns + j
                    ]
            }
        }
        return result
    }

    /// The sums of the next layer: those of the pass, moved by what the moved unit adds.
    private func nextSums(_ moves: ArraySlice<Move>, _ activations: Matrix, _ layer: Int) -> Matrix {
        let (before, count) = (pass.activations[layer + 1], targets.columns)
        let rows = pass.weightedSums[layer + 1].rows
        return Matrix(filling: Shape(rows, count * moves.count)) { result in
            read(pass.weightedSums[layer + 1], network.layers[layer + 1].weights) { z, weights in
                read(activations, before) { moved, a in
                    var column = 0
                    for move in moves {
                        for j in 0..<count {
                            let change = moved[column] - a[j * before.rows + move.unit]
                            for i in 0..<rows {
                                result[column * rows + i] = z[j * rows + i] + weights[move.unit * rows + i] * change
                            }
                            column += 1
                        }
                    }
                }
            }
        }
    }

    /// The mean loss of each block of columns.
    private func means(_ z: Matrix, _ blocks: Int) -> [Double] {
        let count = targets.columns
        let activation = network.layers[network.layers.count - 1].activation
        let losses = network.loss.perExample(z: z, targets: targets.repeated(blocks), activation: activation)
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

extension Matrix {
    /// The matrix so many times side by side.
    fileprivate func repeated(_ times: Int) -> Matrix {
        let count = shape.count
        return Matrix(filling: Shape(rows, columns * times)) { result in
            entries.withUnsafeBufferPointer { entries in
                for start in stride(from: 0, to: times * count, by: Swift.max(1, count)) {
                    for place in 0..<count { result[start + place] = entries[place] }
                }
            }
        }
    }
}

/// Reads the entries of two matrices in place.
@inline(__always)
private func read(
    _ first: Matrix,
    _ second: Matrix,
    _ body: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Void
) {
    first.entries.withUnsafeBufferPointer { first in
        second.entries.withUnsafeBufferPointer { second in body(first, second) }
    }
}
