/// A path as the system has it: bytes, which need not be UTF-8.
struct Path: Hashable, Comparable, Sendable {
    var bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    init(_ string: String) { bytes = Array(string.utf8) }

    /// The path for people; bytes that are not UTF-8 become U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The parts between the slashes.
    var parts: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) }

    /// What stands after the last slash.
    var name: Path { Path(parts.last ?? []) }

    /// What stands before the last slash; `nil` where there is none.
    var parent: Path? {
        bytes.lastIndex(of: UInt8(ascii: "/")).map { Path(bytes[..<$0]) }
    }

    /// The relative paths of the folders above a relative path, the outermost first.
    var ancestors: [Path] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { Path(bytes[..<$0]) }
    }

    static func / (folder: Path, relative: Path) -> Path {
        guard !folder.bytes.isEmpty else { return relative }
        return Path(folder.bytes + (folder.bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + relative.bytes)
    }

    static func / (folder: Path, relative: String) -> Path { folder / Path(relative) }

    static func < (left: Path, right: Path) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    /// Whether it names something inside a folder: relative, without `..`, empty parts or a NUL.
    var staysInside: Bool {
        !bytes.contains(0)
            && parts.allSatisfy { $0 != [] && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }
}
