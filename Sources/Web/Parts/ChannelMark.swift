/// The channel of a conversation as it is shown; the raw values are the contract's words for channels.
package enum ChannelMark: String, Sendable, CaseIterable {
    case x, facebook, messenger, instagram, threads, whatsapp, linkedin, youtube, mastodon, bluesky, email, form, feed, review, phone,
        letter
    case counter, chat, tiktok, neighbourhood, other

    /// The readable name of the channel.
    package var name: Phrase {
        switch self {
        case .x: Phrase(everywhere: "X")
        case .facebook: Phrase(everywhere: "Facebook")
        case .messenger: Phrase(everywhere: "Messenger")
        case .instagram: Phrase(everywhere: "Instagram")
        case .threads: Phrase(everywhere: "Threads")
        case .whatsapp: Phrase(everywhere: "WhatsApp")
        case .linkedin: Phrase(everywhere: "LinkedIn")
        case .youtube: Phrase(everywhere: "YouTube")
        case .mastodon: Phrase(everywhere: "Mastodon")
        case .bluesky: Phrase(everywhere: "Bluesky")
        case .tiktok: Phrase(everywhere: "TikTok")
        case .email: Phrase(nl: "E-mail", fr: "E-mail", de: "E-Mail", en: "E-mail")
        case .form: Phrase(nl: "Webformulier", fr: "Formulaire web", de: "Webformular", en: "Web form")
        case .feed: Phrase(nl: "Nieuws", fr: "Actualité", de: "Nachrichten", en: "News")
        case .review: Phrase(nl: "Beoordeling", fr: "Avis", de: "Bewertung", en: "Review")
        case .phone: Phrase(nl: "Telefoon", fr: "Téléphone", de: "Telefon", en: "Phone")
        case .letter: Phrase(nl: "Brief", fr: "Lettre", de: "Brief", en: "Letter")
        case .counter: Phrase(nl: "Loket", fr: "Guichet", de: "Schalter", en: "Counter")
        case .chat: Phrase(nl: "Chat", fr: "Chat", de: "Chat", en: "Chat")
        case .neighbourhood: Phrase(nl: "Buurtgroep", fr: "Groupe de quartier", de: "Nachbarschaftsgruppe", en: "Neighbourhood group")
        case .other: Phrase(nl: "Ander kanaal", fr: "Autre canal", de: "Anderer Kanal", en: "Other channel")
        }
    }

    /// A tile with a sign of the channel and, for those who cannot see it, its name.
    func glyph(_ say: Wording) -> HTML {
        "<span class=\"glyph\">\(sign)<span class=\"unseen\">\(say(name))</span></span>"
    }

    private var sign: HTML {
        switch self {
        case .email: Icon.mail.html
        case .form: Icon.form.html
        case .feed: Icon.feed.html
        case .review: Icon.star.html
        case .phone: Icon.phone.html
        case .letter: Icon.note.html
        case .counter: Icon.counter.html
        case .chat, .messenger: Icon.chat.html
        case .neighbourhood: Icon.people.html
        case .other: Icon.globe.html
        case .x: "<span aria-hidden=\"true\">X</span>"
        case .facebook: "<span aria-hidden=\"true\">Fb</span>"
        case .instagram: "<span aria-hidden=\"true\">Ig</span>"
        case .threads: "<span aria-hidden=\"true\">Th</span>"
        case .whatsapp: "<span aria-hidden=\"true\">Wa</span>"
        case .linkedin: "<span aria-hidden=\"true\">In</span>"
        case .youtube: "<span aria-hidden=\"true\">Yt</span>"
        case .mastodon: "<span aria-hidden=\"true\">Ma</span>"
        case .bluesky: "<span aria-hidden=\"true\">Bs</span>"
        case .tiktok: "<span aria-hidden=\"true\">Tt</span>"
        }
    }
}
