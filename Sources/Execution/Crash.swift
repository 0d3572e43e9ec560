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
            headline = "An error that a block throws is caught in it: \(error)"
            help = "catch it with `do` and `catch`, or write {error=true} if it is to be shown"
            message = "Error: \(error)"
        } else if let said {
            headline = "A block runs without a trap: \(said)"
            message = "Fatal error: \(said)"
        } else if let reason {
            headline = "A block runs without a trap: \(reason)"
            message = "Fatal error: \(reason)"
        } else if signal == SIGSEGV, frames >= 200 {
            headline = "Recursion ends, and here the stack ran out"
            help = "give the function a case that does not call itself"
            message = "Fatal error: the stack ran out"
        } else {
            let name = Crash.name(signal)
            headline = "A block runs without a crash, and this one died of \(name)"
            message = "Crashed: \(name)"
        }
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
