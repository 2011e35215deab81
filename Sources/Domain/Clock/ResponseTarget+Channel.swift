extension ResponseTarget {
    /// What is promised on a channel until the organisation says otherwise: the rule of 2, 4 and 8 hours, and for the other channels what they
    /// resemble. Short public posts are read like X, the networks of friends and their messages like Facebook, what is written at a desk like
    /// mail. Who chats waits for the answer; who wrote a letter has ten days, the longest term that codes of conduct give for one.
    package static func standard(for channel: Channel) -> ResponseTarget {
        switch channel {
        case .chat: .open(seconds: 3600)
        case .x, .threads, .mastodon, .bluesky: .open(seconds: 2 * 3600)
        case .facebook, .messenger, .instagram, .whatsapp, .tiktok, .neighbourhood: .open(seconds: 4 * 3600)
        case .email, .form, .linkedin, .youtube, .review, .feed, .phone, .counter, .other: .open(seconds: 8 * 3600)
        case .letter: .days(10)
        }
    }
}
