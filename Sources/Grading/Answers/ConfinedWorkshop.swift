public import Execution
internal import Lessons
internal import Processes
public import Sandboxing

extension Workshop {
    /// The same workshop for what strangers wrote: everything in it is confined, and compiled within tighter limits.
    public func confined(by sandbox: Sandbox) -> Workshop {
        var workshop = self
        workshop.compiling = CompileLimits(seconds: 10, memory: 3 << 30, words: 256 << 10)
        workshop.limits.memory = min(limits.memory, 2 << 30)
        let toolchain = toolchain
        workshop.confine = { command, access in
            sandbox.confine(command, access.confinement(toolchain))
        }
        return workshop
    }
}

extension Access {
    /// What a confined command may see and use.
    fileprivate func confinement(_ toolchain: Toolchain) -> Confinement {
        var confinement: Confinement
        switch purpose {
        case .compiling(let limits):
            confinement = .compiling(memory: limits.memory, seconds: Int(limits.seconds.rounded(.up)))
            confinement.readable = toolchain.compilerFiles
        case .running(let memory, let seconds):
            // The clock is what ends it; threads may take several processors until then.
            confinement = .computing(memory: memory, seconds: 4 * Int(seconds.rounded(.up)) + 1)
            confinement.readable = toolchain.programFiles
        }
        confinement.readable += readable
        confinement.writable = writable
        return confinement
    }
}
