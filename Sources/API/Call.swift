import Desk
import Domain
import HTTP
import Support

/// One request that was let in and read: its parameters and its body are what the document says.
struct Call: Sendable {
    let request: Request
    let now: Instant
    /// The body as a value; nil for JSON Lines and where none belongs.
    var body: JSON?
    /// The key that this request named.
    var once: Once?
    /// Nil for what everyone may ask.
    let who: Caller?

    /// The program that asks.
    var caller: Caller {
        get throws(Problem) {
            guard let who else { throw Problem(.unauthorised, "This needs a token.") }
            return who
        }
    }

    var agent: Agent { get throws(Problem) { try caller.agent } }

    /// What the path names; an identifier that nothing has is no mistake of form.
    func id<Entity>(_ name: String = "id") throws(NotFound) -> ID<Entity> {
        guard let id = ID<Entity>(request.parameter(name)) else { throw NotFound() }
        return id
    }

    /// A text of the body.
    func text(_ name: String) -> String? { body?[name]?.text }

    /// How many things a page holds.
    var limit: Int { request.queryValue("limit").flatMap { Int($0) } ?? 50 }

    /// Where the page begins; nil for the first page. The form was looked at before.
    var after: String? { request.queryValue("after") }

    /// The identifier after which the page begins. One that is beyond all of ours has nothing after it.
    func afterID<Entity>(_ type: Entity.Type = Entity.self) -> ID<Entity>? { after.map { ID<Entity>($0) ?? ID(rawValue: .max) } }

    /// The version that was looked at, as the desk compares it; nil when the caller takes whatever is there.
    var version: Int? {
        guard let text = request.header("if-match")?.trimmed, text != "*" else { return nil }
        // RFC 9110 section 13.1.1: compared strongly. What is no version of ours is none that is there.
        guard text.hasPrefix("\""), text.hasSuffix("\""), let version = Int(text.dropFirst().dropLast().prefix { $0 != "." }),
            version >= 0
        else { return -1 }
        return version
    }

    /// Whether the client has this version already.
    func knows(_ tag: String?) -> Bool {
        guard let tag, let known = request.header("if-none-match") else { return false }
        // RFC 9110 section 13.1.2: compared weakly, as nothing is changed.
        return known.split(separator: ",").contains { one in
            let one = one.trimmed
            return one == "*" || one == tag || one == "W/" + tag
        }
    }
}
