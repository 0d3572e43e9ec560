internal import CSeccomp
internal import Glibc

/// A filter of system calls, as the kernel reads it.
///
/// What its rules do not name is refused, as what a user has no right to.
struct SyscallFilter {
    /// The filter's instructions, eight bytes each.
    let bytes: [UInt8]

    // The values of libseccomp's macros, which Swift does not see.
    private static let allow: UInt32 = 0x7FFF_0000
    private static let killProcess: UInt32 = 0x8000_0000
    private static func refuse(_ code: Int32) -> UInt32 { 0x0005_0000 | UInt32(code) }

    init(_ calls: Confinement.Calls) throws(SandboxError) {
        guard let context = seccomp_init(SyscallFilter.refuse(EPERM)) else { throw SyscallFilter.failure("begun") }
        defer { seccomp_release(context) }
        // A program for another architecture's calls could make those that these numbers do not mean.
        seccomp_attr_set(context, SCMP_FLTATR_ACT_BADARCH, SyscallFilter.killProcess)
        let rules = SyscallRules(calls)
        for name in rules.allowed { try SyscallFilter.add(SyscallFilter.allow, name, to: context) }
        for name in rules.deadly { try SyscallFilter.add(SyscallFilter.killProcess, name, to: context) }
        for name in rules.unknown { try SyscallFilter.add(SyscallFilter.refuse(ENOSYS), name, to: context) }
        for condition in rules.conditional { try SyscallFilter.allow(condition, in: context) }
        bytes = try SyscallFilter.export(context)
    }

    private static func add(_ action: UInt32, _ name: String, to context: scmp_filter_ctx) throws(SandboxError) {
        // Not every kernel and every architecture has every call.
        guard let number = number(name) else { return }
        guard seccomp_rule_add_array(context, action, number, 0, nil) == 0 else { throw failure("given `\(name)`") }
    }

    private static func allow(_ condition: SyscallRules.Condition, in context: scmp_filter_ctx) throws(SandboxError) {
        guard let number = number(condition.name) else { return }
        var argument = scmp_arg_cmp(
            arg: condition.argument,
            op: SCMP_CMP_MASKED_EQ,
            datum_a: condition.mask,
            datum_b: condition.value
        )
        guard seccomp_rule_add_array(context, allow, number, 1, &argument) == 0 else {
            throw failure("given a condition for `\(condition.name)`")
        }
    }

    private static func number(_ name: String) -> Int32? {
        let number = seccomp_syscall_resolve_name(name)
        // Negative numbers are those of calls that this architecture does not have.
        return number < 0 ? nil : number
    }

    private static func export(_ context: scmp_filter_ctx) throws(SandboxError) -> [UInt8] {
        guard let file = tmpfile() else { throw failure("written to a file") }
        defer { fclose(file) }
        let descriptor = fileno(file)
        guard seccomp_export_bpf(context, descriptor) == 0 else { throw failure("exported") }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        lseek(descriptor, 0, SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: max(0, size))
        guard size > 0, read(descriptor, &bytes, size) == size else { throw failure("read again") }
        return bytes
    }

    private static func failure(_ what: String) -> SandboxError {
        SandboxError(headline: "The filter of system calls can be \(what)")
    }
}
