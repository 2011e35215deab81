import Foundation
import Support

/// A throw-away PostgreSQL server, started once for this test process and gone with it, however it ends.
package enum PostgresServer {
    /// A database of its own for a test, dropped when the value goes.
    package final class FreshDatabase: Sendable {
        /// The address, as an administrator would write it.
        package let url: String
        private let name: String
        private let folder: String

        fileprivate init(_ name: String, in folder: String) {
            (self.name, self.folder) = (name, folder)
            url = PostgresServer.url(name, folder)
        }

        deinit {
            // In the background, because a test that ends should not wait; what fails goes with the server.
            Thread.detachNewThread { [name, folder] in
                _ = try? PostgresServer.command(["dropdb", "--force", "-h", folder, "-U", "app", name], in: folder)
            }
        }
    }

    /// Why there is no server.
    package struct Absent: Error, CustomStringConvertible { package let description: String }

    /// An empty database; throws, so that the test fails, when PostgreSQL is not installed or does not start.
    package static func freshDatabase() async throws -> FreshDatabase {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let folder = try server.get()
                        let name = "test_\(UInt64.random(in: 0 ... .max))"
                        try command(["createdb", "-h", folder, "-U", "app", name], in: folder)
                        return FreshDatabase(name, in: folder)
                    })
            }
        }
    }

    /// Ends all connections of `database`, as a server does that restarts.
    package static func disconnectAll(from database: FreshDatabase) throws {
        let name = database.url.split(separator: "/").last.map { $0.prefix { $0 != "?" } } ?? ""
        let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'"
        let folder = try server.get()
        try command(["psql", "-q", "-h", folder, "-U", "app", "-d", "postgres", "-c", kill], in: folder)
    }

    /// The folder of the running server with its socket.
    private static let server = Result { try start() }

    private static func url(_ name: String, _ folder: String) -> String {
        let host = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? folder
        return "postgresql://app@\(host)/\(name)"
    }

    /// The folder of the newest PostgreSQL programs.
    private static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newest = versions.compactMap(Int.init).max().map { "\(root)/\($0)/bin" }
        return newest.flatMap { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") ? $0 : nil }
    }()

    private static func start() throws -> String {
        guard let programs else {
            throw Absent(description: "PostgreSQL is not installed; these tests need it: apt-get install postgresql")
        }
        // The path of a socket may have 107 bytes, so the folder is short and not below TMPDIR.
        var template = Array("/tmp/pg-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Absent(description: "No temporary folder could be made for PostgreSQL.") }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // PostgreSQL refuses to run as root.
        let user = geteuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
        if geteuid() == 0 { try command(["chown", "postgres", folder], in: folder) }
        try watch(folder, stop: user + ["\(programs)/pg_ctl", "-D", "\(folder)/data", "-m", "immediate", "stop"])
        let settings =
            "-c listen_addresses='' -k \(folder) -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=500 "
            + "-c shared_buffers=64MB -c autovacuum=off"
        try command(
            user + [
                "\(programs)/initdb", "-D", "\(folder)/data", "-A", "trust", "-U", "app", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync",
            ], in: folder)
        try command(
            user + ["\(programs)/pg_ctl", "-D", "\(folder)/data", "-w", "-l", "\(folder)/log", "-o", settings, "start"], in: folder)
        return folder
    }

    /// Starts a shell that reads from a pipe whose other end only we hold: when this process ends, even killed, the shell stops the server.
    private static func watch(_ folder: String, stop: [String]) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Absent(description: "No pipe could be made to watch over PostgreSQL.") }
        // The other end stays open until we are gone, and no child may inherit it.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let script = "read line; \(stop.map { "'\($0)'" }.joined(separator: " ")); rm -rf '\(folder)'"
        // A session of its own, so that a signal to the tests does not end what watches over them.
        _ = try spawn(["setsid", "sh", "-c", script], input: ends[0], output: "/dev/null")
        close(ends[0])
    }

    /// Runs a program to its end; throws with its words, kept in `folder` meanwhile, when it fails.
    private static func command(_ arguments: [String], in folder: String) throws {
        let output = "\(folder)/output-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(output) }
        let process = try spawn(arguments, input: nil, output: output)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            let words = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
            throw Absent(description: "\(arguments.joined(separator: " ")) failed: \(words)")
        }
    }

    private static func spawn(_ arguments: [String], input: Int32?, output: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // A folder that the other user may stand in; the one we are in may be private.
        let arguments = ["sh", "-c", "cd / && exec \"$@\"", "sh"] + arguments
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, "sh", &actions, nil, words, environ)
        guard code == 0 else { throw Absent(description: "No shell can be run: \(String(cString: strerror(code)))") }
        return process
    }
}
