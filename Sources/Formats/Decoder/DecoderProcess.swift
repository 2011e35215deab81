import CSeccomp
import Glibc

/// A running child and the parent's end of its socket.
struct DecoderProcess {
    let pid: pid_t
    let socket: Int32

    /// Starts `executable` with `arguments`, its socket as descriptor 3 and nothing else of ours open.
    ///
    /// Throws the error number of what failed. The child dies with the thread that calls this, so that thread must be the one that keeps it.
    static func start(_ executable: String, _ arguments: [String], environment: [String: String]) throws(DecoderStartError)
        -> DecoderProcess
    {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw DecoderStartError(number: errno)
        }
        defer { Glibc.close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
        posix_spawn_file_actions_addclosefrom_np(&actions, 4)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that this process blocks or ignores are the child's own again.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var argv: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, executable, &actions, &attributes, &argv, &envp)
        guard result == 0 else {
            Glibc.close(ends[0])
            throw DecoderStartError(number: result)
        }
        return DecoderProcess(pid: pid, socket: ends[0])
    }

    /// What a child sees of this process's environment: where libraries lie, and whether a test allows faults.
    static func environment() -> [String: String] {
        var environment = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        for name in ["LD_LIBRARY_PATH", "GCONV_PATH", DecoderFault.variable] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        return environment
    }

    /// Ends the child and gives the signal that it died of; 0 when it ended by itself.
    func end() -> Int32 {
        Glibc.close(socket)
        kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status & 0x7f
    }
}

/// Why a child could not be started: an error number of the system.
struct DecoderStartError: Error {
    let number: Int32
    /// The reason in words.
    var reason: String { String(cString: strerror(number)) }
}
