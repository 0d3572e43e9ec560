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
        let count = targets.columns
        return Matrix(filling: Shape(moves.count, count)) { result in
            read(pass.weightedSums[layer], pass.activations[layer]) { z, inputs in
                for (number, move) in moves.enumerated() {
                    let (row, start) = (number * count, move.unit * count)
                    for j in 0..<count {
                        let input = move.input.map { inputs[$0 * count + j] } ?? 1
                        result[row + j] = z[start + j] + move.distance * input
                    }
                }
            }
        }
    }

    /// The matrix once for each move, side by side, with the one row that the move changes replaced.
    private func tiled(_ matrix: Matrix, _ moves: ArraySlice<Move>, replacing rows: Matrix) -> Matrix {
        let count = targets.columns
        return Matrix(filling: Shape(matrix.rows, count * moves.count)) { result in
            read(matrix, rows) { matrix, rows in
                var place = 0
                for i in 0..<matrix.count / max(1, count) {
                    for (number, move) in moves.enumerated() {
                        for j in 0..<count {
                            result[place] = move.unit == i ? rows[number * count + j] : matrix[i * count + j]
                            place += 1
                        }
                    }
                }
            }
        }
    }

    /// The sums of the next layer: those of the pass, moved by what the moved unit adds.
    private func nextSums(_ moves: ArraySlice<Move>, _ activations: Matrix, _ layer: Int) -> Matrix {
        let (z, weights, count) = (pass.weightedSums[layer + 1], network.layers[layer + 1].weights, targets.columns)
        let changes = changes(moves, activations, layer)
        return Matrix(filling: Shape(z.rows, count * moves.count)) { result in
            read(z, weights, changes) { z, weight, changes in
                var place = 0
                for i in 0..<z.count / max(1, count) {
                    for (number, move) in moves.enumerated() {
                        let factor = weight[i * weights.columns + move.unit]
                        for j in 0..<count {
                            result[place] = z[i * count + j] + factor * changes[number * count + j]
                            place += 1
                        }
                    }
                }
            }
        }
    }

    /// How far the activations of the moved units are from those of the pass.
    private func changes(_ moves: ArraySlice<Move>, _ activations: Matrix, _ layer: Int) -> Matrix {
        let (a, count) = (pass.activations[layer + 1], targets.columns)
        return Matrix(filling: activations.shape) { result in
            read(activations, a) { moved, a in
                for (number, move) in moves.enumerated() {
                    for j in 0..<count {
                        result[number * count + j] = moved[number * count + j] - a[move.unit * count + j]
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
        Matrix(filling: Shape(rows, columns * times)) { result in
            read(self, self) { entries, _ in
                for i in 0..<rows {
                    for place in 0..<columns * times {
                        result[i * columns * times + place] = entries[i * columns + place % columns]
                    }
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
    first.elements.withUnsafeBufferPointer { first in
        second.elements.withUnsafeBufferPointer { second in body(first, second) }
    }
}

/// Reads the entries of three matrices in place.
@inline(__always)
private func read(
    _ first: Matrix,
    _ second: Matrix,
    _ third: Matrix,
    _ body: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Void
) {
    third.elements.withUnsafeBufferPointer { third in
        read(first, second) { first, second in body(first, second, third) }
    }
}
