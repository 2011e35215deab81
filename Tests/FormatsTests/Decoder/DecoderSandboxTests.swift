import Glibc
import Testing

@testable import Formats

extension DecoderTests {
    /// What a decoder child gives up, tried in processes of their own, and seen from outside on a real one.
    @Suite struct DecoderSandboxTests {
        @Test("No file, socket, process, signal or limit can be reached any more")
        func refused() async {
            await #expect(processExitsWith: .exitCode(0)) {
                DecoderSandbox.limit()
                guard DecoderSandbox.close() else { _exit(100) }
                let tries: [() -> Int] = [
                    { Int(open("/etc/passwd", O_RDONLY)) }, { Int(open("/tmp/samenspraak-sandbox", O_WRONLY | O_CREAT, 0o600)) },
                    { Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)) }, { Int(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)) },
                    { Int(unlink("/tmp/samenspraak-sandbox")) }, { Int(kill(getppid(), 0)) }, { Int(dup(0)) },
                    {
                        var pid: pid_t = 0
                        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
                        errno = posix_spawn(&pid, "/bin/true", nil, nil, &arguments, environ)
                        return -1
                    },
                    {
                        var limit = rlimit(rlim_cur: 64, rlim_max: 64)
                        return Int(setrlimit(__rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue)), &limit))
                    },
                    { mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0 },
                ]
                for (number, attempt) in tries.enumerated() where attempt() != -1 || errno != EPERM { _exit(Int32(number + 1)) }
                _exit(0)
            }
        }

        @Test("Starting another program ends the child")
        func exec() async {
            await #expect(processExitsWith: .signal(SIGSYS)) {
                DecoderSandbox.limit()
                guard DecoderSandbox.close() else { _exit(100) }
                var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
                execv("/bin/true", &arguments)
                _exit(0)
            }
        }

        @Test("A running child has its filter, and limits of memory, files and cores")
        func limits() async throws {
            try await withPool(faults: false, { $0.children = 1 }) { pool in
                _ = try await pool.mail(numberedMail(0))
                let child = try #require(DecoderChildren.running().first)
                let status = "/proc/\(child)/status"
                let limits = "/proc/\(child)/limits"
                #expect(DecoderChildren.value("Seccomp:", in: status) == "2")
                #expect(DecoderChildren.value("NoNewPrivs:", in: status) == "1")
                #expect(DecoderChildren.value("Max open files", in: limits) == "16 16 files")
                #expect(DecoderChildren.value("Max core file size", in: limits) == "0 0 bytes")
                #expect(DecoderChildren.value("Max file size", in: limits) == "0 0 bytes")
                let used =
                    try #require(DecoderChildren.value("VmPeak:", in: status)?.split(separator: " ").first.flatMap { UInt64($0) }) << 10
                let allowed = try #require(
                    DecoderChildren.value("Max address space", in: limits)?.split(separator: " ").first.flatMap { UInt64($0) })
                #expect(allowed <= used + DecoderSandbox.memory)
            }
        }

        @Test("A child has its socket and nothing else of ours open")
        func descriptors() async throws {
            let ours = open("/dev/zero", O_RDONLY)
            defer { close(ours) }
            try await withPool(faults: false, { $0.children = 1 }) { pool in
                _ = try await pool.mail(numberedMail(0))
                let child = try #require(DecoderChildren.running().first)
                let open = DecoderChildren.openFiles(of: child)
                #expect(open.values.count { $0.hasPrefix("socket:") } == 1 && open.count == 4)
                #expect(open.values.allSatisfy { $0 == "/dev/null" || $0.hasPrefix("socket:") })
            }
        }
    }
}
