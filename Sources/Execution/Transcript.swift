internal import Artifacts
internal import Lessons

/// What a lesson's program wrote, taken apart at its marks as it comes.
struct Transcript {
    private let word: String
    private var buffer: [UInt8] = []
    private(set) var current: Int?
    private(set) var finished: Set<Int> = []
    private(set) var outputs: [Int: [Piece]] = [:]
    /// How many bytes the current cell has printed.
    private(set) var printed = 0

    enum Piece {
        case text([UInt8])
        /// The next artifact of the channel.
        case artifact
    }

    init(word: String) { self.word = word }

    /// Adds bytes of the program's output, and says which marks came with them.
    mutating func read(_ bytes: ArraySlice<UInt8>) -> [Mark] {
        buffer += bytes
        var marks: [Mark] = []
        while let start = buffer.firstIndex(of: 0x1E) {
            print(buffer[..<start])
            guard let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) else {
                // The rest of a mark is still to come, unless this is longer than any mark.
                buffer.removeFirst(start)
                if buffer.count > 64 { print(buffer[...]); buffer = [] }
                return marks
            }
            if let mark = Mark(String(decoding: buffer[(start + 1)..<end], as: UTF8.self), word: word) {
                take(mark)
                marks.append(mark)
                buffer.removeFirst(end + 1)
            } else {
                print(buffer[start...start])
                buffer.removeFirst(start + 1)
            }
        }
        print(buffer[...])
        buffer = []
        return marks
    }

    private mutating func take(_ mark: Mark) {
        switch mark {
        case .begin(let cell):
            current = cell
            printed = 0
            outputs[cell] = []
        case .end(let cell):
            finished.insert(cell)
            current = nil
        case .artifact:
            if let current { outputs[current, default: []].append(.artifact) }
        }
    }

    private mutating func print(_ bytes: ArraySlice<UInt8>) {
        guard let current, !bytes.isEmpty else { return }
        printed += bytes.count
        if case .text(let text)? = outputs[current]?.last {
            outputs[current]?.removeLast()
            outputs[current]?.append(.text(text + bytes))
        } else {
            outputs[current, default: []].append(.text(Array(bytes)))
        }
    }

    /// Each cell's outputs, with the artifacts of the channel in their places.
    func outputs(with artifacts: [Artifact]) -> [Int: [CellRun.Output]] {
        var rest = artifacts[...]
        var result: [Int: [CellRun.Output]] = [:]
        // Cells run in the order of their numbers, and so do their artifacts come.
        for (cell, pieces) in outputs.sorted(by: { $0.key < $1.key }) {
            result[cell] = pieces.compactMap { piece in
                switch piece {
                case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
                case .artifact: rest.popFirst().map { .artifact($0) }
                }
            }
        }
        return result
    }
}
