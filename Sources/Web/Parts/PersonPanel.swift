package import Support

/// Who the other is, as far as we know: addresses, how long we have talked, other conversations.
package struct PersonPanel: Sendable {
    package struct Other: Sendable {
        package var id: String
        package var subject: String?
        package var state: StateMark
        package var at: Instant
        package init(id: String, subject: String?, state: StateMark, at: Instant) {
            (self.id, self.subject, self.state, self.at) = (id, subject, state, at)
        }
    }

    package var name: String?
    /// Where the person is reached: addresses, handles, numbers.
    package var addresses: [String]
    /// All conversations, this one included.
    package var conversationCount: Int
    package var since: Instant?
    /// The latest others, newest first.
    package var others: [Other]

    package init(name: String?, addresses: [String], conversationCount: Int, since: Instant?, others: [Other] = []) {
        self.name = name
        self.addresses = addresses
        self.conversationCount = conversationCount
        self.since = since
        self.others = others
    }

    /// `3 gesprekken sinds 2024`, or that this is the first.
    func history(_ say: Wording) -> String {
        guard let since, conversationCount > 1 else { return say(.firstConversation) }
        return say(.history(conversationCount, since: say.year(since)))
    }

    /// The facts, for the column beside the thread and for the fold under the subject.
    func facts(_ say: Wording) -> HTML {
        """
        <dl class="facts">\
        \(if: !addresses.isEmpty, "<div><dt>\(say(.addresses))</dt>\(each: addresses, { "<dd><bdi>\($0)</bdi></dd>" })</div>")\
        \(if: !others.isEmpty, "<div><dt>\(say(.otherConversations))</dt>\(each: others, { row($0, say) })</div>")</dl>
        """
    }

    private func row(_ other: Other, _ say: Wording) -> HTML {
        """
        <dd><a href="\(Address.conversation(other.id))"><bdi>\(other.subject ?? say(.noSubject))</bdi></a> \
        <span class="meta">\(say(other.state.name)) · \(time(other.at, say.brief(other.at), say))</span></dd>
        """
    }
}
