internal import Glibc

/// Why a program died of a signal, in words.
enum Crash {
    /// From what it wrote to its errors, the signal, where it was, and how much memory it might have.
    static func failure(_ errors: [UInt8], _ signal: Int32, _ traces: Traces, memory: Int) -> ProgramFailure {
        let thrown = "Error raised at top level: "
        if let trap = LastTrap(errors) {
            if trap.words.hasPrefix("failed to allocate ") { return .memory(memory) }
            if trap.words.hasPrefix(thrown) { return uncaught(String(trap.words.dropFirst(thrown.count))) }
            return ended(by: trap)
        }
        if let reason = traces.end?.reason { return ended(by: LastTrap(kind: "Fatal error", words: reason)) }
        if signal == SIGSEGV, traces.depth >= 200 { return stackRanOut }
        let name = name(signal)
        return ProgramFailure(
            rule: "program-crash",
            headline: "The program died of \(name): a block runs to its end",
            help: "look for unsafe pointers and for memory that is used after it was freed",
            message: "Crashed: \(name)",
            isLimit: false
        )
    }

    private static func uncaught(_ error: String) -> ProgramFailure {
        ProgramFailure(
            rule: "error-thrown",
            headline: "\(error) was thrown, and a block catches its errors",
            help: "catch it with `do` and `catch`, or write {error=true} if it is to be shown",
            message: "Error: \(error)",
            isLimit: false
        )
    }

    private static func ended(by trap: LastTrap) -> ProgramFailure {
        let words = trap.words.hasSuffix(".") ? String(trap.words.dropLast()) : trap.words
        let headline = words.isEmpty ? trap.kind : words.prefix(1).uppercased() + words.dropFirst()
        return ProgramFailure(
            rule: "program-crash",
            headline: "\(headline): a block runs to its end without a trap",
            help: "guard against it, or write {error=true} after ```swift spec if the block is to show it",
            message: trap.words.isEmpty ? trap.kind : "\(trap.kind): \(trap.words)",
            isLimit: false
        )
    }

    private static var stackRanOut: ProgramFailure {
        ProgramFailure(
            rule: "program-crash",
            headline: "The stack ran out: recursion ends",
            help: "give the function a case that does not call itself",
            message: "Fatal error: the stack ran out",
            isLimit: false
        )
    }

    static func name(_ signal: Int32) -> String {
        switch signal {
        case SIGSEGV, SIGBUS: "a wrong memory access"
        case SIGILL, SIGTRAP: "a trap"
        case SIGABRT: "an abort"
        case SIGFPE: "an arithmetic error"
        case SIGKILL: "being killed, by itself or for its use of memory"
        case SIGXFSZ: "writing a larger file than it may"
        default: "signal \(signal)"
        }
    }
}

/// What the runtime said last of a trap: `Lesson/01-a.md:7: Fatal error: Index out of range`.
struct LastTrap: Equatable {
    /// "Fatal error", "Precondition failed" or "Assertion failed".
    var kind: String
    /// What follows on the line; empty where there is nothing.
    var words: String

    init(kind: String, words: String) {
        self.kind = kind
        self.words = words
    }

    /// From what a program wrote to its errors; `nil` where the runtime said nothing.
    init?(_ errors: [UInt8]) {
        let kinds = ["Fatal error", "Precondition failed", "Assertion failed"]
        for line in String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).reversed() {
            let found = kinds.compactMap { kind in line.firstRange(of: kind).map { (kind, $0) } }
            guard let (kind, range) = found.min(by: { $0.1.lowerBound < $1.1.lowerBound }) else { continue }
            let rest = line[range.upperBound...]
            self.init(kind: kind, words: rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : "")
            return
        }
        return nil
    }
}
