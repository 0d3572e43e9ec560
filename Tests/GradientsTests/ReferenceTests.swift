import Gradients
import TestSupport
import Testing

@Suite struct ReferenceTests {
    /// Cases that the engine cannot express yet: none, for matrices are written out as scalars.
    static let skipped: Set<String> = []

    /// An unreadable file gives no cases, which `coversTheWholeFile` reports.
    static let cases = (try? ReferenceGradients.load().cases) ?? []

    @Test func coversTheWholeFile() throws {
        let cases = try ReferenceGradients.load().cases
        #expect(cases.count == 20)
        for reference in cases {
            let isExpressed = reference.network != nil || referenceFunctions[reference.id] != nil
            #expect(isExpressed != Self.skipped.contains(reference.id), "\(reference.testDescription)")
        }
    }

    @Test(arguments: cases.filter { !skipped.contains($0.id) })
    func agreesWithSeventeenDigits(_ reference: ReferenceCase) throws {
        let (output, variables) = try Self.build(reference)
        #expect(reference.accepts(output.value, for: reference.value.value), "value \(output.value)")
        let gradient = output.backward()
        #expect(variables.count == reference.gradient.count)
        for (name, expected) in reference.gradient {
            let computed = gradient[try #require(variables[name])]
            #expect(reference.accepts(computed, for: expected.value), "∂/∂\(name) = \(computed)")
        }
    }

    /// Backpropagation follows the convention relu′(0) = 0 in K02; the function there is x, and its slope 1.
    @Test(arguments: cases.filter { !skipped.contains($0.id) })
    func comparisonHoldsExceptAtTheKink(_ reference: ReferenceCase) throws {
        let comparison = Comparison(of: try Self.build(reference).output)
        #expect(comparison.holds == (reference.id != "K02"), "\(comparison.rows)")
    }

    static func build(_ reference: ReferenceCase) throws -> (output: Value, variables: [String: Value]) {
        let graph = Graph()
        var variables: [String: Value] = [:]
        for (name, number) in reference.variables.sorted(by: { $0.key < $1.key }) {
            variables[name] = graph.variable(name, number.value)
        }
        let missing = graph.constant(.nan)
        func variable(_ name: String) -> Value { variables[name] ?? missing }
        if let network = reference.network {
            return (network.loss(in: graph, parameter: variable), variables)
        }
        let function = try #require(referenceFunctions[reference.id])
        return (function(variable), variables)
    }
}
