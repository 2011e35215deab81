/// What happened to a conversation, as the thin lines of a thread.
extension Phrase {
    /// `actor` is the name of who did it; nil for the software itself.
    static func eventAssigned(_ actor: String?, to name: String) -> Phrase {
        let (who, whom) = (by(actor), name.isolated)
        if actor == name {
            return Phrase(
                nl: "\(who.nl) nam dit gesprek", fr: "\(who.fr) a pris cette conversation", de: "\(who.de) hat dieses Gespräch übernommen",
                en: "\(who.en) took this conversation")
        }
        return Phrase(
            nl: "\(who.nl) wees dit toe aan \(whom)", fr: "\(who.fr) a attribué ceci à \(whom)", de: "\(who.de) hat das \(whom) zugewiesen",
            en: "\(who.en) assigned this to \(whom)")
    }
    static func eventUnassigned(_ actor: String?) -> Phrase {
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) gaf dit gesprek vrij", fr: "\(who.fr) a libéré cette conversation",
            de: "\(who.de) hat dieses Gespräch freigegeben",
            en: "\(who.en) released this conversation")
    }
    static func eventTagged(_ actor: String?, _ tag: String) -> Phrase {
        let (who, tag) = (by(actor), tag.isolated)
        return Phrase(
            nl: "\(who.nl) voegde label \(tag) toe", fr: "\(who.fr) a ajouté l’étiquette \(tag)",
            de: "\(who.de) hat das Etikett \(tag) hinzugefügt",
            en: "\(who.en) added the tag \(tag)")
    }
    static func eventUntagged(_ actor: String?, _ tag: String) -> Phrase {
        let (who, tag) = (by(actor), tag.isolated)
        return Phrase(
            nl: "\(who.nl) haalde label \(tag) weg", fr: "\(who.fr) a retiré l’étiquette \(tag)",
            de: "\(who.de) hat das Etikett \(tag) entfernt",
            en: "\(who.en) removed the tag \(tag)")
    }
    static func eventSnoozed(_ actor: String?, until moment: String) -> Phrase {
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) stelde dit uit: \(moment)", fr: "\(who.fr) a reporté ceci : \(moment)",
            de: "\(who.de) hat das verschoben: \(moment)",
            en: "\(who.en) put this off: \(moment)")
    }
    static let eventWoke = Phrase(
        nl: "Terug in de lijst", fr: "De retour dans la liste", de: "Zurück in der Liste", en: "Back in the list")
    static func eventClosed(_ actor: String?) -> Phrase {
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) sloot dit gesprek", fr: "\(who.fr) a fermé cette conversation", de: "\(who.de) hat dieses Gespräch geschlossen",
            en: "\(who.en) closed this conversation")
    }
    static func eventReopened(_ actor: String?) -> Phrase {
        guard actor != nil else {
            return Phrase(
                nl: "Heropend door een nieuw bericht", fr: "Rouverte par un nouveau message",
                de: "Durch eine neue Nachricht wieder geöffnet",
                en: "Reopened by a new message")
        }
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) heropende dit gesprek", fr: "\(who.fr) a rouvert cette conversation",
            de: "\(who.de) hat dieses Gespräch wieder geöffnet",
            en: "\(who.en) reopened this conversation")
    }
    static func eventSpam(_ actor: String?, _ isSpam: Bool) -> Phrase {
        let who = by(actor)
        return isSpam
            ? Phrase(
                nl: "\(who.nl) duidde dit aan als spam", nlNL: "\(who.nl) markeerde dit als spam",
                fr: "\(who.fr) a signalé ceci comme indésirable",
                de: "\(who.de) hat das als Spam markiert", en: "\(who.en) marked this as spam")
            : Phrase(
                nl: "\(who.nl) haalde dit uit de spam", fr: "\(who.fr) a retiré ceci des indésirables",
                de: "\(who.de) hat das aus dem Spam geholt",
                en: "\(who.en) took this out of spam")
    }
    static func eventWithdrawn(_ actor: String?) -> Phrase {
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) trok een antwoord in voor het vertrok", fr: "\(who.fr) a retiré une réponse avant son envoi",
            de: "\(who.de) hat eine Antwort vor dem Senden zurückgezogen", en: "\(who.en) withdrew an answer before it left")
    }
    static func eventUndone(_ actor: String?) -> Phrase {
        let who = by(actor)
        return Phrase(
            nl: "\(who.nl) maakte de vorige stap ongedaan", fr: "\(who.fr) a annulé l’étape précédente",
            de: "\(who.de) hat den letzten Schritt rückgängig gemacht",
            en: "\(who.en) undid the last step")
    }

    static func by(_ actor: String?) -> Phrase { Phrase(everywhere: actor?.isolated ?? "Samenspraak") }
}
