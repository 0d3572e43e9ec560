internal import Artifacts
internal import Gradients
internal import FoundationEssentials
@preconcurrency internal import Glibc

/// The private channel to the tool, and the marks in the output; without the tool, nothing is sent.
///
/// Everything is sent under the lock of `stdout`, so that an artifact takes its place in what is printed,
/// whichever thread it comes from.
enum Channel {
    /// Where frames go; a descriptor that neither a lesson nor a process it starts comes across.
    nonisolated(unsafe) private(set) static var descriptor: Int32?
    /// Where marks go: the output that this program began with, whatever a lesson makes of descriptor 1.
    nonisolated(unsafe) private static var output: Int32 = 1
    nonisolated(unsafe) private static var word = ""
    nonisolated(unsafe) private static var count = 0
    /// The cell that runs, or the last one that ran.
    nonisolated(unsafe) private static var cell = 0

    /// Finds the channel that the tool made.
    static func open() {
        guard let text = getenv(ChannelVariables.descriptor), let given = Int32(String(cString: text)) else { return }
        let (lowest, flags) = (Int32(200), F_DUPFD_CLOEXEC)
        let (frames, marks) = (fcntl(given, flags, lowest), fcntl(1, flags, lowest))
        if frames >= 0 { close(given) }
        word = getenv(ChannelVariables.word).map { String(cString: $0) } ?? ""
        output = marks >= 0 ? marks : 1
        descriptor = frames >= 0 ? frames : given
    }

    /// Sends an artifact, and marks its place in the text.
    static func send(_ artifact: Artifact) {
        guard descriptor != nil else { return }
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        guard let json = try? encoder.encode(artifact) else { stop("what is shown can be written down") }
        guard json.count <= Frame.largestArtifact - 16 else {
            stop("what is shown at once is at most \(Frame.largestArtifact >> 20) MiB")
        }
        locked {
            send(.artifact(count, cell: cell, Array(json)))
            mark(.artifact(count))
            count += 1
        }
    }

    /// Sets a mark in the program's output.
    static func mark(_ mark: Mark) {
        guard descriptor != nil else { return }
        locked {
            if case .begin(let number) = mark { cell = number }
            fflush(stdout)
            write(Array(mark.text(word: word).utf8), to: output)
        }
    }

    static func send(_ frame: Frame) {
        guard let descriptor else { return }
        locked { for piece in frame.pieces { write(piece, to: descriptor) } }
    }

    private static func locked(_ body: () -> Void) {
        flockfile(stdout)
        defer { funlockfile(stdout) }
        body()
    }

    /// What cannot be sent must not be missed in silence: the page would lack it.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { stop("descriptor \(descriptor), which leads to the page, was closed") }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
