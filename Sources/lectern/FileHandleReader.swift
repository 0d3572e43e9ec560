import Glibc

/// Reads standard input.
enum FileHandleReader {
    struct ReadError: Error {}

    /// Everything up to its end.
    static func standardInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw ReadError() }
            bytes += buffer[..<count]
        }
    }
}
