import Domain
import SQL
import Storage
import Support

/// A name on one account of a channel.
struct ChannelKey: Hashable {
    let channel: Channel
    let account: String
    let key: String
}

/// What the database knows about the names in a batch, looked up for many of them at once and remembered.
struct ArrivalLookups {
    private let transaction: Transaction
    private let organisation: ID<Organisation>
    private var stored: [ChannelKey: Bool] = [:]
    private var people: [PersonHandle: ID<Person>?] = [:]
    private var threads: [ChannelKey: [ID<Conversation>]] = [:]
    /// Of conversations with answers in the outbox: whether one went out. Nil for one without any.
    private var outbox: [ID<Conversation>: Bool?] = [:]
    /// The most conversations one identifier is taken to stand for.
    private static let mostConversations = 8

    init(_ transaction: Transaction, _ organisation: ID<Organisation>) {
        (self.transaction, self.organisation) = (transaction, organisation)
    }

    /// Looks everything up that the messages name.
    mutating func lookUp(_ messages: [IncomingMessage]) throws {
        var remotes: Set<ChannelKey> = []
        var keys: Set<ChannelKey> = []
        var handles: Set<PersonHandle> = []
        for message in messages {
            remotes.insert(ChannelKey(channel: message.channel, account: message.account, key: message.remoteID))
            for key in message.threadKeys { keys.insert(ChannelKey(channel: message.channel, account: message.account, key: key)) }
            if !message.isOurs, let key = message.author.key { handles.insert(PersonHandle(channel: message.channel, handle: key)) }
        }
        try chunks(remotes) { channel, account, names in
            for name in names { stored[ChannelKey(channel: channel, account: account, key: name)] = false }
            for name in try transaction.stored(names, channel: channel, account: account, in: organisation) {
                stored[ChannelKey(channel: channel, account: account, key: name)] = true
            }
        }
        try chunks(keys) { channel, account, names in
            guard let found = try transaction.conversations(threadKeys: names, channel: channel, account: account, in: organisation) else {
                return
            }
            for name in names { threads[ChannelKey(channel: channel, account: account, key: name)] = [] }
            for (name, id) in found { threads[ChannelKey(channel: channel, account: account, key: name)]?.append(id) }
        }
        try lookUpOutbox(Set(threads.values.joined()))
        for (channel, group) in Dictionary(grouping: handles, by: \.channel) {
            for start in stride(from: 0, to: group.count, by: Transaction.lookUpSize) {
                let names = group[start..<min(start + Transaction.lookUpSize, group.count)].map(\.handle)
                for name in names { people[PersonHandle(channel: channel, handle: name)] = .some(nil) }
                for (name, id) in try transaction.people(names, channel: channel, in: organisation) {
                    people[PersonHandle(channel: channel, handle: name)] = id
                }
            }
        }
    }

    /// Whether a message of that identifier is in the database.
    mutating func isStored(_ remote: ChannelKey) throws -> Bool {
        if let known = stored[remote] { return known }
        let known =
            try transaction.message(channel: remote.channel, account: remote.account, remoteID: remote.key, in: organisation) != nil
        stored[remote] = known
        return known
    }

    /// Who that is, if we know them.
    mutating func person(_ handle: PersonHandle) throws -> ID<Person>? {
        if let known = people[handle] { return known }
        let known = try transaction.person(handle, in: organisation)
        people[handle] = .some(known)
        return known
    }

    /// The conversations in the database that the identifier may stand for, newest first.
    mutating func conversations(of key: ChannelKey) throws -> [ID<Conversation>] {
        if let known = threads[key] { return Array(known.prefix(Self.mostConversations)) }
        let known = try transaction.conversations(threadKey: key.key, channel: key.channel, account: key.account, in: organisation)
        threads[key] = known
        return known
    }

    /// Whether an answer went out in the conversation; nil when none was written here.
    mutating func hasSent(in conversation: ID<Conversation>) throws -> Bool? {
        if let known = outbox[conversation] { return known }
        try lookUpOutbox([conversation])
        return outbox[conversation] ?? nil
    }

    private mutating func lookUpOutbox(_ conversations: Set<ID<Conversation>>) throws {
        let ids = Array(conversations)
        for start in stride(from: 0, to: ids.count, by: Transaction.lookUpSize) {
            let part = Array(ids[start..<min(start + Transaction.lookUpSize, ids.count)])
            for id in part { outbox[id] = .some(nil) }
            for (id, wasSent) in try transaction.answered(among: part, in: organisation) { outbox[id] = wasSent }
        }
    }

    private func chunks(_ names: Set<ChannelKey>, _ body: (Channel, String, [String]) throws -> Void) rethrows {
        struct Place: Hashable {
            let channel: Channel
            let account: String
        }
        for (place, group) in Dictionary(grouping: names, by: { Place(channel: $0.channel, account: $0.account) }) {
            for start in stride(from: 0, to: group.count, by: Transaction.lookUpSize) {
                let part = group[start..<min(start + Transaction.lookUpSize, group.count)]
                try body(place.channel, place.account, part.map(\.key))
            }
        }
    }
}

extension IncomingMessage {
    /// The identifiers by which the message names its thread, the most certain first, its own at the end: somebody may have answered it before
    /// it arrived.
    var threadKeys: [String] {
        var keys: [String] = []
        if let thread { keys.append(thread) }
        if let inReplyTo { keys.append(inReplyTo) }
        keys += mail?.references.reversed().prefix(30) ?? []
        keys.append(remoteID)
        return keys
    }
}
