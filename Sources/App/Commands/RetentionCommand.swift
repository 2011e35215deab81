import Desk
import Domain
import Support

/// `retention show|run`: how long things are kept, and letting go of what was kept long enough. `run` without `--yes` says what would go.
enum RetentionCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store, flags: ["yes", "json"])
        let organisation = arguments.value("organisation")
        let request: ControlRequest
        switch (arguments.words.first, arguments.words.count) {
        case ("show", 1): request = .retentionShow(organisation: organisation, asJSON: arguments.has("json"))
        case ("run", 1):
            request = .retentionRun(organisation: organisation, isMeant: arguments.has("yes"), asJSON: arguments.has("json"))
        default: throw CommandFailure(.usage, "Say retention show, or retention run [--yes].")
        }
        for line in try await request.ask(arguments) { Terminal.line(line) }
        return 0
    }

    struct Rule: Encodable {
        let channel: String?
        let topic: String?
        let months: Int
        let origin: String
        let reviewed: String?
        let setAt: String?
        let why: String?

        init(_ rule: RetentionRule) {
            (channel, topic, months) = (rule.key.channel?.rawValue, rule.key.topic, rule.months)
            switch rule.origin {
            case .proposal(let why, let reviewed): (origin, self.reviewed, setAt, self.why) = ("proposal", reviewed, nil, why["en"])
            case .ours(let at, _): (origin, reviewed, setAt, why) = ("ours", nil, at.rfc3339, nil)
            }
        }

        var line: String {
            [
                "\(channel ?? "any channel")", "\(topic ?? "any topic")", months == 0 ? "kept for good" : "\(months) months",
                reviewed.map { "proposal of \($0)" } ?? "set \(setAt ?? "")",
            ].joined(separator: "\t")
        }
    }

    struct Line: Encodable {
        let channel: String?
        let topic: String?
        let months: Int
        let conversations: Int
        let messages: Int
    }

    struct Report: Encodable {
        let erased: Bool
        let conversations: Int
        let messages: Int
        let held: Int
        let open: Int
        let originals: Int
        let terms: [Line]

        init(_ report: RetentionReport, isErased: Bool) {
            erased = isErased
            (conversations, messages, held, open) = (report.conversations, report.messages, report.held, report.open)
            originals = report.strays
            terms = report.lines.map {
                Line(
                    channel: $0.rule.key.channel?.rawValue, topic: $0.rule.key.topic, months: $0.rule.months,
                    conversations: $0.conversations,
                    messages: $0.messages)
            }
        }

        var lines: [String] {
            var lines = terms.map { line in
                "\(line.channel ?? "any channel")\t\(line.topic ?? "any topic")\t\(line.months) months\t"
                    + "\(line.conversations) conversations\t\(line.messages) messages"
            }
            lines.append(
                "\(conversations) conversations with \(messages) messages, and \(originals) originals that belong to none, "
                    + (erased ? "are emptied; the figures stay." : "are past their term."))
            if held > 0 { lines.append("\(held) are past their term and held.") }
            if open > 0 { lines.append("\(open) are past their term and not closed: close them first.") }
            if !erased { lines.append("Nothing was changed. With --yes they are emptied, for good.") }
            return lines
        }
    }
}

extension ControlHandler {
    func retentionShow(organisation: String?, asJSON: Bool) async throws -> [String] {
        let id = try await desk.organisation(named: organisation)
        let schedule = try await desk.retentionSchedule(of: id)
        let agent = Agent.commandLine(id)
        let rules = schedule.rules.map(RetentionCommand.Rule.init)
        guard !asJSON else { return try rules.map { try JSONLine.text($0) } }
        let (isNightly, ranAt) = try await desk.retentionSwitch(as: agent)
        let holds = try await desk.holds(as: agent)
        var lines = rules.map(\.line)
        lines.append(
            isNightly ? "Applied every night." : "Applied only when somebody asks for it: retention run --yes, or the settings page.")
        if let ranAt { lines.append("Last applied \(ranAt.rfc3339).") }
        if !holds.isEmpty { lines.append("\(holds.count) holds beat every term.") }
        return lines
    }

    func retentionRun(organisation: String?, isMeant: Bool, asJSON: Bool) async throws -> [String] {
        let agent = Agent.commandLine(try await desk.organisation(named: organisation))
        let now = running.clock.now()
        let found = isMeant ? try await desk.runRetention(as: agent, now: now) : try await desk.retentionPreview(as: agent, now: now)
        let report = RetentionCommand.Report(found, isErased: isMeant)
        return asJSON ? [try JSONLine.text(report)] : report.lines
    }
}
