package import Foundation
import Support

/// A script of `Tests/support` that runs servers: prints one line of JSON when they answer and stops them when its input closes,
/// which also happens when the test process ends in whatever way.
package final class SupportScript: Sendable {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private struct Running: @unchecked Sendable {
        let process: Process
        let input: FileHandle
    }

    private let running: Lock<Running?>

    /// The line that the script printed.
    package let announcement: Data

    package init(_ name: String) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../support/\(name)").standardized
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let piece = output.fileHandleForReading.availableData
            if piece.isEmpty { break }
            line.append(piece)
        }
        announcement = line
        running = Lock(Running(process: process, input: input.fileHandleForWriting))
        struct Complaint: Decodable { let error: String? }
        guard let said = try? JSONDecoder().decode(Complaint.self, from: line) else {
            throw Failure(description: "\(name) ended before it said anything; is python3 installed?")
        }
        if let complaint = said.error { throw Failure(description: complaint) }
    }

    deinit { stop() }

    /// Stops the servers and waits for it.
    package func stop() {
        let running = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let running else { return }
        // Closing fails only when it is closed already.
        try? running.input.close()
        running.process.waitUntilExit()
    }
}
