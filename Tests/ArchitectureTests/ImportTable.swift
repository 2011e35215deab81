/// Who may import whom. Direct imports only; nothing is inherited. Change it by argument in `docs/decisions`.
enum ImportTable {
    /// The targets of ours that each target may import besides Support.
    static let targets: [String: Set<String>] = [
        "Support": [],
        "Domain": [], "Crypto": [], "SQL": [], "HTTP": [], "Media": [],
        "Simulators": ["HTTP"],
        "Language": ["Domain"], "Watching": ["Domain"], "Formats": ["Domain"],
        "Storage": ["SQL", "Domain"],
        "Channels": ["Domain", "Formats", "Crypto"],
        "Connectors": ["Channels", "HTTP", "Crypto", "Domain"],
        // SQL for the transaction alone (docs/decisions/0011); the rule on SQL text keeps statements out of Desk.
        "Desk": ["Domain", "Language", "Watching", "Storage", "SQL", "Channels", "Formats", "Media", "Crypto"],
        "Workers": ["Desk", "Connectors", "Domain"],
        "API": ["Desk", "HTTP", "Domain"],
        "Web": ["Desk", "HTTP", "Domain"],
        "App": [
            "Domain", "Crypto", "SQL", "HTTP", "Media", "Simulators", "Language", "Watching", "Formats", "Storage", "Channels",
            "Connectors",
            "Desk", "Workers", "API", "Web",
        ],
        "Main": ["App"],
    ]

    /// The C libraries, each with the targets that may import it.
    static let libraries: [String: Set<String>] = [
        "CSQLite": ["SQL"], "CPQ": ["SQL"],
        "CMHD": ["HTTP"], "CCurl": ["HTTP", "Connectors"],
        "CGMime": ["Formats"], "CGumbo": ["Formats"], "CXML": ["Formats"], "CSeccomp": ["Formats"],
        "CTurboJPEG": ["Formats"], "CPNG": ["Formats"], "CWebP": ["Formats"], "CGif": ["Formats"],
        "CSodium": ["Crypto"],
        // The models, the scheme and the messages that are shipped lie in the binary.
        "CResources": ["Web", "Language", "App"],
    ]

    /// What comes with the toolchain. FoundationNetworking is left out on purpose: its client ignores total deadlines.
    static let system: Set<String> = ["Foundation", "Dispatch", "Glibc", "Synchronization"]

    /// Values and rules do no input or output, so these may import Foundation alone of what comes with the toolchain.
    static let pure: Set<String> = ["Domain", "Language"]

    /// Why `target` may not import `module`; nil when it may.
    static func refusal(of module: String, by target: String) -> String? {
        guard let allowed = targets[target] else { return "\(target) is not in the table" }
        if module == target || (module == "Support" && target != "Support") || allowed.contains(module) { return nil }
        if system.contains(module) {
            return pure.contains(target) && module != "Foundation" ? "\(target) may import Foundation alone, not \(module)" : nil
        }
        if let users = libraries[module] {
            return users.contains(target) ? nil : "\(module) belongs to \(users.sorted().joined(separator: " and "))"
        }
        return "\(target) may not import \(module)"
    }

    /// The module that an import declaration names, whatever stands before it (`@preconcurrency package import struct X.Y` gives X);
    /// nil for a line that is none.
    static func module(importedBy statement: Substring) -> String? {
        var words = statement.split(separator: " ")[...]
        let access: Set<Substring> = ["public", "package", "internal", "private", "fileprivate", "open"]
        while let word = words.first, word.hasPrefix("@") || access.contains(word) { words.removeFirst() }
        guard words.first == "import" else { return nil }
        words.removeFirst()
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor", "macro"]
        if let word = words.first, kinds.contains(word) { words.removeFirst() }
        return words.first.flatMap { $0.split(separator: ".").first }.map(String.init)
    }
}
