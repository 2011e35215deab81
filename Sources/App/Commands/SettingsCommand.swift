import Foundation

/// `settings`: each setting with its value, where that comes from and what it means. Secrets are not shown.
enum SettingsCommand {
    private struct Line: Encodable {
        let name: String
        let value: String
        let from: String
        let variable: String
        let meaning: String
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store, flags: ["json"])
        try arguments.requireNoWords()
        let environment = ProcessInfo.processInfo.environment
        let directory = Store.directory(arguments, environment)
        let settings = try Settings(directory: directory.path, environment: environment)
        for setting in Setting.all {
            guard let (value, source) = settings.values[setting.name] else { continue }
            let shown = setting.isSecret && !value.isEmpty ? "(secret)" : value
            if arguments.has("json") {
                Terminal.line(
                    try JSONLine.text(
                        Line(
                            name: setting.name.rawValue, value: shown, from: source.rawValue, variable: setting.variable,
                            meaning: setting.meaning)))
            } else {
                Terminal.line("\(setting.name.rawValue) = \(shown)\n    \(setting.meaning) [\(source.rawValue)] \(setting.variable)")
            }
        }
        return 0
    }
}
