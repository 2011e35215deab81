import CSeccomp
import Glibc

/// What a decoder child gives up before it sees the first byte from outside.
enum DecoderSandbox {
    /// The memory a child may use beyond what it has at its start, in bytes.
    static let memory: UInt64 = 512 << 20

    /// Ends this process with its parent, and limits memory, core files and open files.
    static func limit() {
        _ = samenspraak_prctl(PR_SET_PDEATHSIG, UInt(SIGKILL))
        _ = samenspraak_prctl(PR_SET_DUMPABLE, 0)
        _ = samenspraak_prctl(PR_SET_NO_NEW_PRIVS, 1)
        // Who reads ahead must not take the processor from who writes what was read, nor from who answers people.
        _ = setpriority(__priority_which_t(UInt32(PRIO_PROCESS.rawValue)), 0, 5)
        restrict(Int32(RLIMIT_CORE.rawValue), to: 0)
        restrict(Int32(RLIMIT_AS.rawValue), to: ownMemory() + memory)
        restrict(Int32(RLIMIT_FSIZE.rawValue), to: 0)
    }

    /// Refuses every system call that reading bytes does not need; gives whether the kernel took the rules.
    ///
    /// No socket, no file, no process, no other program can be reached any more. What is refused fails with EPERM, so that a library that
    /// would like to look up a file goes on without; starting a program or tracing one ends the child.
    static func close() -> Bool {
        restrict(Int32(RLIMIT_NOFILE.rawValue), to: 16)
        guard let filter = seccomp_init(samenspraak_scmp_errno(UInt16(EPERM))) else { return false }
        defer { seccomp_release(filter) }
        var isComplete = true
        func add(_ action: UInt32, _ name: String, _ arguments: [scmp_arg_cmp] = []) {
            let number = seccomp_syscall_resolve_name(name)
            // A call that this processor does not have needs no rule.
            guard number >= 0 else { return }
            let result = seccomp_rule_add_array(filter, action, number, UInt32(arguments.count), arguments)
            isComplete = isComplete && result == 0
        }
        for name in allowed { add(samenspraak_scmp_allow(), name) }
        // Memory may be mapped, but not to be run.
        let withoutExecution = scmp_arg_cmp(arg: 2, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(PROT_EXEC), datum_b: 0)
        for name in ["mmap", "mprotect"] { add(samenspraak_scmp_allow(), name, [withoutExecution]) }
        for name in ["execve", "execveat", "ptrace", "process_vm_writev"] { add(samenspraak_scmp_kill(), name) }
        return isComplete && seccomp_load(filter) == 0
    }

    private static let allowed = [
        "read", "readv", "write", "writev", "close", "fstat", "lseek", "munmap", "mremap", "madvise", "brk", "futex", "rt_sigreturn",
        "rt_sigprocmask", "sigaltstack", "exit", "exit_group", "clock_gettime", "gettimeofday", "getpid", "gettid", "getrandom",
        "sched_yield", "restart_syscall",
    ]

    private static func restrict(_ resource: Int32, to value: UInt64) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        _ = setrlimit(__rlimit_resource_t(UInt32(bitPattern: resource)), &limit)
    }

    /// The address space this process has already, in bytes.
    private static func ownMemory() -> UInt64 {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 1 << 30 }
        defer { Glibc.close(file) }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = read(file, &buffer, buffer.count)
        let pages = UInt64(String(decoding: buffer.prefix(max(0, count)).prefix { $0 != 0x20 }, as: UTF8.self)) ?? 0
        return pages > 0 ? pages * UInt64(sysconf(Int32(_SC_PAGESIZE))) : 1 << 30
    }
}
