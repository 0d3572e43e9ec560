public import Lessons

/// The student version of a lesson: its text without what gives answers away, and where answers are written in it.
public struct Assignment: Sendable {
    /// The lesson.
    public let lesson: Lesson
    /// The Markdown that students get.
    public let text: String
    /// The places for answers, in order.
    public let slots: [AnswerSlot]
    /// A line of its text that says which version of which lesson it is.
    public let stamp: String

    /// How the line begins that says so.
    static let stampMark = "<!-- assignment: "

    /// A stamp for a text: the lesson's name and a number that changes with any of its bytes.
    static func stamp(_ lesson: Lesson, _ lines: [String]) -> String {
        // FNV-1a: nobody gains by finding another text with the same number.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for line in lines {
            for byte in line.utf8 + [UInt8(ascii: "\n")] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        let digits = String(hash, radix: 16)
        return "\(stampMark)\(lesson.id) \(String(repeating: "0", count: 16 - digits.count))\(digits) -->"
    }
}
