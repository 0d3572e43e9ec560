/// The parts of a lesson's file name, `NN-name.md`.
struct LessonName: Comparable {
    var file: String
    var number: Int
    var id: String

    /// The parts; `nil` if the name is no lesson's.
    init?(_ file: String) {
        let digits = file.prefix { $0.isASCII && $0.isNumber }
        let rest = file.dropFirst(digits.count)
        guard let number = Int(digits), rest.hasPrefix("-"), rest.hasSuffix(".md") else { return nil }
        let id = String(rest.dropFirst().dropLast(3))
        guard !id.isEmpty, id.utf8.allSatisfy(LessonName.isPlain) else { return nil }
        self.file = file
        self.number = number
        self.id = id
    }

    static func < (left: LessonName, right: LessonName) -> Bool {
        (left.number, left.file) < (right.number, right.file)
    }

    /// The name that a file of another kind might have.
    static func suggested(_ file: String) -> String {
        let stem = file.hasSuffix(".md") ? file.dropLast(3) : Substring(file)
        let plain = stem.lowercased().map { $0.utf8.allSatisfy(isPlain) ? $0 : "-" }
        let name = String(plain).split(separator: "-").filter { Int($0) == nil }.joined(separator: "-")
        return name.isEmpty ? "name" : name
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
