import Desk
import Domain
import Foundation
import Support

/// The settings in force: environment before file before default.
package struct Settings: Sendable {
    enum Source: String, Sendable {
        case environment, file
        case standard = "default"
    }
    private(set) var values: [Setting.Name: (value: String, source: Source)] = [:]

    /// Reads `settings.conf` of the data folder (lines `name = value`, `#` begins a comment) and the environment.
    init(directory: String?, environment: [String: String]) throws(CommandFailure) {
        var file: [String: String] = [:]
        if let directory {
            let path = directory + "/settings.conf"
            if FileManager.default.fileExists(atPath: path) { file = try Self.read(path) }
        }
        for setting in Setting.all {
            let chosen: (String, Source) =
                if let value = environment[setting.variable] {
                    (value, .environment)
                } else if let path = environment[setting.variable + "_FILE"] {
                    (try Self.secret(path, setting), .environment)
                } else if let value = file[setting.name.rawValue] {
                    (value, .file)
                } else {
                    (setting.standard, .standard)
                }
            if let objection = setting.objection(to: chosen.0) { throw CommandFailure(.settings, "The setting \(objection)") }
            values[setting.name] = chosen
        }
    }

    /// The settings of a demo: whatever is set about answers counts for nothing there.
    var ofDemo: Settings {
        var settings = self
        for name in [Setting.Name.mailServer, .mailUser, .mailPassword, .mailAuthorities, .mailFromName] {
            settings.values[name] = ("", .standard)
        }
        settings.values[.mailFrom] = ("hallo@\(DemoPerson.domain)", .standard)
        settings.values[.undoSeconds] = (String(Int(DemoHistory.undoSeconds)), .standard)
        return settings
    }

    func text(_ name: Setting.Name) -> String { values[name]?.value ?? "" }
    func number(_ name: Setting.Name) -> Double { Double(text(name)) ?? 0 }
    func flag(_ name: Setting.Name) -> Bool { Setting.flag(text(name)) ?? false }

    var desk: DeskSettings {
        var desk = DeskSettings(
            mailFrom: text(.mailFrom), mailFromName: text(.mailFromName), undoSeconds: number(.undoSeconds),
            sessionIdleSeconds: number(.sessionIdleHours) * 3600, sessionSeconds: number(.sessionHours) * 3600)
        desk.proposals = RetentionProposals.all
        return desk
    }

    var log: Log { Log(from: Log.Level(rawValue: text(.logLevel)) ?? .info) }

    private static func read(_ path: String) throws(CommandFailure) -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure(.settings, "The settings file \(path) cannot be read.")
        }
        var out: [String: String] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let equals = line.firstIndex(of: "=") else {
                throw CommandFailure(.settings, "Line \(number + 1) of \(path) is not of the form name = value.")
            }
            let name = line[..<equals].trimmed
            guard Setting.Name(rawValue: name) != nil else {
                throw CommandFailure(
                    .settings, "Line \(number + 1) of \(path) names a setting that does not exist: \(name.shortened(to: 60)).")
            }
            out[name] = line[line.index(after: equals)...].trimmed
        }
        return out
    }

    private static func secret(_ path: String, _ setting: Setting) throws(CommandFailure) -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure(.settings, "The file that \(setting.variable)_FILE names cannot be read.")
        }
        return text.trimmed
    }
}
