/// What a compiler that fails itself writes before its stack and its arguments.
enum CompilerCrash {
    /// Whether it asked for more memory than it may have.
    static func isOutOfMemory(_ error: String) -> Bool {
        ["LLVM ERROR: out of memory", "std::bad_alloc", "failed to allocate"].contains { error.contains($0) }
    }

    /// Why it failed, after a colon; nothing where only places of this machine are said.
    static func reason(_ error: String) -> String {
        let line = error.split(whereSeparator: \.isNewline).first ?? ""
        let isPlain = !line.isEmpty && !line.contains("/") && !line.hasPrefix("Stack dump")
        return isPlain ? ": \(line.prefix(200))" : ""
    }
}
