internal import Artifacts
internal import FoundationEssentials
@preconcurrency internal import Glibc

/// The private channel to the tool; without the tool, nothing is sent.
struct Channel {
    nonisolated(unsafe) static var shared = Channel()

    let descriptor: Int32?
    let word: String

    init() {
        descriptor = getenv(ChannelVariables.descriptor).flatMap { Int32(String(cString: $0)) }
        word = getenv(ChannelVariables.word).map { String(cString: $0) } ?? ""
    }

    /// Sends an artifact, and marks its place in the text.
    func send(_ artifact: Artifact) {
        guard descriptor != nil else { return }
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        guard let json = try? encoder.encode(artifact) else { return }
        send(.artifact(Array(json)))
        mark(.artifact)
    }

    /// Sets a mark in the program's output.
    func mark(_ mark: Mark) {
        guard descriptor != nil else { return }
        fflush(stdout)
        Channel.write(Array(mark.text(word: word).utf8), to: 1)
    }

    func send(_ frame: Frame) {
        guard let descriptor else { return }
        Channel.write(frame.bytes, to: descriptor)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
