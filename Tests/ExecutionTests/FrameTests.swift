import Artifacts
import Testing

@Suite struct FrameTests {
    private static let frames: [Frame] = [
        .base(0x5555_5555_4000), .artifact(0, cell: 7, Array("{}".utf8)), .artifact(1, cell: -1, []),
        .artifact(2, cell: 0, [UInt8](repeating: 0x1E, count: 70_000)), .signal(11, at: 5, [1, .max]), .thrown([]),
        .thrown([3]), .exit([2, 1]),
    ]

    @Test func readsWhatWasWrittenWhereverTheBytesAreCut() {
        let bytes = FrameTests.frames.flatMap(\.joined)
        for size in [1, 2, 5, 64, 4096, bytes.count] {
            var reader = FrameReader()
            var read: [Frame] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                read += reader.read(bytes[start..<min(start + size, bytes.count)])
            }
            #expect(read == FrameTests.frames, "pieces of \(size)")
            #expect(!reader.isBroken)
        }
    }

    @Test(
        arguments: [
            [0x41, 0xFF, 0xFF, 0xFF, 0xFF], [0x41, 0, 0, 0, 2], [0x5A, 0, 0, 0, 0], [0x42, 0, 0, 0, 0],
            [0x41, 2, 0, 0, 0, 1, 1], [0x53, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0],
        ] as [[UInt8]]
    )
    func readsNothingAfterWhatIsNoFrame(_ bytes: [UInt8]) {
        var reader = FrameReader()
        #expect(reader.read(Frame.base(1).joined + bytes + Frame.base(2).joined) == [.base(1)])
        #expect(reader.isBroken)
        #expect(reader.read(Frame.base(3).joined) == [])
    }

    @Test func letsASignalStandBetweenThePiecesOfAnArtifact() {
        let json = [UInt8](repeating: 7, count: 100_000)
        var pieces = Frame.artifact(4, cell: 2, json).pieces
        #expect(pieces.allSatisfy { $0.count <= 4096 })
        pieces.insert(contentsOf: Frame.signal(15, at: 1, [2]).pieces, at: 5)
        var reader = FrameReader()
        #expect(reader.read(pieces.joined().map(\.self)) == [.signal(15, at: 1, [2]), .artifact(4, cell: 2, json)])
    }

    @Test func boundsAnArtifactOfManyPieces() {
        var reader = FrameReader()
        let piece = [0x50, 0xFB, 0x0F, 0, 0] + [UInt8](repeating: 0, count: 4091)
        var count = 0
        while !reader.isBroken, count < 10_000 {
            #expect(reader.read(piece) == [])
            count += 1
        }
        #expect(count == 4102, "16 MiB in pieces of 4091 bytes")
    }

    @Test func waitsForAFrameThatIsNotWhole() {
        var reader = FrameReader()
        #expect(reader.read(Frame.exit([1]).joined.dropLast()) == [])
        #expect(!reader.isBroken)
        #expect(reader.read(Frame.exit([1]).joined.suffix(1)) == [.exit([1])])
    }

    /// SplitMix64 bytes from a fixed seed: no bytes make it trap.
    @Test func takesAnyBytes() {
        var state: UInt64 = 7
        func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var bits = state
            bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
            return bits ^ (bits >> 31)
        }
        for _ in 0..<2000 {
            var reader = FrameReader()
            let kind = Array("ABSTX".utf8)[Int(next() % 5)]
            let bytes = [kind, UInt8(next() % 40), 0, 0, 0] + (0..<60).map { _ in UInt8(truncatingIfNeeded: next()) }
            #expect(reader.read(bytes).count < 14)
        }
    }
}

extension Frame {
    fileprivate var joined: [UInt8] { pieces.flatMap(\.self) }
}
