import FoundationEssentials
import Glibc

/// A file that a command writes.
enum OutputFile {
    /// Writes a text aside and puts it in place.
    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw OutputFileError(description: "`\(path)` can be written (\(reason(error)))")
        }
    }

    /// Makes a folder, if it is not there.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OutputFileError(description: "the folder `\(path)` can be made (\(reason(error)))")
        }
    }

    private static func reason(_ error: any Error) -> String {
        let system = (error as? CocoaError)?.underlying as? POSIXError
        return system.map { String(cString: strerror($0.code.rawValue)) } ?? "\(error)"
    }
}

/// Why a file could not be written.
struct OutputFileError: Error, CustomStringConvertible {
    var description: String
}
