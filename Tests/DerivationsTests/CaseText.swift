internal import Foundation
internal import Testing

/// A case of `derivation_cases.json`: two sides, and whether they are equal.
struct CaseText: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let lhs: String
    let rhs: String

    var testDescription: String { id }

    static func all() throws -> [CaseText] {
        struct File: Decodable { let cases: [CaseText] }
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "derivation_cases.json"))
        return try JSONDecoder().decode(File.self, from: data).cases
    }
}
