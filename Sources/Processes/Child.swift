internal import CLinux
internal import Glibc

/// A started process and the pipes that lead from it.
struct Child: ~Copyable {
    let process: pid_t
    /// The reading ends, by stream; -1 once closed.
    private(set) var descriptors: [Int32]

    /// Starts a command in a process group of its own, every other descriptor closed.
    init(_ command: Command) throws(SpawnError) {
        let count = command.hasChannel ? 3 : 2
        var reading: [Int32] = []
        var writing: [Int32] = []
        defer { for descriptor in writing { close(descriptor) } }
        for _ in 0..<count {
            var pair: [Int32] = [-1, -1]
            guard pipe2(&pair, O_CLOEXEC) == 0 else {
                for descriptor in reading { close(descriptor) }
                throw SpawnError(executable: command.executable, reason: String(cString: strerror(errno)))
            }
            reading.append(pair[0])
            writing.append(pair[1])
        }
        var started: pid_t = 0
        let code = Child.spawn(command, writing, &started)
        guard code == 0 else {
            for descriptor in reading { close(descriptor) }
            throw SpawnError(executable: command.executable, reason: String(cString: strerror(code)))
        }
        for descriptor in reading { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        process = started
        descriptors = reading
        // A process that is older than a system call has not allocated anything to speak of.
        limit(Int32(RLIMIT_DATA.rawValue), to: command.memory)
        limit(Int32(RLIMIT_CPU.rawValue), to: command.processorSeconds)
    }

    private func limit(_ resource: Int32, to value: Int?) {
        guard let value else { return }
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        _ = prlimit(process, resource, &limit, nil)
    }

    deinit { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }

    private static func spawn(_ command: Command, _ writing: [Int32], _ process: inout pid_t) -> Int32 {
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        for bytes in [command.input] + command.files {
            let isNothing = opened.isEmpty && bytes.isEmpty
            let descriptor = isNothing ? open("/dev/null", O_RDONLY | O_CLOEXEC) : memoryFile(bytes)
            guard descriptor >= 0 else { return errno }
            opened.append(descriptor)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let given = opened.prefix(1) + writing + opened.dropFirst()
        // Moved above all of them first, none can be overwritten by the one before it.
        let free = max(given.max() ?? 0, 3) + 1
        let parked = given.enumerated().map { index, descriptor in (descriptor, free + Int32(index)) }
        for (descriptor, high) in parked { posix_spawn_file_actions_adddup2(&actions, descriptor, high) }
        for (index, (_, high)) in parked.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, high, Int32(index))
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, Int32(given.count))
        if let directory = command.directory { posix_spawn_file_actions_addchdir_np(&actions, directory) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let environment = command.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return withCStrings([command.executable] + command.arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(&process, command.executable, &actions, &attributes, arguments, environment)
            }
        }
    }

    /// The streams that have bytes or have ended, waiting at most so many milliseconds.
    func ready(within milliseconds: Int32) -> [ChildStream] {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return [] }
        return polled.indices.compactMap { polled[$0].revents == 0 ? nil : ChildStream(rawValue: $0) }
    }

    /// The bytes that a stream has now; `nil` when it has ended, which closes it.
    mutating func read(_ stream: ChildStream, into buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
        let descriptor = descriptors[stream.rawValue]
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count > 0 { return buffer[..<count] }
        if count < 0, errno == EAGAIN || errno == EINTR { return [] }
        close(descriptor)
        descriptors[stream.rawValue] = -1
        return nil
    }

    var isOpen: Bool { descriptors.contains { $0 >= 0 } }

    /// Whether the process has ended; its number stays its own until ``reap()``.
    var hasEnded: Bool {
        var information = siginfo_t()
        let answer = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
        return answer == 0 ? information.si_signo == SIGCHLD : errno != EINTR
    }

    /// How the process ended, once it has.
    func reap(exitsForSignals: Bool) -> Ending {
        var status: Int32 = 0
        var result: pid_t
        repeat { result = waitpid(process, &status, 0) } while result < 0 && errno == EINTR
        guard result == process else { return .signalled(SIGKILL) }
        let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
        if exitsForSignals, signal == 0, (129...192).contains(code) { return .signalled(code - 128) }
        return signal == 0 ? .exited(code) : .signalled(signal)
    }

    /// Asks the process to say where it is and end.
    func askToEnd() { kill(process, SIGTERM) }

    /// Ends the process and everything it started.
    func end() { kill(-process, SIGKILL) }
}

/// A file without a name that holds some bytes, read from its start; negative, and `errno`, if there is none.
///
/// A pipe would take bytes only as fast as the child reads them.
private func memoryFile(_ bytes: [UInt8]) -> Int32 {
    let closesOnExec = 1 as UInt32
    let descriptor = memfd_create("input", closesOnExec)
    guard descriptor >= 0 else { return descriptor }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR {
            let code = errno
            close(descriptor)
            errno = code
            return -1
        }
        rest = rest.dropFirst(max(0, count))
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
}

private func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
        // An array that ends with nil is never empty.
        buffer.baseAddress.map(body)
            ?? withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<CChar>?.self, capacity: 1) {
                $0.initialize(repeating: nil)
                return body($0.baseAddress.unsafelyUnwrapped)
            }
    }
}
