package import Support

/// Somebody we talk with, over all channels.
package struct Person: Sendable, Equatable {
    package let id: ID<Person>
    /// The name to show: given by the person, else the handle.
    package var name: String
    package var firstSeen: Instant
    package init(id: ID<Person>, name: String, firstSeen: Instant) { (self.id, self.name, self.firstSeen) = (id, name, firstSeen) }
}

/// Where a person is reached: a channel and a handle on it.
package struct PersonHandle: Sendable, Equatable, Hashable {
    package var channel: Channel
    package var handle: String
    package init(channel: Channel, handle: String) { (self.channel, self.handle) = (channel, handle) }
}
