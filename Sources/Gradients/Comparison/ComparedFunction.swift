/// A function at a point, with the gradient that is claimed of it there: what a comparison needs to know.
package protocol ComparedFunction: AnyObject {
    /// How many inputs there are.
    var inputCount: Int { get }

    /// Where an input stands.
    func coordinate(_ input: Int) -> Double

    /// What is claimed of an input.
    func claim(_ input: Int) -> ClaimedGradient

    /// What is claimed of an input, the number alone.
    func claimedGradient(_ input: Int) -> Double

    /// Makes ready for the standard steps of some inputs.
    func prepare(_ inputs: [Int])

    /// The value at the point.
    func value() -> Double

    /// The value with one input at x and all others at the point.
    func value(moving input: Int, to x: Double) -> Double

    /// The value at a distance from the point along a direction.
    func value(along direction: [Double], at distance: Double) -> Double
}

/// A closure, compared at a point.
final class ComparedClosure: ComparedFunction {
    private let function: ([Double]) -> Double
    private let point: [Double]
    private let claims: [ClaimedGradient]

    init(_ function: @escaping ([Double]) -> Double, at point: [Double], claims: [ClaimedGradient]) {
        (self.function, self.point, self.claims) = (function, point, claims)
    }

    var inputCount: Int { point.count }

    func coordinate(_ input: Int) -> Double { point[input] }

    func claim(_ input: Int) -> ClaimedGradient { claims[input] }

    func claimedGradient(_ input: Int) -> Double { claims[input].gradient }

    func prepare(_ inputs: [Int]) {}

    func value() -> Double { function(point) }

    func value(moving input: Int, to x: Double) -> Double {
        var moved = point
        moved[input] = x
        return function(moved)
    }

    func value(along direction: [Double], at distance: Double) -> Double {
        function(zip(point, direction).map { $0 + distance * $1 })
    }
}
