import Foundation
import Testing

/// `reference_gradients.json`: functions with value and gradient to 17 digits, each with its tolerance.
struct ReferenceGradients: Decodable {
    let cases: [ReferenceCase]

    static func load() throws -> ReferenceGradients {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "reference_gradients.json"))
        return try JSONDecoder().decode(ReferenceGradients.self, from: data)
    }
}

struct ReferenceCase: Decodable, CustomTestStringConvertible {
    let id: String
    let title: String
    let variables: [String: Number]
    let value: Number
    let gradient: [String: Number]
    let accept: Tolerance
    let network: ReferenceNetwork?

    struct Tolerance: Decodable {
        let rtol: Number
        let atol: Number
    }

    var testDescription: String { "\(id) \(title)" }

    /// Whether a computed number is as near to the reference as the case asks.
    func accepts(_ computed: Double, for reference: Double) -> Bool {
        abs(computed - reference) <= accept.atol.value + accept.rtol.value * abs(reference)
    }
}

/// A number that the file writes as a string of digits, or as a plain integer.
struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
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
