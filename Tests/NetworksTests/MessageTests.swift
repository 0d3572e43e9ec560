import Networks
import TestSupport
import Testing

/// What a program says where shapes do not fit, word for word.
@Suite struct MessageTests {
    /// Records an issue unless the program that stopped said these words.
    private func expect(
        _ result: ExitTest.Result?,
        says words: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(said.contains(words), sourceLocation: sourceLocation)
    }

    @Test func namesTheFactorsOfAProduct() async {
        let named = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = Matrix(Shape(3, 4), repeating: 1, named: "W²")
            _ = w * Matrix(Shape(5, 2), repeating: 1, named: "A¹")
        }
        expect(
            named,
            says: "W² · A¹ needs as many rows on the right as columns on the left: W² is 3×4, A¹ has 5 rows."
        )
        let transposed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = Matrix(Shape(3, 4), repeating: 1, named: "W²")
            _ = w.transposed * Matrix(Shape(5, 2), repeating: 1)
        }
        expect(transposed, says: "W²ᵀ is 4×3, the 5×2 matrix has 5 rows.")
        let layer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let subject = RandomNetwork([3, 4, 2], seed: 1)
            _ = subject.network.forward(Matrix(column: [1, 2]))
        }
        expect(layer, says: "W¹ is 4×3, A⁰ has 2 rows.")
    }

    @Test func namesTheSidesOfASum() async {
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix(column: [1, 2], named: "u") + Matrix(column: [1, 2, 3], named: "v")
        }
        expect(sum, says: "u + v needs two matrices of one shape, not 2×1 and 3×1.")
        let product = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = hadamard(Matrix(column: [1, 2], named: "u"), Matrix([[1, 2]]))
        }
        expect(product, says: "u ⊙ the 1×2 matrix needs two matrices of one shape, not 2×1 and 1×2.")
        let outer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix.outer(Matrix(column: [1], named: "u"), Matrix([[1, 2]], named: "v"))
        }
        expect(outer, says: "An outer product takes two columns: u is 1×1, v is 1×2.")
    }

    @Test func namesTheTargets() async {
        let error = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let subject = RandomNetwork([3, 4, 2], examples: 5, seed: 1)
            _ = subject.network.backward(subject.network.forward(subject.inputs), targets: Matrix(column: [1, 2]))
        }
        expect(error, says: "The targets have the shape of the outputs: Z² is 2×5, and the targets are 2×1.")
        let loss = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let subject = RandomNetwork([3, 4, 2], examples: 5, seed: 1)
            _ = subject.network.loss(subject.network.forward(subject.inputs), targets: Matrix(column: [1, 2]))
        }
        expect(loss, says: "The targets have the shape of the outputs: Z² is 2×5, and the targets are 2×1.")
        let examples = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = weightGradient(Matrix([[1, 2]], named: "δ²"), Matrix(column: [1], named: "A¹"))
        }
        expect(examples, says: "a column for each example: δ² is 1×2, A¹ is 1×1.")
    }

    @Test func refusesAnEmptyBatch() async {
        let error = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let network = RandomNetwork([3, 4, 2], seed: 1).network
            let pass = network.forward(Matrix(Shape(3, 0), repeating: 0))
            _ = network.loss(pass, targets: Matrix(Shape(2, 0), repeating: 0))
        }
        expect(error, says: "A batch has at least one example: Z² is 2×0, with a column for each.")
    }

    @Test func refusesThePassOfAnotherNetwork() async {
        let deeper = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let (own, other) = (RandomNetwork([3, 4, 4, 2], seed: 1), RandomNetwork([3, 4, 2], seed: 1))
            _ = own.network.backward(other.network.forward(other.inputs), targets: other.targets)
        }
        expect(deeper, says: "its layers have [3, 4, 2] numbers, and those of the network [3, 4, 4, 2]. Give what")
        let wider = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let (own, other) = (RandomNetwork([3, 4, 2], seed: 1), RandomNetwork([3, 5, 2], seed: 1))
            _ = own.network.loss(other.network.forward(other.inputs), targets: other.targets)
        }
        expect(wider, says: "A pass belongs to another network")
    }

    @Test func namesTheErrorOfAnIdentity() async {
        let error = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let (delta, z) = (Matrix([[1, 2]], named: "δ"), Matrix([[1]], named: "Z"))
            _ = Activation.identity.error(carrying: delta, z: z)
        }
        expect(error, says: "δ ⊙ Z needs two matrices of one shape, not 1×2 and 1×1.")
    }

    @Test func namesWhatALayerIsMadeOf() async {
        let layer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = Matrix([[1, 2]], named: "W")
            _ = Layer(weights: w, biases: Matrix(column: [1, 2], named: "b"), activation: .tanh)
        }
        expect(layer, says: "A layer has one bias for each row of its weights: W is 1×2, b is 2×1.")
        let network = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layers = [Shape(3, 2), Shape(2, 4)].map { shape in
                Layer(
                    weights: Matrix(shape, repeating: 1),
                    biases: Matrix(Shape(shape.rows, 1), repeating: 0),
                    activation: .tanh
                )
            }
            _ = Network(layers, loss: .squaredError)
        }
        expect(network, says: "Each layer reads the one before: layer 1 has 3 units, and W² is 2×4.")
        let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Network([], loss: .squaredError)
        }
        expect(empty, says: "A network has at least one layer.")
        let sizes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RandomNetwork([3], seed: 1)
        }
        expect(sizes, says: "give two sizes or more.")
    }

    @Test func namesWhatAMatrixIsMadeOf() async {
        let entries = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix(Shape(2, 2), rowByRow: [1, 2, 3])
        }
        expect(entries, says: "A 2×2 matrix has 4 entries, and 3 were given.")
        let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix([[1, 2], [3]], named: "X")
        }
        expect(rows, says: "The rows of X are equally long: row 0 has 2 entries, row 1 has 1.")
        let columns = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix(columns: [[1, 2], [3]], named: "X")
        }
        expect(columns, says: "The columns of X are equally long: column 0 has 2 entries, column 1 has 1.")
        let shape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Shape(-1, 2)
        }
        expect(shape, says: "A matrix cannot have the shape -1×2.")
    }

    @Test func namesThePlaceThatIsNotThere() async {
        let entry = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix([[1, 2]], named: "X")[1, 0]
        }
        expect(entry, says: "X is 1×2: it has no entry in row 1, column 0, counted from 0.")
        let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix([[1, 2]], named: "X").row(1)
        }
        expect(row, says: "X is 1×2: it has no row 1, counted from 0.")
        let column = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix([[1, 2]], named: "X").column(2)
        }
        expect(column, says: "X is 1×2: it has no column 2, counted from 0.")
        let columns = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Matrix([[1, 2]], named: "X").columns([0, -1])
        }
        expect(columns, says: "X is 1×2: it has no column -1, counted from 0.")
    }

    @Test func namesWhatAGradientLacks() async {
        let parameters = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var subject = RandomNetwork([3, 4, 2], seed: 1)
            subject.network.parameters = [1, 2]
        }
        expect(parameters, says: "The network has 26 parameters, and 2 were given.")
        let parts = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = NetworkGradient(weights: [Matrix([[1, 2]])], biases: [])
        }
        expect(parts, says: "A gradient has weights and biases for each layer: 1 and 0 were given.")
        let shapes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = NetworkGradient(weights: [Matrix([[1, 2]])], biases: [Matrix(column: [1, 2])])
        }
        expect(shapes, says: "∂C/∂b¹ has one entry for each row of ∂C/∂W¹: they are 2×1 and 1×2.")
        let slope = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Activation.softmax.slope(Matrix([[1, 2]]))
        }
        expect(slope, says: "A softmax has a Jacobian and no slope")
    }
}
