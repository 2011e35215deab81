import Domain
import Formats
import SQL
import Storage
import Support

/// How far the erasure of a person reaches, as found at one moment.
struct ErasureScope: Sendable {
    /// A message that goes as a whole.
    struct Own: Sendable {
        let id: ID<Message>
        let raw: ID<RawMessage>?
        let attachments: Int
        let channel: Channel
        let account: String
        let remoteID: String
    }

    let people: [ID<Person>]
    /// Who they are, where they stand in others' texts.
    private(set) var redaction = Redaction()
    /// What they wrote where, for the quotes in the same conversation.
    private(set) var written: [ID<Conversation>: Redaction] = [:]
    private(set) var own: [Own] = [] { didSet { if let last = own.last { ownIDs.insert(last.id) } } }
    private(set) var ownIDs: Set<ID<Message>> = []
    private(set) var remoteIDs: Set<String> = []
    /// Conversations with nobody else, and those in which others wrote too; with the version that was looked at.
    private(set) var whole: [ID<Conversation>: Int] = [:]
    private(set) var shared: [ID<Conversation>: Int] = [:]
    /// Conversations of others in whose notes, drafts or answers they stand.
    private(set) var noted: Set<ID<Conversation>> = []
    /// Messages in conversations of others in which their address stands.
    private(set) var elsewhere: [ID<Message>] = []
    /// How the others are called who wrote in a shared conversation.
    private var otherNames: [ID<Conversation>: Set<String>] = [:]
    /// Somebody else goes by the same name, so that outside their own conversations it may be that other.
    private var hasNamesake = false
    /// The newest message when this was found.
    private(set) var newest: ID<Message>?

    /// The most passages that travel with one message; beyond it, those of its own conversation do.
    private static let passageLimit = 300_000
    /// The most messages of other conversations that are looked through.
    private static let elsewhereLimit = 20_000

    var addresses: [String] { redaction.handles.filter { $0.contains("@") } }

    /// How to go through texts of a conversation. Where somebody else goes by the same name, the name is theirs only beside their address.
    func redaction(in conversation: ID<Conversation>, for texts: [String]) -> Redaction {
        var redaction = shared[conversation] == nil ? redaction.elsewhere : redaction
        let all = written.values.reduce(0) { $0 + $1.passages.count } <= Self.passageLimit
        for (id, theirs) in written where all || id == conversation {
            redaction.passages.formUnion(theirs.passages)
            redaction.shortTexts.formUnion(theirs.shortTexts)
        }
        if let here = written[conversation] { redaction.subjects = here.subjects }
        let others = otherNames[conversation] ?? []
        let isNamesake = shared[conversation] == nil ? hasNamesake : redaction.names.contains { others.contains($0.lowercased()) }
        return isNamesake && !texts.contains(where: redaction.holdsHandle) ? redaction.withoutNames : redaction
    }

    init(_ people: [ID<Person>], _ connection: any Connection, in organisation: ID<Organisation>) throws {
        self.people = people
        newest = try connection.newestMessage(in: organisation)
        try findWords(connection, organisation)
        try findConversations(connection, organisation)
        try findElsewhere(connection, organisation)
    }

    private mutating func findWords(_ connection: any Connection, _ organisation: ID<Organisation>) throws {
        for id in people {
            if let person = try connection.person(id, in: organisation) { redaction.add(name: person.name) }
            for handle in try connection.handles(of: id, in: organisation) { add(handle: handle.handle) }
        }
        var after: ID<Message>?
        while true {
            let page = try connection.messages(of: people, after: after, limit: 200, in: organisation)
            guard let last = page.last else { break }
            after = last.id
            for message in page { add(message) }
        }
    }

    private mutating func add(_ message: Message) {
        let content = message.content
        own.append(Own(message))
        if let name = content.author.name { redaction.add(name: name) }
        if let handle = content.author.handle { add(handle: handle) }
        remoteIDs.insert(content.remoteID)
        if let id = content.mailID {
            remoteIDs.insert(id)
            redaction.identifiers.append(id)
        }
        var theirs = written[message.conversation] ?? Redaction()
        theirs.add(text: content.mail?.reply ?? content.text)
        if let signature = content.mail?.signature, !signature.isEmpty { theirs.add(text: signature) }
        let subject = MailSubject.base(of: content.subject).text
        if !subject.isEmpty, !theirs.subjects.contains(subject) { theirs.subjects.append(subject) }
        written[message.conversation] = theirs
    }

    private mutating func add(handle: String) {
        let handle = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
        if !handle.isEmpty, !redaction.handles.contains(handle.lowercased()) { redaction.handles.append(handle.lowercased()) }
    }

    private mutating func findConversations(_ connection: any Connection, _ organisation: ID<Organisation>) throws {
        var touched = Set(written.keys)
        touched.formUnion(try connection.conversations(of: people, addresses: addresses, in: organisation))
        let keys = Array(remoteIDs)
        for start in stride(from: 0, to: keys.count, by: Transaction.lookUpSize) {
            let part = Array(keys[start..<min(start + Transaction.lookUpSize, keys.count)])
            touched.formUnion(try connection.conversations(namingAny: part, in: organisation))
        }
        for id in touched {
            guard let conversation = try connection.conversation(id, in: organisation),
                try connection.erasedAt(id, in: organisation) == nil
            else { continue }
            let isTheirs = written[id] != nil || conversation.person.map(people.contains) ?? false
            if isTheirs, try !connection.hasOthers(than: people, in: id, organisation: organisation) {
                whole[id] = conversation.version
                try connection.eachMessage(in: id, organisation) { if !isOwn($0.id) { own.append(Own($0)) } }
            } else {
                shared[id] = conversation.version
                try findNames(in: id, connection, organisation)
            }
        }
        try findSubjects(connection, organisation)
    }

    /// Who wrote them a mail may have given them another name; what we answered them alone is theirs too.
    private mutating func findNames(in id: ID<Conversation>, _ connection: any Connection, _ organisation: ID<Organisation>) throws {
        let addresses = Set(addresses)
        try connection.eachMessage(in: id, organisation) { message in
            if message.direction == .inbound, !isOwn(message.id), let name = message.content.author.name {
                otherNames[id, default: []].insert(name.lowercased())
            }
            guard let mail = message.content.mail else { return }
            for address in mail.to + mail.cc + mail.replyTo where addresses.contains(address.key) { redaction.add(name: address.name) }
            let recipients = mail.to + mail.cc
            if message.direction == .outbound, !recipients.isEmpty, recipients.allSatisfy({ addresses.contains($0.key) }),
                !isOwn(message.id)
            {
                own.append(Own(message))
            }
        }
    }

    /// A subject is theirs where they wrote under it first.
    private mutating func findSubjects(_ connection: any Connection, _ organisation: ID<Organisation>) throws {
        for id in shared.keys {
            guard let theirs = written[id], !theirs.subjects.isEmpty else { continue }
            var first: [String: Bool] = [:]
            try connection.eachMessage(in: id, organisation) { message in
                let base = MailSubject.base(of: message.content.subject).text
                if first[base] == nil { first[base] = message.person.map(people.contains) ?? false }
            }
            written[id]?.subjects = theirs.subjects.filter { first[$0] ?? false }
        }
    }

    private mutating func findElsewhere(_ connection: any Connection, _ organisation: ID<Organisation>) throws {
        var found: Set<ID<Message>> = []
        let wanted = redaction.handles + redaction.names
        for text in wanted {
            let words = SearchTokens.words(of: text, limit: 32)
            // One word alone is too common to look for; what it stands in as an address has more.
            guard words.count > 1 else { continue }
            if redaction.handles.contains(text) {
                found.formUnion(try connection.messages(holding: words, limit: Self.elsewhereLimit, in: organisation))
            }
            noted.formUnion(try connection.conversations(whoseWritingHolds: text, in: organisation))
        }
        let stray = found.subtracting(ownIDs).sorted()
        for start in stride(from: 0, to: stray.count, by: 200) {
            let part = try connection.messages(Array(stray[start..<min(start + 200, stray.count)]), in: organisation)
            elsewhere += part.filter { whole[$0.conversation] == nil && shared[$0.conversation] == nil }.map(\.id)
        }
        noted = noted.filter { whole[$0] == nil && shared[$0] == nil }
        hasNamesake = try redaction.names.contains { try connection.hasNamesake($0, of: people, in: organisation) }
    }
}

extension ErasureScope.Own {
    init(_ message: Message) {
        self.init(
            id: message.id, raw: message.raw, attachments: message.content.attachments.count, channel: message.content.channel,
            account: message.content.account, remoteID: message.content.remoteID)
    }
}

extension Connection {
    /// Calls `body` with each message of the conversation, a page at a time.
    func eachMessage(in conversation: ID<Conversation>, _ organisation: ID<Organisation>, _ body: (Message) throws -> Void) throws {
        var after: ID<Message>?
        while true {
            let page = try messages(in: conversation, after: after, limit: 200, organisation: organisation)
            guard let last = page.last else { return }
            after = last.id
            for message in page { try body(message) }
        }
    }
}
