import Foundation
import Gradients
import Testing

@Suite struct CheckedInputsTests {
    static let point = (0..<200).map { sin(Double(3 * $0)) }

    static func loss(_ p: [Double]) -> Double {
        p.indices.reduce(0) { $0 + tanh(p[$1] * Double($1 % 7 + 1)) } + p[0] * p[1]
    }

    static let claims: [ClaimedGradient] = point.indices.map { index in
        let factor = Double(index % 7 + 1)
        let other = index == 0 ? point[1] : index == 1 ? point[0] : 0
        let slope = factor * (1 - pow(tanh(point[index] * factor), 2)) + other
        return ClaimedGradient(name: "p\(index)", group: index < 2 ? "first" : "rest", gradient: slope)
    }

    func compare(_ checked: CheckedInputs, wrong: Int? = nil, factor: Double = -1) -> Comparison {
        let claims = Self.claims.enumerated().map { index, claim in
            let gradient = claim.gradient * (index == wrong ? factor : 1)
            return ClaimedGradient(name: claim.name, group: claim.group, gradient: gradient)
        }
        return Comparison(claims: claims, against: Self.loss, at: Self.point, checking: checked)
    }

    @Test func looksAtASampleInOrder() {
        let sample = compare(.sample(10, seed: 1))
        #expect(sample.rows.count == 10)
        #expect(sample.holds, "\(sample.rows)")
        let places = sample.rows.compactMap { Int($0.name.dropFirst()) }
        #expect(places == Set(places).sorted())
        #expect(sample.rows.map(\.name) == compare(.sample(10, seed: 1)).rows.map(\.name))
        #expect(sample.rows.map(\.name) != compare(.sample(10, seed: 2)).rows.map(\.name))
        #expect(compare(.sample(1000, seed: 1)).rows.count == 200)
        #expect(!compare(.sample(0, seed: 1)).holds)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func checksADirectionInAFewCalls(seed: UInt64) {
        let right = compare(.direction(seed: seed))
        #expect(right.rows.map(\.name) == ["random direction"])
        #expect(right.holds, "\(right.rows)")
        #expect(right.passes.forward == 6)
        #expect(compare(.direction(seed: seed), wrong: 14).rows.map(\.verdict) == [.mismatch])
        #expect(compare(.direction(seed: seed), wrong: 14, factor: .nan).rows.map(\.verdict) == [.mismatch])
    }

    @Test(arguments: [CheckedInputs.direction(seed: 5), .sample(2, seed: 5), .everyInput])
    func checksBackpropagationToo(checked: CheckedInputs) {
        let graph = Graph()
        let x = graph.variable("x", 0.5)
        let y = graph.variable("y", -1.25)
        let comparison = Comparison(of: sin(x * y) + exp(x), checking: checked)
        #expect(comparison.holds, "\(comparison.rows)")
        #expect(comparison.rows.count == (checked == .direction(seed: 5) ? 1 : 2))
    }

    @Test func agreesWithTheTangentAlongItsDirection() throws {
        let graph = Graph()
        let x = graph.variable("x", 0.5)
        let along = try #require(Comparison(of: 3 * x, checking: .direction(seed: 1)).rows.first)
        // A unit vector of one entry is 1 or −1.
        #expect([3, -3].contains(along.claimed))
    }

    @Test func hasNoDirectionWithoutInputs() {
        #expect(!Comparison(of: [], against: { _ in 1 }, at: [], checking: .direction(seed: 1)).holds)
    }

    @Test func sumsUpManyRows() throws {
        let summary = compare(.everyInput, wrong: 1, factor: 1.01).summary
        #expect(summary.counts == [.match: 199, .mismatch: 1])
        #expect(summary.worst.count == 10)
        #expect(summary.worst.first?.name == "p1")
        #expect(summary.groups.map(\.name) == ["first", "rest"])
        #expect(summary.groups.map(\.counts) == [[.match: 1, .mismatch: 1], [.match: 198]])
        #expect(summary.errors.reduce(summary.exact) { $0 + $1.count } == 200)
        #expect(summary.errors.map(\.decade) == summary.errors.map(\.decade).sorted())
        #expect(try #require(summary.errors.last) == (decade: -3, count: 1))
    }

    @Test func putsWhatIsNoNumberFirst() {
        let summary = compare(.everyInput, wrong: 150, factor: .nan).summary
        #expect(summary.worst.first?.name == "p150")
        #expect(compare(.everyInput).summary.counts == [.match: 200])
    }
}
