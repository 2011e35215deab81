import Formats
import Foundation
import Glibc
import Support

/// The children of `samenspraak-decode-child` that this test process has, looked at from outside.
enum DecoderChildren {
    /// The program that the product is for its children; it lies where this test lies.
    static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("samenspraak-decode-child").path

    /// Their process numbers, those that ended and were not waited for included.
    static func running() -> Set<pid_t> {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
        let all = tasks.flatMap { text(of: "/proc/self/task/\($0)/children").split(separator: " ").compactMap { pid_t($0) } }
        return Set(all.filter { text(of: "/proc/\($0)/comm").hasPrefix("samenspraak-dec") })
    }

    /// How many sockets this process holds; only the pools of these tests have any.
    static func sockets() -> Int {
        openFiles(of: getpid()).values.count { $0.hasPrefix("socket:") }
    }

    /// The text of a file that the kernel makes, which says it has no size.
    static func text(of path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        return String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
    }

    /// How many hundredths of a second the child has computed.
    static func work(of pid: pid_t) -> Int {
        // The name in brackets may hold blanks; behind it the columns begin with the third.
        let columns = text(of: "/proc/\(pid)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        return columns.count > 12 ? (Int(columns[11]) ?? 0) + (Int(columns[12]) ?? 0) : 0
    }

    /// The value that stands behind `name` in a file of `/proc`, white space between the columns folded.
    static func value(_ name: String, in path: String) -> String? {
        text(of: path).split(separator: "\n").first { $0.hasPrefix(name) }
            .map { $0.dropFirst(name.count).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// What stands behind each descriptor of a process.
    static func openFiles(of pid: pid_t) -> [String: String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd")) ?? []
        return names.reduce(into: [:]) {
            $0[$1] = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/fd/\($1)")) ?? ""
        }
    }

    /// Looks again and again until `condition` holds; false when half a minute went by.
    static func wait(until condition: () -> Bool) async -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(30)
        while clock.now < end {
            if condition() { return true }
            await Task.yield()
        }
        return condition()
    }
}

/// Runs `body` with a pool of real children that do what a marked mail asks for, and ends them.
func withPool(
    faults: Bool = true, log: Log = Log { _ in }, _ change: (inout DecoderPool.Settings) -> Void = { _ in },
    body: (DecoderPool) async throws -> Void
) async throws {
    var settings = DecoderPool.Settings(executable: DecoderChildren.executable, arguments: [])
    if faults { settings.environment[DecoderFault.variable] = "1" }
    change(&settings)
    let pool = DecoderPool(settings, log: log)
    do { try await body(pool) } catch {
        await pool.close()
        throw error
    }
    await pool.close()
}

/// A mail that can be told from others by its number; with a fault it does to its child what that says.
func numberedMail(_ number: Int, _ fault: DecoderFault? = nil) -> [UInt8] {
    Array("From: a@b.test\r\nSubject: \(number)\r\n\(fault.map { $0.mark + "\r\n" } ?? "")\r\nTekst \(number)\r\n".utf8)
}

extension Result<DecodedMail, DecodeFailure> {
    /// The subject of what was decoded; nil for a failure.
    var subject: String? { try? get().subject }  // a failure is no subject
}
