/// Points at which two sides are compared: small whole and half numbers first, then any.
struct PointSampler {
    private let variables: [(place: Int, variable: Variable)]
    private let assumptions: Assumptions
    private let likelyPositive: Set<Int>
    private let landmarks: [Double]
    private var random: Draws

    /// A sampler of the places of some variables.
    init(_ places: [Int], in table: NodeTable, _ assumptions: Assumptions, likelyPositive: Set<Int>, seed: UInt64) {
        variables = places.map { ($0, table.variables[$0]) }
        self.assumptions = assumptions
        self.likelyPositive = likelyPositive
        landmarks = PointSampler.landmarks(in: table)
        random = Draws(seed: seed)
    }

    /// The large numbers that occur: near them something may change.
    private static func landmarks(in table: NodeTable) -> [Double] {
        var found: Set<Double> = []
        for node in table.nodes {
            guard case .number(let number) = node, number.double.magnitude > 3, found.count < 16 else { continue }
            found.insert(number.double.magnitude)
        }
        return found.sorted()
    }

    /// The point of an attempt; the last are on other scales, or near a large number of the formulas.
    ///
    /// Three in four have what stands below a logarithm or a root positive.
    mutating func point(_ attempt: Int, of attempts: Int) -> [Int: Double] {
        let isNice = attempt < max(24, attempts / 2)
        let isFar = attempt * 4 >= attempts * 3
        let scale = isFar ? [2, 5, 0.1, 10, 100, 10_000, 0.001, 1e-5][attempt % 8] : 1
        let landmark = isFar && attempt % 3 != 0 ? landmarks.randomElement(using: &random) : nil
        var point: [Int: Double] = [:]
        for (place, variable) in variables {
            var value = isNice ? nice(attempt) : real()
            if attempt % 4 != 0, likelyPositive.contains(place) { value = value.magnitude }
            if attempt % 8 == 5, !isNice || attempt > 14 { value = value.magnitude / 4 }
            point[place] = admitted(landmark.map { near($0, value) } ?? value * scale, variable.name, isNice)
        }
        shareOne(&point)
        return point
    }

    /// Halves from −3 to 3; with one variable one after the other, from 1 on.
    private mutating func nice(_ attempt: Int) -> Double {
        let numbers = [1, 2, -1, 3, 0.5, -2, 0, 1.5, -0.5, -3, 2.5, -1.5, -2.5]
        if variables.count == 1, attempt < numbers.count { return numbers[attempt] }
        let number = numbers[Int(random.next() % 13)]
        return attempt < 4 && number == 0 ? 1 : number
    }

    /// A number near a large one, near its opposite or its inverse, or the number itself.
    private mutating func near(_ landmark: Double, _ value: Double) -> Double {
        [value, value / landmark, landmark + value, value - landmark, landmark + value][Int(random.next() % 5)]
    }

    private mutating func real() -> Double { Double.random(in: -2...2, using: &random) }

    /// The number, moved to where the assumptions hold.
    private mutating func admitted(_ value: Double, _ name: String, _ isNice: Bool) -> Double {
        if assumptions.unit.contains(name) {
            return isNice ? Double(1 + random.next() % 7) / 8 : Double.random(in: 0.02...0.98, using: &random)
        }
        if assumptions.positive.contains(name) { return value == 0 ? 1 : value.magnitude }
        if assumptions.nonnegative.contains(name) { return value.magnitude }
        return assumptions.nonzero.contains(name) && value == 0 ? 1 : value
    }

    /// Positive entries of a column that sums to 1 are made so small that the last is positive too.
    private mutating func shareOne(_ point: inout [Int: Double]) {
        let names = assumptions.sumsToOne.intersection(
            assumptions.positive.union(assumptions.unit).union(assumptions.nonnegative)
        )
        for name in names.sorted() {
            let entries = variables.filter { $0.variable.name == name }
            let columns = Set(entries.map { $0.variable.column ?? 1 })
            for column in columns.sorted() {
                let places = entries.filter { ($0.variable.column ?? 1) == column }.map(\.place)
                let weights = places.map { _ in Double(1 + random.next() % 3) }
                let total = weights.reduce(1, +)
                for (place, weight) in zip(places, weights) { point[place] = weight / total }
            }
        }
    }
}
