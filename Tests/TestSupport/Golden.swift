internal import Foundation
public import Testing

/// Reference texts in the folder `Goldens` beside a test.
///
/// A missing reference is recorded and still fails. `RECORD_GOLDENS=1` records them all again.
public struct Golden {
    private let folder: URL

    /// The references beside the test that makes this.
    public init(beside test: String = #filePath) {
        folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Goldens")
    }

    /// The names of all references there are.
    public var names: Set<String> {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
    }

    /// Records an issue unless a text is the reference.
    public func expect(
        _ actual: String,
        matches name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name + ".txt")
        let expected = try? String(contentsOf: file, encoding: .utf8)
        guard let expected, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == nil else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name).txt: read it before you keep it", sourceLocation: sourceLocation)
            return
        }
        guard actual != expected else { return }
        let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
        let (got, wanted) = (lines(actual), lines(expected))
        let same = zip(got, wanted).prefix { $0 == $1 }.count
        let show = { (lines: [Substring]) in lines.dropFirst(same).first.map(String.init) ?? "the end" }
        Issue.record(
            "\(name).txt:\(same + 1) says \(show(wanted)), and this is \(show(got)); in full:\n\(actual)",
            sourceLocation: sourceLocation
        )
    }
}
