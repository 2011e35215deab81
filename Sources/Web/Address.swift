package import Domain
/// The addresses of the interface, percent-encoded where they carry text.
package enum Address {
    package static let signIn = "/sign-in"
    package static let signOut = "/sign-out"
    package static let quarantine = "/quarantine"
    package static let outbox = "/outbox"
    package static let settings = "/settings"
    /// Response times and opening hours.
    package static let promise = "/settings/promise"
    /// What anybody may read of what is done with messages.
    package static let privacy = "/privacy"
    /// What belongs in the record of processing.
    package static let register = "/settings/register"
    /// How long things are kept.
    package static let retention = "/settings/retention"
    /// The keys of other programs.
    package static let programs = "/settings/programs"
    package static let settingsOrganisation = "/settings/organisation"
    /// Where a signed-in person changes the password.
    package static let password = "/password"
    package static let sessions = "/sessions"
    package static let preferences = "/preferences"
    /// Where a newcomer to the demo puts the explanation away, and where it is found again.
    package static let demoHints = "/demo/hints"
    package static let demoExplained = "/inbox?hints=shown"

    package static func setUp(_ token: String) -> String { "/setup/\(encode(token))" }

    /// The list of conversations, `before` being the cursor of an older page.
    package static func inbox(_ view: InboxView, search: String = "", before: String? = nil) -> String {
        address("/inbox", [("view", view.rawValue), ("q", search), ("before", before ?? "")])
    }

    /// A conversation, with the list it was opened from beside it, `before` being the cursor of earlier messages.
    package static func conversation(
        _ id: String, in view: InboxView? = nil, search: String = "", before: String? = nil, shown code: String? = nil
    ) -> String {
        address(
            "/conversations/\(encode(id))",
            [("view", view?.rawValue ?? ""), ("q", search), ("before", before ?? ""), ("shown", code ?? "")])
    }

    /// Where a form about a conversation goes: `assignment`, `waiting`, `waiting/end`, `tags`, `tags/remove`, `snooze`, `closure`, `reopening`, `spam`, `undo`,
    /// `notes`, `replies`, `placed`, `deeds`, `draft`, `coach`.
    package static func conversation(_ id: String, _ action: StaticString) -> String { "/conversations/\(encode(id))/\(action)" }

    /// Where a form about an answer of ours goes: `cancel`, `retry`, `confirm`.
    package static func reply(_ id: String, _ action: StaticString) -> String { "/replies/\(encode(id))/\(action)" }

    /// The page of one message, whole.
    package static func message(_ id: String, shown code: String? = nil) -> String {
        address("/messages/\(encode(id))", [("shown", code ?? "")])
    }

    /// The page with a mail's own layout, for the sandboxed frame.
    package static func frame(_ message: String, withImages: Bool = false, shown code: String? = nil) -> String {
        address("/messages/\(encode(message))/frame", [("images", withImages ? "1" : ""), ("shown", code ?? "")])
    }

    /// The bytes of a message as they arrived.
    package static func raw(_ message: String) -> String { "/messages/\(encode(message))/raw" }

    package static func attachment(_ message: String, part: Int) -> String { "/attachments/\(encode(message))/\(part)" }

    /// A small picture of an attachment.
    package static func preview(_ message: String, part: Int) -> String { "/messages/\(encode(message))/attachments/\(part)/preview" }

    package static func quarantineRetry(_ id: String) -> String { "/quarantine/\(encode(id))/retry" }

    /// Where a form about a user goes: `reset`, `disable`, `enable`.
    package static func user(_ id: String, _ action: StaticString) -> String { "/settings/users/\(encode(id))/\(action)" }

    package static func revokeProgram(_ id: String) -> String { "\(programs)/\(encode(id))/revoke" }

    /// Where a form about keeping goes: `terms`, `nightly`, `run`, `holds`.
    package static func retention(_ action: StaticString) -> String { "\(retention)/\(action)" }

    package static func liftHold(_ id: String) -> String { "\(retention)/holds/\(encode(id))/lift" }

    package static func endSession(_ id: String) -> String { "/sessions/\(encode(id))/end" }

    /// The record of who did and saw what, `before` being the number of the last line of the page before.
    package static func log(_ asked: LogPage.Asked, before: String? = nil, asTable: Bool = false) -> String {
        address(
            asTable ? "/log.csv" : "/log",
            [
                ("user", asked.user), ("what", asked.what), ("conversation", asked.conversation), ("person", asked.person),
                ("before", before ?? ""),
            ])
    }

    /// `path` with the pairs that have a value as its query.
    private static func address(_ path: String, _ query: [(name: String, value: String)]) -> String {
        let pairs = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encode($0.value))" }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    /// The text with every byte that is not unreserved (RFC 3986) percent-encoded.
    static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
