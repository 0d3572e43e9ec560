/// What a lesson's program says on its private channel.
///
/// A frame is one byte for its kind, four for the payload's length (least significant first), the payload.
public enum Frame: Hashable, Sendable {
    /// An artifact, as JSON: its number, from 0, and the cell that ran when it was sent.
    case artifact(Int, cell: Int, [UInt8])
    /// Where the program's code begins in memory.
    case base(UInt64)
    /// A signal came in: its number, the instruction it met, and the return addresses, innermost first.
    case signal(Int32, at: UInt64, [UInt64])
    /// Where the last error was thrown: the return addresses, innermost first.
    case thrown([UInt64])
    /// The program ends before its last cell did: the return addresses, innermost first.
    case exit([UInt64])

    /// The most bytes that an artifact has with its number and its cell; a longer one is not read.
    public static let largestArtifact = 1 << 24
    /// The most bytes of one piece: a pipe takes that many as a whole, or none of them.
    static let largestPiece = 4096
    static let largestPayload = largestPiece - 5

    /// The frame in pieces, each to be written at once, so that a signal's words never stand inside another
    /// frame.
    ///
    /// An artifact that is longer than a piece is sent in several, all but the last of kind `P`.
    public var pieces: [[UInt8]] {
        switch self {
        case .artifact(let number, let cell, let json):
            let payload = Frame.bytes([number, cell].map { UInt64(truncatingIfNeeded: $0) }) + json
            let starts = stride(from: 0, to: payload.count, by: Frame.largestPayload)
            return starts.map { start in
                let end = min(start + Frame.largestPayload, payload.count)
                return Frame.bytes(end == payload.count ? "A" : "P", Array(payload[start..<end]))
            }
        case .base(let address): return [Frame.bytes("B", Frame.bytes([address]))]
        case .signal(let signal, let instruction, let addresses):
            return [Frame.bytes("S", Frame.bytes([UInt64(signal), instruction] + addresses))]
        case .thrown(let addresses): return [Frame.bytes("T", Frame.bytes(addresses))]
        case .exit(let addresses): return [Frame.bytes("X", Frame.bytes(addresses))]
        }
    }

    private static func bytes(_ kind: Unicode.Scalar, _ payload: [UInt8]) -> [UInt8] {
        let count = UInt32(payload.count)
        return [UInt8(ascii: kind)] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + payload
    }

    private static func bytes(_ words: [UInt64]) -> [UInt8] {
        words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }
}

/// Takes frames out of bytes as they come.
public struct FrameReader: Sendable {
    private var buffer: [UInt8] = []
    /// The pieces of an artifact whose last one is still to come.
    private var artifact: [UInt8] = []
    /// Whether something came that is no frame; nothing is read after it.
    public private(set) var isBroken = false

    /// A reader that has read nothing.
    public init() {}

    /// Adds bytes, and gives the frames that are now complete.
    public mutating func read(_ bytes: some Collection<UInt8>) -> [Frame] {
        guard !isBroken else { return [] }
        buffer += bytes
        var frames: [Frame] = []
        var start = 0
        while buffer.count - start >= 5, !isBroken {
            let length = (0..<4).reduce(0) { $0 | Int(buffer[start + 1 + $1]) << (8 * $1) }
            guard length <= Frame.largestPayload else {
                isBroken = true
                break
            }
            guard buffer.count - start - 5 >= length else { break }
            take(buffer[start], buffer[(start + 5)..<(start + 5 + length)], &frames)
            start += 5 + length
        }
        if isBroken { buffer = [] } else { buffer.removeFirst(start) }
        return frames
    }

    private mutating func take(_ kind: UInt8, _ payload: ArraySlice<UInt8>, _ frames: inout [Frame]) {
        if kind == UInt8(ascii: "P") || kind == UInt8(ascii: "A") {
            artifact += payload
            isBroken = artifact.count > Frame.largestArtifact
            if kind == UInt8(ascii: "P") || isBroken { return }
        }
        if let frame = FrameReader.frame(kind, kind == UInt8(ascii: "A") ? artifact[...] : payload) {
            frames.append(frame)
        } else {
            isBroken = true
        }
        if kind == UInt8(ascii: "A") { artifact = [] }
    }

    private static func frame(_ kind: UInt8, _ payload: ArraySlice<UInt8>) -> Frame? {
        switch kind {
        case UInt8(ascii: "A"):
            let head = words(payload.prefix(16))
            guard head.count == 2 else { return nil }
            let (number, cell) = (Int(truncatingIfNeeded: head[0]), Int(truncatingIfNeeded: head[1]))
            return .artifact(number, cell: cell, Array(payload.dropFirst(16)))
        case UInt8(ascii: "B"):
            let words = words(payload)
            return words.count == 1 ? .base(words[0]) : nil
        case UInt8(ascii: "S"):
            let words = words(payload)
            guard words.count >= 2 else { return nil }
            return .signal(Int32(truncatingIfNeeded: words[0]), at: words[1], Array(words.dropFirst(2)))
        case UInt8(ascii: "T"): return .thrown(words(payload))
        case UInt8(ascii: "X"): return .exit(words(payload))
        default: return nil
        }
    }

    private static func words(_ payload: ArraySlice<UInt8>) -> [UInt64] {
        stride(from: payload.startIndex, to: payload.endIndex - 7, by: 8).map { start in
            (0..<8).reduce(UInt64(0)) { $0 | UInt64(payload[start + $1]) << (8 * UInt64($1)) }
        }
    }
}
