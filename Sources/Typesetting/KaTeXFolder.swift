import Glibc

/// Why KaTeX's files cannot be used.
public struct KaTeXError: Error, Hashable, Sendable {
    /// What is wrong, in a sentence without a final full stop.
    public var headline: String
    /// What to do about it.
    public var help: String
}

/// The folder of an installed KaTeX.
enum KaTeXFolder {
    /// The bytes of one of its files.
    static func read(_ path: String, in folder: String) throws(KaTeXError) -> [UInt8] {
        let whole = folder + "/" + path
        guard let bytes = bytes(of: whole) else {
            throw KaTeXError(
                headline: "KaTeX's file \(whole) cannot be read: \(String(cString: strerror(errno)))",
                help: "Install KaTeX: sudo apt-get install libjs-katex fonts-katex"
            )
        }
        return bytes
    }

    /// The bytes of a file; `nil`, and `errno`, if it cannot be read.
    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer {
            let code = errno
            close(descriptor)
            errno = code
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0 { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}
