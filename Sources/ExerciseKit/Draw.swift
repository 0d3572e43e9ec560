internal import Gradients
public import Networks

/// The inputs of a test, drawn from its seed: the same seed gives the same inputs.
///
/// It is itself a generator of random numbers, for what it has no method for.
public final class Draw: RandomNumberGenerator {
    private var generator: SplitMix

    init(seed: UInt64) { generator = SplitMix(seed: seed) }

    /// The next 64 bits.
    public func next() -> UInt64 { generator.next() }

    /// A number, equally likely anywhere in a range; rounded to so many decimals where a student is to read it.
    public func number(in range: ClosedRange<Double> = -1...1, decimals: Int? = nil) -> Double {
        let number = Double.random(in: range, using: &generator)
        guard let decimals else { return number }
        return Draw.rounded(number, decimals, in: range)
    }

    /// A whole number, each of a range equally likely.
    public func integer(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// One of some things, each equally likely.
    public func element<Element>(of first: Element, _ others: Element...) -> Element {
        let index = integer(in: 0...others.count)
        return index == 0 ? first : others[index - 1]
    }

    /// So many independent numbers.
    public func vector(_ count: Int, in range: ClosedRange<Double> = -1...1, decimals: Int? = nil) -> [Double] {
        (0..<max(0, count)).map { _ in number(in: range, decimals: decimals) }
    }

    /// A matrix of independent numbers.
    public func matrix(
        _ rows: Int,
        _ columns: Int,
        in range: ClosedRange<Double> = -1...1,
        decimals: Int? = nil
    ) -> Matrix {
        let matrix = Matrix.random(Shape(rows, columns), in: range, using: &generator)
        guard let decimals else { return matrix }
        return matrix.map { Draw.rounded($0, decimals, in: range) }
    }

    /// The decimal number next to a number that does not leave the range.
    private static func rounded(_ number: Double, _ decimals: Int, in range: ClosedRange<Double>) -> Double {
        // 10ⁿ, and not 10⁻ⁿ, is exact: dividing by it gives the number that its decimals are read as.
        let scale = (0..<max(0, decimals)).reduce(1.0) { scale, _ in 10 * scale }
        let nearest = (number * scale).rounded() / scale
        if nearest > range.upperBound { return (number * scale).rounded(.down) / scale }
        if nearest < range.lowerBound { return (number * scale).rounded(.up) / scale }
        return nearest
    }

    /// A matrix whose columns each have a 1 in one place, drawn anew, and 0 elsewhere.
    public func oneHot(_ rows: Int, _ columns: Int) -> Matrix {
        let places = (0..<columns).map { _ in integer(in: 0...(rows - 1)) }
        return Matrix(Shape(rows, columns)) { i, j in places[j] == i ? 1 : 0 }
    }

    /// A network with layers of the given sizes, inputs first, with random weights and small random biases.
    public func network(
        _ sizes: [Int],
        hidden: Activation = .sigmoid,
        output: Activation = .sigmoid,
        loss: Loss = .squaredError
    ) -> Network {
        var network = Network(sizes, hidden: hidden, output: output, loss: loss, using: &generator)
        for l in network.layers.indices { network.layers[l].biases = matrix(sizes[l + 1], 1, in: -0.5...0.5) }
        return network
    }
}
