/// Points at which two sides are compared: small whole and half numbers first, then any.
struct PointSampler {
    /// Where a variable may be.
    private enum Domain { case anywhere, nonzero, nonnegative, positive, unit }

    private let variables: [(place: Int, variable: Variable)]
    /// Where each of the variables may be.
    private let domains: [Domain]
    /// The places of the columns whose positive entries add up to 1, but for the last entry of each.
    private let shares: [[Int]]
    private let likelyPositive: Set<Int>
    private let landmarks: [Double]
    private var random: Draws

    /// A sampler of the places of some variables.
    init(_ places: [Int], in table: NodeTable, _ assumptions: Assumptions, likelyPositive: Set<Int>, seed: UInt64) {
        let variables = places.map { (place: $0, variable: table.variables[$0]) }
        self.variables = variables
        domains = variables.map { PointSampler.domain($0.variable.name, assumptions) }
        shares = PointSampler.shares(variables, assumptions)
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
    mutating func point(_ attempt: Int, of attempts: Int) -> Point {
        let isNice = attempt < max(24, attempts / 2)
        let isFar = attempt * 4 >= attempts * 3
        let scale = isFar ? [2, 5, 0.1, 10, 100, 10_000, 0.001, 1e-5][attempt % 8] : 1
        let landmark = isFar && attempt % 3 != 0 ? landmarks.randomElement(using: &random) : nil
        var point = Point()
        for ((place, _), domain) in zip(variables, domains) {
            var value = isNice ? nice(attempt) : real()
            if attempt % 4 != 0, likelyPositive.contains(place) { value = value.magnitude }
            if attempt % 8 == 5, !isNice || attempt > 14 { value = value.magnitude / 4 }
            point[place] = admitted(landmark.map { near($0, value) } ?? value * scale, domain, isNice)
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

    /// The number, moved to where the variable may be.
    private mutating func admitted(_ value: Double, _ domain: Domain, _ isNice: Bool) -> Double {
        switch domain {
        case .unit: isNice ? Double(1 + random.next() % 7) / 8 : Double.random(in: 0.02...0.98, using: &random)
        case .positive: value == 0 ? 1 : value.magnitude
        case .nonnegative: value.magnitude
        case .nonzero: value == 0 ? 1 : value
        case .anywhere: value
        }
    }

    private static func domain(_ name: String, _ assumptions: Assumptions) -> Domain {
        if assumptions.unit.contains(name) { return .unit }
        if assumptions.positive.contains(name) { return .positive }
        if assumptions.nonnegative.contains(name) { return .nonnegative }
        return assumptions.nonzero.contains(name) ? .nonzero : .anywhere
    }

    /// Positive entries of a column that sums to 1 are made so small that the last is positive too.
    private mutating func shareOne(_ point: inout Point) {
        for places in shares {
            let weights = places.map { _ in Double(1 + random.next() % 3) }
            let total = weights.reduce(1, +)
            for (place, weight) in zip(places, weights) { point[place] = weight / total }
        }
    }

    private static func shares(
        _ variables: [(place: Int, variable: Variable)],
        _ assumptions: Assumptions
    ) -> [[Int]] {
        let positive = assumptions.positive.union(assumptions.unit).union(assumptions.nonnegative)
        return assumptions.sumsToOne.intersection(positive).sorted().flatMap { name in
            let entries = variables.filter { $0.variable.name == name }
            let columns = Set(entries.map { $0.variable.column ?? 1 })
            return columns.sorted().map { column in
                entries.filter { ($0.variable.column ?? 1) == column }.map(\.place)
            }
        }
    }
}
