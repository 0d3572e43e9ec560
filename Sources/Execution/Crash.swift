internal import Glibc

/// Why a program died of a signal, in words.
struct Crash {
    var rule = "program-crash"
    var headline: String
    var help: String?
    var message: String

    /// From what it wrote to its errors, the signal, how deep its stack was, and what the compiler noted.
    init(errors: [UInt8], signal: Int32, frames: Int, reason: String?) {
        let text = String(decoding: errors, as: UTF8.self)
        let fatal = text.split(whereSeparator: \.isNewline).last { $0.contains("Fatal error") }
        let said = fatal.flatMap { line in
            line.firstRange(of: "Fatal error: ").map { String(line[$0.upperBound...]) } ?? "Fatal error"
        }
        let thrown = "Error raised at top level: "
        if let said, said.hasPrefix(thrown) {
            let error = said.dropFirst(thrown.count)
            rule = "error-thrown"
            headline = "\(error) was thrown, and a block catches its errors"
            help = "catch it with `do` and `catch`, or write {error=true} if it is to be shown"
            message = "Error: \(error)"
        } else if let said {
            headline = "\(Crash.capitalised(said)): a block runs to its end without a trap"
            message = "Fatal error: \(said)"
        } else if let reason {
            headline = "\(Crash.capitalised(reason)): a block runs to its end without a trap"
            message = "Fatal error: \(reason)"
        } else if signal == SIGSEGV, frames >= 200 {
            headline = "The stack ran out: recursion ends"
            help = "give the function a case that does not call itself"
            message = "Fatal error: the stack ran out"
        } else {
            let name = Crash.name(signal)
            headline = "The program died of \(name): a block runs to its end"
            message = "Crashed: \(name)"
        }
    }

    private static func capitalised(_ text: String) -> String {
        text.isEmpty ? "A trap" : text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func name(_ signal: Int32) -> String {
        switch signal {
        case SIGSEGV, SIGBUS: "a wrong memory access"
        case SIGILL, SIGTRAP: "a trap"
        case SIGABRT: "an abort"
        case SIGFPE: "an arithmetic error"
        case SIGKILL: "being killed, most likely for its use of memory"
        default: "signal \(signal)"
        }
    }
}
