/// Which system calls a confined program may make, by the kernel's names.
struct SyscallRules {
    /// A call whose answer depends on one of its arguments.
    struct Condition {
        var name: String
        /// The argument, from 0.
        var argument: UInt32
        /// The bits of it that are looked at.
        var mask: UInt64
        /// What they must be for the call to be made.
        var value: UInt64
    }

    /// What is done.
    var allowed: [String]
    /// What is done if an argument is right.
    var conditional: [Condition]
    /// What ends the program: nobody calls it by mistake.
    var deadly: [String]
    /// What the kernel is said not to know, so that the C library does it in another way.
    var unknown = ["clone3", "openat2", "faccessat2"]

    init(_ calls: Confinement.Calls) {
        let thread: UInt64 = 0x0001_0000, namespaces: UInt64 = 0x7E02_0080
        switch calls {
        case .compiling:
            allowed = SyscallRules.common + ["fork", "vfork", "memfd_create", "setpriority", "getpriority"]
            conditional = [Condition(name: "clone", argument: 0, mask: namespaces, value: 0)]
            deadly = SyscallRules.deadly
        case .computing:
            allowed = SyscallRules.common
            conditional = [Condition(name: "clone", argument: 0, mask: thread | namespaces, value: thread)]
            deadly = SyscallRules.deadly + ["fork", "vfork", "execveat"] + SyscallRules.network
        }
        // What a terminal is asked, and nothing that it could be told.
        let questions: [UInt64] = [0x5401, 0x5413, 0x541B, 0x5451, 0x5450, 0x5421]
        conditional += questions.map { Condition(name: "ioctl", argument: 1, mask: 0xFFFF_FFFF, value: $0) }
        // The name of a thread and the like; not the right to be traced, and no filter of its own.
        let settings: [UInt64] = [1, 3, 15, 16, 21, 23, 27, 38, 39, 0x53564D41]
        conditional += settings.map { Condition(name: "prctl", argument: 0, mask: 0xFFFF_FFFF, value: $0) }
    }

    private static let common = files + memory + time + threads + itself

    private static let files = [
        "read", "write", "readv", "writev", "pread64", "pwrite64", "preadv", "pwritev", "preadv2", "pwritev2", "open",
        "openat", "creat", "close", "close_range", "stat", "fstat", "lstat", "newfstatat", "fstatat64", "statx",
        "statfs", "fstatfs", "lseek", "access", "faccessat", "pipe", "pipe2", "select", "pselect6", "poll", "ppoll",
        "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "epoll_pwait2", "eventfd",
        "eventfd2", "dup", "dup2", "dup3", "fcntl", "flock", "fsync", "fdatasync", "sync_file_range", "truncate",
        "ftruncate", "fallocate", "fadvise64", "getdents", "getdents64", "getcwd", "chdir", "fchdir", "rename",
        "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link", "linkat", "unlink", "unlinkat", "symlink",
        "symlinkat", "readlink", "readlinkat", "chmod", "fchmod", "fchmodat", "umask", "utime", "utimes", "utimensat",
        "copy_file_range", "sendfile", "splice", "tee", "getxattr", "lgetxattr", "fgetxattr", "listxattr",
        "inotify_init1", "inotify_add_watch", "inotify_rm_watch", "readahead",
    ]

    private static let memory = [
        "mmap", "mprotect", "munmap", "mremap", "madvise", "brk", "mincore", "msync", "mlock", "munlock", "membarrier",
        "get_mempolicy", "set_mempolicy", "mbind", "pkey_alloc", "pkey_free", "pkey_mprotect",
    ]

    private static let time = [
        "nanosleep", "clock_nanosleep", "clock_gettime", "clock_getres", "gettimeofday", "time", "times", "getitimer",
        "setitimer", "alarm", "timer_create", "timer_settime", "timer_gettime", "timer_getoverrun", "timer_delete",
        "timerfd_create", "timerfd_settime", "timerfd_gettime",
    ]

    private static let threads = [
        "futex", "futex_waitv", "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "sched_yield",
        "sched_getaffinity", "sched_setaffinity", "sched_getparam", "sched_setparam", "sched_getscheduler",
        "sched_setscheduler", "sched_get_priority_max", "sched_get_priority_min", "getcpu", "restart_syscall",
    ]

    private static let itself = [
        "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigtimedwait", "rt_sigqueueinfo",
        "rt_sigsuspend", "rt_tgsigqueueinfo", "sigaltstack", "signalfd4", "pause", "kill", "tkill", "tgkill", "exit",
        "exit_group", "wait4", "waitid", "execve", "getpid", "gettid", "getppid", "getuid", "geteuid", "getgid",
        "getegid", "getresuid", "getresgid", "getgroups", "getpgid", "getpgrp", "getsid", "setsid", "setpgid",
        "getrusage", "getrlimit", "setrlimit", "prlimit64", "uname", "sysinfo", "getrandom", "arch_prctl", "capget",
        "ioprio_get", "pidfd_open", "pidfd_send_signal", "riscv_flush_icache",
    ]

    private static let network = [
        "connect", "accept", "accept4", "bind", "listen", "sendto", "sendmsg", "sendmmsg", "recvfrom", "recvmsg",
        "recvmmsg",
    ]

    /// What leads out of a sandbox, or into another process.
    private static let deadly = [
        "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "mount", "umount2", "pivot_root",
        "chroot", "unshare", "setns", "move_mount", "open_tree", "fsopen", "fsmount", "fsconfig", "fspick",
        "mount_setattr", "bpf", "perf_event_open", "keyctl", "add_key", "request_key", "userfaultfd", "io_uring_setup",
        "io_uring_enter", "io_uring_register", "kexec_load", "kexec_file_load", "init_module", "finit_module",
        "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl", "quotactl_fd", "name_to_handle_at",
        "open_by_handle_at", "iopl", "ioperm", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",
        "sethostname", "setdomainname", "syslog", "vhangup", "personality", "mknod", "mknodat", "fanotify_init",
        "lookup_dcookie", "seccomp", "pidfd_getfd", "modify_ldt", "uselib", "nfsservctl", "vm86", "vm86old",
    ]
}
