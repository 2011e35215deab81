/// Something that an operation is told besides its body.
struct Parameter: Sendable {
    enum Place: String, Sendable { case path, query, header }
    let name: String
    let place: Place
    let schema: Schema
    var isRequired = false
    let meaning: String

    static func inPath(_ name: String) -> Parameter {
        let (schema, meaning): (Schema, String) =
            switch name {
            case "tag": (.label, "The label; capitals count as small letters.")
            case "node": (.label, "The question, by its `node`.")
            default: (.identifier, "Our identifier of it.")
            }
        return Parameter(name: name, place: .path, schema: schema, isRequired: true, meaning: meaning)
    }

    static func query(_ name: String, _ schema: Schema, isRequired: Bool = false, _ meaning: String) -> Parameter {
        Parameter(name: name, place: .query, schema: schema, isRequired: isRequired, meaning: meaning)
    }

    /// The two of every list; `cursor` is what its pages are named by.
    static func paging(_ cursor: TextRule.Form = .identifier) -> [Parameter] {
        [
            query("after", .text(TextRule(form: cursor)), "The `next` of the page before; absent for the first page."),
            query("limit", .integer(1...200), "How many things a page holds at most; 50 when it is left out."),
        ]
    }

    static let idempotencyKey = Parameter(
        name: "Idempotency-Key", place: .header, schema: .text(TextRule(shortest: 1, longest: 200, form: .visible)),
        meaning:
            "Drawn at random for each thing that is to be done: the same request with the same key is done once and answered the same, "
            + "for a day.")
    static let ifMatch = Parameter(
        name: "If-Match", place: .header, schema: .text(TextRule(longest: 1000)),
        meaning:
            "The ETag of what was looked at, or `*`: when it changed since, nothing is done and the answer is 409 with what is there now.")
    static let ifNoneMatch = Parameter(
        name: "If-None-Match", place: .header, schema: .text(TextRule(longest: 1000)),
        meaning: "The ETags that are known already: 304 when it is still one of them.")
    static let lastEventID = Parameter(
        name: "Last-Event-ID", place: .header, schema: .integer(0...Int64.max),
        meaning: "The number of the last event that was seen: what came after it is told first.")
}

extension Schema {
    /// A label of a conversation.
    static let label = Schema.text(TextRule(shortest: 1, longest: 50, form: .label))
}
