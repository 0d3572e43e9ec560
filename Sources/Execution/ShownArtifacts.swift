internal import Artifacts
internal import FoundationEssentials
internal import Lessons

/// What came over the private channel, put where the marks say it belongs.
struct ShownArtifacts {
    /// Each cell's outputs, in order.
    private(set) var outputs: [Int: [CellRun.Output]] = [:]
    /// The cells of which something is missing that they showed.
    private(set) var incomplete: Set<Int> = []

    init(_ transcript: Transcript, _ frames: [Frame]) {
        var artifacts: [Int: (cell: Int, artifact: Artifact)] = [:]
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        for case .artifact(let number, let cell, let json) in frames {
            do {
                artifacts[number] = (cell, try decoder.decode(Artifact.self, from: Data(json)))
            } catch {
                incomplete.insert(cell)
            }
        }
        for (cell, pieces) in transcript.outputs {
            outputs[cell] = pieces.compactMap { piece in
                switch piece {
                case .text(let bytes): return .text(String(decoding: bytes, as: UTF8.self))
                case .artifact(let number):
                    guard let shown = artifacts.removeValue(forKey: number) else {
                        incomplete.insert(cell)
                        return nil
                    }
                    return .artifact(shown.artifact)
                }
            }
        }
        // What a thread of its own shows between two cells belongs to the first of them.
        for (_, shown) in artifacts.sorted(by: { $0.key < $1.key }) {
            outputs[shown.cell, default: []].append(.artifact(shown.artifact))
        }
    }
}
