internal import Foundation
internal import Testing

/// `reference_gradients.json`: functions with value and gradient to 17 digits, each with its tolerance.
package struct ReferenceGradients: Decodable {
    /// The functions, in the order of the file.
    package let cases: [ReferenceCase]

    /// Reads the file.
    package static func load() throws -> ReferenceGradients {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "reference_gradients.json"))
        return try JSONDecoder().decode(ReferenceGradients.self, from: data)
    }
}

/// A function at a point, with its value and gradient there.
package struct ReferenceCase: Decodable, Sendable, CustomTestStringConvertible {
    package let id: String
    package let title: String
    package let variables: [String: Number]
    package let value: Number
    package let gradient: [String: Number]
    package let accept: Tolerance
    package let network: ReferenceNetwork?

    /// By how much a computed number may differ from the reference.
    package struct Tolerance: Decodable, Sendable {
        package let rtol: Number
        package let atol: Number
    }

    package var testDescription: String { "\(id) \(title)" }

    /// Whether a computed number is as near to the reference as the case asks.
    package func accepts(_ computed: Double, for reference: Double) -> Bool {
        abs(computed - reference) <= accept.atol.value + accept.rtol.value * abs(reference)
    }
}

/// A network of the file, with an example in each row of X and Y.
///
/// Its variables are `W2[1,3]`, from unit 3 of layer 1 to unit 1 of layer 2, and `b2[1]`; all count from 1.
package struct ReferenceNetwork: Decodable, Sendable {
    package let sizes: [Int]
    package let activations: [Activation]
    package let loss: Loss
    package let reduction: Reduction
    package let X: [[Number]]
    package let Y: [[Number]]

    package enum Activation: String, Decodable, Sendable { case identity, tanh, sigmoid, softmax }
    package enum Loss: String, Decodable, Sendable { case half_mse, softmax_ce }
    package enum Reduction: String, Decodable, Sendable { case sum, mean }
}

/// A number that the file writes as a string of digits, or as a plain integer.
package struct Number: Decodable, Sendable {
    package let value: Double

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            value = number
            return
        }
        let digits = try container.decode(String.self)
        guard let number = Double(digits) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(digits)' is no number")
        }
        value = number
    }
}
