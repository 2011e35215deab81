/// How long an answer may take, as chips and pages say it.
extension Phrase {
    package static let hourUnit = Phrase(nl: "u", nlNL: "uur", fr: "h", de: "Std.", en: "h")
    package static let minuteUnit = Phrase(nl: "min", fr: "min", de: "Min.", en: "min")

    /// `nog 41 min`; `left` is a duration.
    package static func clockLeft(_ left: String) -> Phrase {
        Phrase(nl: "nog \(left)", fr: "encore \(left)", de: "noch \(left)", en: "\(left) left")
    }
    /// Before which moment: `tegen ma 10.30 u.`
    package static func clockBy(_ moment: String) -> Phrase {
        Phrase(nl: "tegen \(moment)", nlNL: "vóór \(moment)", fr: "d’ici \(moment)", de: "bis \(moment)", en: "by \(moment)")
    }
    /// `12 min te laat`
    package static func clockLate(_ late: String) -> Phrase {
        Phrase(nl: "\(late) te laat", fr: "\(late) de retard", de: "\(late) zu spät", en: "\(late) late")
    }
    package static let clockJustLate = Phrase(nl: "te laat", fr: "en retard", de: "zu spät", en: "late")
    package static func clockLateSince(_ moment: String) -> Phrase {
        Phrase(
            nl: "te laat sinds \(moment)", fr: "en retard depuis \(moment)", de: "zu spät seit \(moment)", en: "late since \(moment)")
    }
    /// Answered in time, with the open time that it took.
    package static func clockMet(_ took: String) -> Phrase {
        Phrase(nl: "beantwoord in \(took)", fr: "répondu en \(took)", de: "beantwortet in \(took)", en: "answered in \(took)")
    }
    package static func clockMissed(_ late: String) -> Phrase {
        Phrase(
            nl: "beantwoord, \(late) te laat", fr: "répondu, \(late) de retard", de: "beantwortet, \(late) zu spät",
            en: "answered, \(late) late")
    }

    /// The rule behind a time that is left or was taken: `van 2 u op X`.
    package static func clockOutOf(_ rule: Phrase) -> Phrase {
        Phrase(nl: "van \(rule.nl)", nlNL: "van \(rule[.nlNL])", fr: "sur \(rule.fr)", de: "von \(rule.de)", en: "of \(rule.en)")
    }
    /// A duration and the channel that it is promised on.
    package static func rule(_ duration: Phrase, on channel: ChannelMark) -> Phrase {
        let place = channel.asPlace
        return Phrase(
            nl: "\(duration.nl) \(place.nl)", nlNL: "\(duration[.nlNL]) \(place[.nlNL])", fr: "\(duration.fr) \(place.fr)",
            de: "\(duration.de) \(place.de)", en: "\(duration.en) \(place.en)")
    }
    package static func workingDays(_ count: Int) -> Phrase {
        plural(
            count, nl: .init("# werkdag", "# werkdagen"), fr: .init("# jour ouvré", "# jours ouvrés"),
            de: .init("# Arbeitstag", "# Arbeitstage"),
            en: .init("# working day", "# working days"))
    }
    package static func both(_ one: Phrase, _ other: Phrase) -> Phrase {
        Phrase(
            nl: "\(one.nl) en \(other.nl)", nlNL: "\(one[.nlNL]) en \(other[.nlNL])", fr: "\(one.fr) et \(other.fr)",
            de: "\(one.de) und \(other.de)",
            en: "\(one.en) and \(other.en)")
    }

    package static let viewLate = Phrase(nl: "Te laat", fr: "En retard", de: "Zu spät", en: "Late")
    package static let viewSoon = Phrase(nl: "Bijna te laat", fr: "Bientôt en retard", de: "Bald zu spät", en: "Nearly late")
    package static let emptyLate = Phrase(
        nl: "Niemand wacht te lang", fr: "Personne n’attend trop longtemps", de: "Niemand wartet zu lange", en: "Nobody waits too long")
    package static let emptyLateHint = Phrase(
        nl: "Een gesprek waarvan de streeftijd voorbij is, staat hier, en bovenaan in elke andere lijst.",
        fr: "Une conversation dont le délai est dépassé est ici, et en haut de chaque autre liste.",
        de: "Ein Gespräch, dessen Frist vorbei ist, steht hier und oben in jeder anderen Liste.",
        en: "A conversation whose time is up is here, and at the top of every other list.")
    package static let emptySoon = Phrase(nl: "Geen haast", fr: "Rien d’urgent", de: "Keine Eile", en: "No hurry")
    package static let emptySoonHint = Phrase(
        nl: "Hier staat wat binnen het uur een antwoord moet krijgen.", fr: "Ici figure ce qui attend une réponse dans l’heure.",
        de: "Hier steht, was binnen einer Stunde eine Antwort braucht.", en: "What must be answered within the hour is here.")

    package static let ask = Phrase(
        nl: "Wachten op de inwoner", fr: "Attendre le citoyen", de: "Auf Bürger warten", en: "Wait for the citizen")
    package static let askHint = Phrase(
        nl: "De klok staat stil tot de inwoner schrijft.", fr: "L’horloge s’arrête jusqu’à ce que le citoyen écrive.",
        de: "Die Uhr steht still, bis der Bürger schreibt.", en: "The clock stands still until the citizen writes.")
    package static let stopAsking = Phrase(
        nl: "Niet langer wachten", fr: "Ne plus attendre", de: "Nicht länger warten", en: "Stop waiting")
    package static let didAsk = Phrase(
        nl: "We wachten op de inwoner. De klok staat stil.", fr: "Nous attendons le citoyen. L’horloge est arrêtée.",
        de: "Wir warten auf den Bürger. Die Uhr steht still.", en: "We wait for the citizen. The clock stands still.")
    package static let didStopAsking = Phrase(
        nl: "We wachten niet langer. De klok loopt weer.", fr: "Nous n’attendons plus. L’horloge reprend.",
        de: "Wir warten nicht länger. Die Uhr läuft wieder.", en: "We wait no longer. The clock runs again.")
    static func eventAsked(_ actor: String?) -> Phrase {
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) wacht op de inwoner", fr: "\(who.fr) attend le citoyen", de: "\(who.de) wartet auf den Bürger",
            en: "\(who.en) waits for the citizen")
    }
}

extension ChannelMark {
    /// The channel as the place or the way of writing: `op X`, `per mail`, `via Messenger`.
    package var asPlace: Phrase {
        switch self {
        case .x, .facebook, .instagram, .threads, .linkedin, .youtube, .mastodon, .bluesky, .tiktok:
            Phrase(nl: "op \(name.nl)", fr: "sur \(name.fr)", de: "auf \(name.de)", en: "on \(name.en)")
        case .messenger, .whatsapp, .chat: Phrase(nl: "via \(name.nl)", fr: "par \(name.fr)", de: "per \(name.de)", en: "by \(name.en)")
        case .email: Phrase(nl: "per mail", fr: "par e-mail", de: "per E-Mail", en: "by mail")
        case .letter: Phrase(nl: "per brief", fr: "par lettre", de: "per Brief", en: "by letter")
        case .form: Phrase(nl: "via het webformulier", fr: "par formulaire", de: "per Webformular", en: "by web form")
        case .phone: Phrase(nl: "aan de telefoon", fr: "au téléphone", de: "am Telefon", en: "on the phone")
        case .counter: Phrase(nl: "aan het loket", fr: "au guichet", de: "am Schalter", en: "at the counter")
        case .review: Phrase(nl: "op een beoordeling", fr: "sur un avis", de: "auf eine Bewertung", en: "on a review")
        case .feed: Phrase(nl: "op nieuws", fr: "sur une actualité", de: "auf Nachrichten", en: "on news")
        case .neighbourhood:
            Phrase(
                nl: "in een buurtgroep", fr: "dans un groupe de quartier", de: "in einer Nachbarschaftsgruppe",
                en: "in a neighbourhood group")
        case .other: Phrase(nl: "op een ander kanaal", fr: "sur un autre canal", de: "auf einem anderen Kanal", en: "on another channel")
        }
    }
}
