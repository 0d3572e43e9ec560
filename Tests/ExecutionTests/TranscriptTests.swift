import Artifacts
import Testing

@testable import Execution

@Suite struct TranscriptTests {
    private static let word = "w0rd"

    private static func mark(_ mark: Mark) -> String { mark.text(word: word) }

    private static let stream = Array(
        (mark(.begin(0)) + "one\n" + mark(.artifact(0)) + "two" + mark(.end(0)) + "between" + mark(.begin(3))
            + "\u{1E}other:b9\n\u{1E}\u{1E}\n" + mark(.artifact(1)) + "\u{1E}w0rd:e\n" + mark(.end(3))).utf8
    )
    private static let pieces: [Int: [Transcript.Piece]] = [
        0: [.text(Array("one\n".utf8)), .artifact(0), .text(Array("two".utf8))],
        3: [
            .text(Array("\u{1E}other:b9\n\u{1E}\u{1E}\n".utf8)), .artifact(1), .text(Array("\u{1E}w0rd:e\n".utf8)),
        ],
    ]

    @Test func takesMarksApartWhereverTheBytesAreCut() {
        for first in 0...TranscriptTests.stream.count {
            for second in stride(from: first, through: TranscriptTests.stream.count, by: 7) {
                var transcript = Transcript(word: TranscriptTests.word)
                var marks = transcript.read(TranscriptTests.stream[..<first])
                marks += transcript.read(TranscriptTests.stream[first..<second])
                marks += transcript.read(TranscriptTests.stream[second...])
                transcript.finish()
                #expect(marks == [.begin(0), .artifact(0), .end(0), .begin(3), .artifact(1), .end(3)])
                #expect(transcript.outputs == TranscriptTests.pieces, "cut at \(first) and \(second)")
                #expect(transcript.finished == [0, 3])
            }
        }
    }

    @Test func takesOneByteAtATime() {
        var transcript = Transcript(word: TranscriptTests.word)
        for byte in TranscriptTests.stream { _ = transcript.read([byte]) }
        #expect(transcript.outputs == TranscriptTests.pieces)
    }

    @Test func findsAMarkAfterALineThatIsLongerThanAnyMark() {
        for length in 50...70 {
            let text = "\u{1E}" + String(repeating: "x", count: length)
            let bytes = Array((TranscriptTests.mark(.begin(0)) + text + TranscriptTests.mark(.end(0))).utf8)
            for cut in bytes.indices {
                var transcript = Transcript(word: TranscriptTests.word)
                _ = transcript.read(bytes[..<cut])
                _ = transcript.read(bytes[cut...])
                #expect(transcript.outputs == [0: [.text(Array(text.utf8))]])
                #expect(transcript.finished == [0], "\(length) bytes, cut at \(cut)")
            }
        }
    }

    @Test func keepsTheBeginningOfAMarkThatNeverEnds() {
        var transcript = Transcript(word: TranscriptTests.word)
        _ = transcript.read(Array((TranscriptTests.mark(.begin(1)) + "a\u{1E}w0").utf8))
        transcript.finish()
        #expect(transcript.outputs == [1: [.text(Array("a\u{1E}w0".utf8))]])
        #expect(transcript.current == 1)
    }

    @Test func takesManyMarkBytesInReasonableTime() {
        var transcript = Transcript(word: TranscriptTests.word)
        _ = transcript.read(Array(TranscriptTests.mark(.begin(0)).utf8))
        for _ in 0..<32 { _ = transcript.read([UInt8](repeating: 0x1E, count: 65_536)) }
        transcript.finish()
        #expect(transcript.printed == 32 * 65_536)
    }
}
