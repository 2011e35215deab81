/// A kind of place where people talk with an authority. The last seven are typed in or shared by an agent: what no interface gives.
package enum Channel: String, Sendable, CaseIterable {
    case x, facebook, messenger, instagram, threads, whatsapp, linkedin, youtube, mastodon, bluesky, email, form, feed
    case review, phone, letter, counter, chat, tiktok, neighbourhood, other

    /// Whether a person places the answer there: Samenspraak sends by mail alone as yet, and nobody answers a feed.
    package var isAnsweredByHand: Bool { self != .email && self != .feed }
}
