import Support

/// One thing the administrator may decide: the table below is the only place that knows what there is.
package struct Setting: Sendable {
    package enum Name: String, Sendable, CaseIterable {
        case listen
        case database
        case baseURL = "base-url"
        case trustedProxies = "trusted-proxies"
        case mailFrom = "mail.from"
        case mailFromName = "mail.from-name"
        case mailServer = "mail.server"
        case mailUser = "mail.user"
        case mailPassword = "mail.password"
        case mailAuthorities = "mail.authorities"
        case mailAllowPlain = "mail.allow-plain"
        case undoSeconds = "answer.undo-seconds"
        case sessionHours = "session.hours"
        case sessionIdleHours = "session.idle-hours"
        case decoderChildren = "decoder.children"
        case decoderSeconds = "decoder.seconds"
        case logLevel = "log.level"
    }
    enum Kind: Sendable {
        case text
        case number(ClosedRange<Double>)
        case flag
        case choice([String])
        /// A text of a certain form; the function gives what it must be, when it is not. An empty one is always taken.
        case form(@Sendable (String) -> String?)
    }

    let name: Name
    let kind: Kind
    let standard: String
    let isSecret: Bool
    let meaning: String

    static let all: [Setting] = Name.allCases.map(Setting.init)

    private init(_ name: Name) {
        self.name = name
        let (kind, standard, meaning): (Kind, String, String) =
            switch name {
            case .listen: (.form(SettingForm.listen), "127.0.0.1:8080", "Address and port that the server listens on.")
            case .database: (.text, "", "postgresql://… for a PostgreSQL server; empty for SQLite in the data folder.")
            case .baseURL:
                (.form(SettingForm.baseURL), "", "How people reach this server, https://…; goes into links. Empty: the listen address.")
            case .trustedProxies: (.text, "", "Addresses of reverse proxies whose forwarding headers are believed, comma-separated.")
            case .mailFrom: (.form(SettingForm.mailAddress), "", "The address that answers come from. Empty: mail cannot be answered.")
            case .mailFromName: (.text, "", "The name beside that address. Empty: the name of the organisation.")
            case .mailServer:
                (
                    .form(SettingForm.mailServer), "",
                    "The mail server for answers: smtps://host:465 or smtp://host:587 (STARTTLS is required)."
                )
            case .mailUser: (.text, "", "The name to sign in to the mail server with. Empty: without signing in.")
            case .mailPassword: (.text, "", "The password to sign in to the mail server with.")
            case .mailAuthorities: (.text, "", "A file of certificate authorities for the mail server. Empty: those of the system.")
            case .mailAllowPlain: (.flag, "no", "Allow a mail server without encryption; on loopback only.")
            case .undoSeconds: (.number(0...300), "10", "How long an answer can be taken back, in seconds.")
            case .sessionHours: (.number(1...8760), "720", "How long a browser stays signed in at most, in hours.")
            case .sessionIdleHours: (.number(0.1...8760), "12", "How long a browser stays signed in without being used, in hours.")
            case .decoderChildren: (.number(1...16), "2", "How many child processes read mail and HTML.")
            case .decoderSeconds: (.number(1...120), "5", "How long reading one message may take, in seconds.")
            case .logLevel: (.choice(Log.Level.allCases.map(\.rawValue)), "info", "debug, info, warning or error.")
            }
        self.kind = kind
        self.standard = standard
        self.meaning = meaning
        isSecret = [.mailPassword, .database].contains(name)
    }

    /// `mail.from-name` is SAMENSPRAAK_MAIL_FROM_NAME in the environment.
    var variable: String {
        "SAMENSPRAAK_" + name.rawValue.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
    }

    /// Why a value cannot be, in one sentence; nil when it can.
    func objection(to value: String) -> String? {
        switch kind {
        case _ where value.contains(where: \.isNewline): return "\(name.rawValue) must be one line."
        case .text: return nil
        case .choice(let choices):
            return choices.contains(value) ? nil : "\(name.rawValue) must be one of \(choices.joined(separator: ", "))."
        case .form(let objection):
            return value.isEmpty ? nil : objection(value).map { "\(name.rawValue) must be \($0)." }
        case .flag: return Self.flag(value) == nil ? "\(name.rawValue) must be yes or no." : nil
        case .number(let range):
            guard let number = Double(value), range.contains(number) else {
                return "\(name.rawValue) must be a number from \(range.lowerBound) to \(range.upperBound)."
            }
            return nil
        }
    }

    static func flag(_ value: String) -> Bool? {
        switch value.lowercased() {
        case "yes", "true", "1", "on": true
        case "no", "false", "0", "off", "": false
        default: nil
        }
    }
}
