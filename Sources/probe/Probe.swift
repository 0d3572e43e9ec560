import CLauncher

// What a confined program can do, tried from inside: the self-test of the sandbox starts it before the first stranger's
// program, and reads its answers on descriptor 3, a line each: `name number`.
//
//     probe CANARY PROCESS
//
// CANARY is a file that the one outside can read, PROCESS the number of its process. In the end it starts a process,
// which is refused, or the end of it.

private func say(_ name: StaticString, _ value: Int) {
    var line = [UInt8](repeating: 0, count: 64)
    var end = name.utf8CodeUnitCount
    for index in 0..<end { line[index] = name.utf8Start[index] }
    line[end] = 32
    end += 1
    func append(_ number: UInt) {
        if number >= 10 { append(number / 10) }
        line[end] = UInt8(48 + number % 10)
        end += 1
    }
    if value < 0 {
        line[end] = 45
        end += 1
    }
    append(value.magnitude)
    line[end] = 10
    _ = write(3, line, end + 1)
}

/// Whether a file can be opened.
private func opens(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int {
    let descriptor = launcher_open(path, flags, 0o600)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0 ? 1 : 0
}

private func limit(_ resource: __rlimit_resource) -> Int {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? Int(clamping: limit.rlim_max) : -1
}

@_cdecl("probe_main")
func probe(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    guard count > 2, let canary = arguments[1], let process = arguments[2] else { return 64 }
    say("reads-outside", opens(canary, O_RDONLY))
    say("reads-passwords", opens("/etc/passwd", O_RDONLY))
    say("writes-outside", opens("/lectern-probe", O_WRONLY | O_CREAT))
    say("writes-inside", opens("/tmp/lectern-probe", O_WRONLY | O_CREAT))
    say("sees-process", kill(pid_t(atoi(process)), 0) == 0 ? 1 : 0)
    say("socket", socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 ? 1 : 0)
    say("user", Int(geteuid()))
    say("new-privileges", launcher_prctl(PR_GET_NO_NEW_PRIVS, 0, 0) == 1 ? 0 : 1)
    say("filter", Int(launcher_prctl(PR_GET_SECCOMP, 0, 0)))
    say("capabilities", launcher_has_capabilities() == 0 ? 0 : 1)
    var space = statvfs()
    _ = statvfs("/tmp", &space)
    say("temporary-bytes", Int(space.f_blocks) * Int(space.f_frsize))
    say("temporary-files", Int(space.f_files))
    say("memory", limit(RLIMIT_AS))
    say("processes", limit(__RLIMIT_NPROC))
    say("open-files", limit(RLIMIT_NOFILE))
    say("file-size", limit(RLIMIT_FSIZE))
    say("end", 1)
    say("forked", launcher_fork() >= 0 ? 1 : 0)
    return 0
}
