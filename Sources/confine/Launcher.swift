import CLauncher

// The last step into the sandbox: bubblewrap starts it, and it becomes the program.
//
//     confine UID TMP-BYTES TMP-FILES FILTER CPU MEMORY PROCESSES FILES FILE-SIZE PROGRAM [ARGUMENT...]
//
// It bounds /tmp, sets the limits, gives up every privilege and every capability, installs the filter of
// system calls that it reads from a descriptor, says on descriptor 3 that it got so far, and starts the program.
// It is Embedded Swift, because it runs before every program: it starts as fast as one in C.

/// What stands on descriptor 3 before anything that the program writes: what `Sandbox.greeting` is.
private let greeting: StaticString = "confined"

/// Ends with a message; nothing was started.
private func fail(_ what: StaticString) -> Never {
    let (prefix, newline): (StaticString, StaticString) = ("confine: ", "\n")
    for text in [prefix, what, newline] { _ = write(2, text.utf8Start, text.utf8CodeUnitCount) }
    exit(125)
}

/// A number among the arguments.
private func number(_ text: UnsafeMutablePointer<CChar>?) -> UInt {
    guard let text else { fail("an argument is missing") }
    var end: UnsafeMutablePointer<CChar>?
    let value = strtoul(text, &end, 10)
    guard let end, end != text, end.pointee == 0 else { fail("an argument is no number") }
    return value
}

private func limit(_ resource: __rlimit_resource, _ soft: UInt, _ hard: UInt) {
    var limit = rlimit(rlim_cur: soft, rlim_max: hard)
    guard setrlimit(resource, &limit) == 0 else { fail("a limit cannot be set") }
}

/// Gives the /tmp that bubblewrap made a bound on its files beside the one on its bytes, which bubblewrap cannot.
private func boundTemporary(_ bytes: UInt, _ files: UInt) {
    var options = [CChar](repeating: 0, count: 96)
    var end = 0
    func append(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { options[end + index] = CChar(bitPattern: text.utf8Start[index]) }
        end += text.utf8CodeUnitCount
    }
    func append(_ number: UInt) {
        if number >= 10 { append(number / 10) }
        options[end] = CChar(48 + number % 10)
        end += 1
    }
    append("size=")
    append(bytes)
    append(",nr_inodes=")
    append(files)
    let flags = UInt(MS_REMOUNT | MS_NOSUID | MS_NODEV)
    guard mount("tmpfs", "/tmp", "tmpfs", flags, options) == 0 else { fail("/tmp cannot be bounded") }
}

/// Gives up the superuser, where it is one, and all capabilities.
private func dropPrivileges(_ user: UInt) {
    for capability in 0..<UInt(64) { _ = launcher_prctl(PR_CAPBSET_DROP, capability, 0) }
    if user != 0 {
        let id = uid_t(user)
        guard setgroups(0, nil) == 0, setresgid(id, id, id) == 0, setresuid(id, id, id) == 0 else {
            fail("the user cannot be changed")
        }
    }
    _ = launcher_prctl(PR_CAP_AMBIENT, UInt(PR_CAP_AMBIENT_CLEAR_ALL), 0)
    guard launcher_drop_capabilities() == 0 else { fail("capabilities cannot be dropped") }
    guard launcher_prctl(PR_SET_NO_NEW_PRIVS, 1, 0) == 0 else { fail("new privileges cannot be refused") }
}

/// Installs the filter that a descriptor holds, as the kernel reads it: eight bytes an instruction.
private func install(filter descriptor: Int32) {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0, size % 8 == 0, size / 8 < 4096, lseek(descriptor, 0, SEEK_SET) == 0 else { fail("no filter") }
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    guard read(descriptor, bytes, size) == size else { fail("the filter cannot be read") }
    close(descriptor)
    let instructions = bytes.assumingMemoryBound(to: sock_filter.self)
    var program = sock_fprog(len: UInt16(size / 8), filter: instructions)
    let isInstalled = withUnsafeMutablePointer(to: &program) {
        launcher_prctl(PR_SET_SECCOMP, UInt(SECCOMP_MODE_FILTER), UInt(bitPattern: $0)) == 0
    }
    guard isInstalled else { fail("the filter of system calls cannot be installed") }
}

/// Lets this program be the first to go where memory runs out, before the one that started it.
private func volunteer() {
    let descriptor = launcher_open("/proc/self/oom_score_adj", O_WRONLY, 0)
    guard descriptor >= 0 else { return }
    _ = write(descriptor, "900", 3)
    close(descriptor)
}

// The package manager calls the entry point of a program after its target.
@_cdecl("confine_main")
func launch(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    guard count > 10, let program = arguments[10] else { fail("it takes nine numbers and a program") }
    let (user, filter) = (number(arguments[1]), Int32(truncatingIfNeeded: number(arguments[4])))
    boundTemporary(number(arguments[2]), number(arguments[3]))
    guard chdir("/tmp") == 0 else { fail("/tmp cannot be entered") }
    let seconds = number(arguments[5])
    limit(RLIMIT_CPU, seconds, seconds + 1)
    limit(RLIMIT_AS, number(arguments[6]), number(arguments[6]))
    limit(__RLIMIT_NPROC, number(arguments[7]), number(arguments[7]))
    limit(RLIMIT_NOFILE, number(arguments[8]), number(arguments[8]))
    limit(RLIMIT_FSIZE, number(arguments[9]), number(arguments[9]))
    limit(RLIMIT_CORE, 0, 0)
    limit(RLIMIT_STACK, 8 << 20, 8 << 20)
    limit(__RLIMIT_MEMLOCK, 0, 0)
    volunteer()
    dropPrivileges(user)
    umask(0o022)
    install(filter: filter)
    guard write(3, greeting.utf8Start, greeting.utf8CodeUnitCount) == greeting.utf8CodeUnitCount else {
        fail("descriptor 3 is not there")
    }
    execv(program, arguments + 10)
    fail("the program cannot be started")
}
