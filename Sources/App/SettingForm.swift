import Domain
import Foundation

/// What settings of a certain form must look like; each check gives that in words when a value is not so.
enum SettingForm {
    /// The host and port of `listen`; nil when it is not of that form.
    static func hostAndPort(_ value: String) -> (host: String, port: UInt16)? {
        guard let colon = value.lastIndex(of: ":"), colon > value.startIndex, let port = UInt16(value[value.index(after: colon)...]) else {
            return nil
        }
        return (value[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
    }

    @Sendable static func listen(_ value: String) -> String? {
        hostAndPort(value) == nil ? "ADDRESS:PORT, as in 127.0.0.1:8080" : nil
    }

    @Sendable static func baseURL(_ value: String) -> String? {
        let isGood =
            URLComponents(string: value).map {
                ["http", "https"].contains($0.scheme ?? "") && $0.host?.isEmpty == false && $0.query == nil
            } ?? false
        return isGood ? nil : "an address such as https://desk.gemeente.example"
    }

    @Sendable static func mailAddress(_ value: String) -> String? { MailAddress.isPlausible(value) ? nil : "an e-mail address" }

    @Sendable static func mailServer(_ value: String) -> String? {
        let isGood =
            URLComponents(string: value).map {
                ["smtp", "smtps"].contains($0.scheme ?? "") && $0.host?.isEmpty == false && ["", "/"].contains($0.path) && $0.user == nil
            } ?? false
        return isGood ? nil : "smtps://HOST:PORT or smtp://HOST:PORT"
    }
}
