import Desk
import Domain
import Foundation
import HTTP
import Support

/// What programs that watch over the server are told: `/readyz` and `/metrics`.
struct Watching: Sendable {
    private let running: RunningDesk
    private let started = Clock.system.now()
    /// How long an answer may wait beyond its time before something must be wrong, in seconds.
    private static let longestWait = 120.0

    init(_ running: RunningDesk) { self.running = running }

    /// Whether the database answers and the outbox is worked.
    func readiness() async -> Response {
        do {
            let oldest = try await running.desk.figures().oldestQueued
            if let oldest, Clock.system.now().seconds(since: oldest) > Self.longestWait {
                return .plain(503, "Answers wait in the outbox and nothing takes them.")
            }
            return .plain(200, "ready")
        } catch {
            running.store.log.error("the database does not answer", ["error": "\(error)"])
            return .plain(503, "The database does not answer.")
        }
    }

    /// The figures as Prometheus reads them; told to this machine alone.
    func metrics(_ request: Request, _ server: Server?) async -> Response {
        guard request.remoteAddress == "127.0.0.1" || request.remoteAddress == "::1" else {
            return .plain(403, "The figures are told on this machine only.")
        }
        let figures: Figures
        do { figures = try await running.desk.figures() } catch {
            running.store.log.error("the database does not answer", ["error": "\(error)"])
            return .plain(503, "The database does not answer.")
        }
        var page = MetricsPage()
        page.add("samenspraak_info", .gauge, "Which version this is.", [(["version": Version.text], 1)])
        page.add("samenspraak_uptime_seconds", .gauge, "Since when this process runs.", Clock.system.now().seconds(since: started))
        page.add("samenspraak_events_total", .counter, "Events recorded so far.", Double(figures.events))
        page.add("samenspraak_conversations_total", .counter, "Conversations begun so far.", Double(figures.conversations))
        page.add(
            "samenspraak_replies", .gauge, "Answers that are neither sent nor taken back.",
            [Reply.State.queued, .sending, .failed, .unknown].map { (["state": $0.rawValue], Double(figures.replies[$0] ?? 0)) })
        page.add(
            "samenspraak_raw_messages", .gauge, "Stored messages that were not read.",
            [RawMessage.State.pending, .quarantined].map { (["state": $0.rawValue], Double(figures.raws[$0] ?? 0)) })
        if let load = server?.load {
            page.add("samenspraak_http_connections", .gauge, "Open connections.", Double(load.connections))
            page.add("samenspraak_event_streams", .gauge, "Browsers that listen.", Double(load.streams))
        }
        if let memory = Self.residentMemory() {
            page.add("process_resident_memory_bytes", .gauge, "Resident memory of this process.", Double(memory))
        }
        return .plain(200, page.text)
    }

    private static func residentMemory() -> Int? {
        // On a system without this file the figure is left out.
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let fields = text.split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) } : nil
    }
}

/// Figures in the text format of Prometheus.
struct MetricsPage {
    enum Kind: String { case counter, gauge }
    private(set) var text = ""

    mutating func add(_ name: String, _ kind: Kind, _ meaning: String, _ value: Double) { add(name, kind, meaning, [([:], value)]) }

    mutating func add(_ name: String, _ kind: Kind, _ meaning: String, _ values: [(labels: [String: String], value: Double)]) {
        text += "# HELP \(name) \(meaning)\n# TYPE \(name) \(kind.rawValue)\n"
        for (labels, value) in values {
            let marks = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
            text += "\(name)\(marks.isEmpty ? "" : "{\(marks)}") \(value)\n"
        }
    }
}
