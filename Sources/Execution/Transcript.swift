internal import Artifacts
internal import Lessons

/// What a lesson's program wrote, taken apart at its marks as it comes.
struct Transcript {
    /// What one cell wrote, in order.
    enum Piece: Equatable {
        case text([UInt8])
        /// The artifact with this number.
        case artifact(Int)
    }

    private let word: String
    /// What may be the beginning of a mark.
    private var pending: [UInt8] = []
    private(set) var current: Int?
    private(set) var finished: Set<Int> = []
    private(set) var outputs: [Int: [Piece]] = [:]
    /// How many bytes the current cell has printed.
    private(set) var printed = 0

    private static let longestMark = 64
    private static let markStart: UInt8 = 0x1E

    init(word: String) { self.word = word }

    /// Adds bytes of the program's output, and says which marks came with them.
    mutating func read(_ bytes: some Collection<UInt8>) -> [Mark] {
        let buffer = pending + bytes
        pending = []
        var marks: [Mark] = []
        var text = buffer.startIndex
        var search = text
        while let start = buffer[search...].firstIndex(of: Transcript.markStart) {
            let window = buffer[start...].prefix(Transcript.longestMark)
            if let end = window.firstIndex(of: UInt8(ascii: "\n")) {
                search = start + 1
                guard let mark = Mark(String(decoding: buffer[search..<end], as: UTF8.self), word: word) else {
                    continue
                }
                print(buffer[text..<start])
                take(mark)
                marks.append(mark)
                text = end + 1
                search = text
            } else if window.count < Transcript.longestMark {
                // The rest of a mark may still be to come.
                print(buffer[text..<start])
                pending = Array(buffer[start...])
                return marks
            } else {
                search = start + 1
            }
        }
        print(buffer[text...])
        return marks
    }

    /// Takes what looked like the beginning of a mark as the text that it is, once nothing more comes.
    mutating func finish() {
        print(pending[...])
        pending = []
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
        case .artifact(let number):
            if let current { outputs[current, default: []].append(.artifact(number)) }
        }
    }

    private mutating func print(_ bytes: ArraySlice<UInt8>) {
        guard let current, !bytes.isEmpty else { return }
        printed += bytes.count
        let last = (outputs[current]?.count ?? 0) - 1
        if last >= 0, case .text(var text)? = outputs[current]?[last] {
            // Taken out and put back, so that the bytes are not copied at each addition.
            outputs[current]?[last] = .text([])
            text += bytes
            outputs[current]?[last] = .text(text)
        } else {
            outputs[current, default: []].append(.text(Array(bytes)))
        }
    }
}
