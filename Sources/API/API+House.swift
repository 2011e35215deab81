import Desk
import Domain
import HTTP
import Support

extension API {
    /// People, colleagues, labels, settings and the record.
    static func house(_ desk: Desk) -> [Operation] {
        [
            .giving(
                Wire.person.paged, .get, "/people", "findPeople", "Who writes under that handle: one person, or nobody.",
                scope: .readPeople,
                parameters: [
                    .query("channel", .choice(Channel.allCases.map(\.rawValue)), isRequired: true, "The channel."),
                    .query(
                        "handle", .text(TextRule(shortest: 1, longest: 1000)), isRequired: true,
                        "The channel's identifier of the account, or its name there; for mail the address."),
                ]
            ) { call in
                guard let channel = call.request.queryValue("channel").flatMap(Channel.init(rawValue:)) else {
                    return Made(Page([], next: nil))
                }
                let found = try await desk.person(with: call.request.queryValue("handle") ?? "", on: channel, as: try call.agent)
                return Made(Page(found.map { [$0] } ?? [], next: nil))
            },
            .giving(Wire.person, .get, "/people/{id}", "getPerson", "One person.", scope: .readPeople) {
                Made(try await desk.person(try $0.id(), as: try $0.agent))
            },
            .giving(Wire.user.paged, .get, "/users", "listUsers", "The colleagues.", scope: .readConversations) {
                Made(Page(try await desk.users(as: try $0.agent), next: nil))
            },
            .giving(Wire.user, .get, "/users/{id}", "getUser", "One colleague.", scope: .readConversations) {
                Made(try await desk.user(try $0.id(), as: try $0.agent))
            },
            .giving(
                Wire.label.paged, .get, "/tags", "listTags", "The labels in use, most used first; at most 100.", scope: .readConversations
            ) { Made(Page(try await desk.tagNames(as: try $0.agent).map(Wire.Tag.init), next: nil)) },
            .giving(Wire.settings, .get, "/settings", "getSettings", "The settings, without secrets.", scope: .readAdministration) { call in
                try call.agent.require(.administer)
                return Made(Wire.House(organisation: try call.caller.organisation, settings: desk.settings))
            },
            .giving(
                Wire.event.paged, .get, "/audit", "listAudit", "The record of everything that was done, oldest first.",
                about: "With what the stream of `/events` does not tell: signing in, users, tokens, who took an original message.",
                scope: .readAdministration, parameters: Parameter.paging()
            ) { call in
                let events = try await desk.audit(
                    after: call.after.map { Int64($0) ?? .max } ?? 0, limit: call.limit + 1, as: try call.agent)
                return Made(Page(events, limit: call.limit) { String($0.number) })
            },
        ]
    }

    /// The document that describes all of this; for everyone.
    static func description(_ document: [UInt8]) -> Operation {
        Operation(
            .get, "/openapi.json", "getDescription", "This document.", scope: nil,
            successes: [Success(200, "The description, OpenAPI 3.1.", content: ("application/json", .anything))]
        ) { _ in .json(document) }
    }
}

extension Wire {
    /// An organisation with the settings of its house.
    struct House: Sendable {
        let organisation: Organisation
        let settings: DeskSettings
    }

    static let settings = Shape<House>(
        "Settings",
        [
            .one(
                "organisation",
                Shape<Organisation>(
                    "Organisation",
                    [
                        .id("id", "Our identifier.", \.id), .text("name", "The name.", \.name),
                        .choice(
                            "languageRegime", LanguageRegime.allCases.map(\.rawValue), "Which language law holds.",
                            \.languageRegime.rawValue),
                    ]), "The authority.", \.organisation),
            .text("mailFrom", "The address that answers come from; empty while mail is not configured.", \.settings.mailFrom),
            .text("mailFromName", "The name beside it; empty for that of the organisation.", \.settings.mailFromName),
            .count("undoSeconds", "How long an answer can be taken back.") { Int($0.settings.undoSeconds) },
            .count("sessionIdleSeconds", "How long a browser stays signed in without being used.") { Int($0.settings.sessionIdleSeconds) },
            .count("sessionSeconds", "How long a browser stays signed in at most.") { Int($0.settings.sessionSeconds) },
        ])
}
