package import Domain

/// What a message says, as the reader found it.
extension Phrase {
    package static let readAs = Phrase(nl: "Zo gelezen", fr: "Lu ainsi", de: "So gelesen", en: "Read as")
    package static let why = Phrase(nl: "Waarom?", fr: "Pourquoi ?", de: "Warum?", en: "Why?")
    package static let whyExplained = Phrase(
        nl: "De software las deze woorden. Jij beslist.", fr: "Le logiciel a lu ces mots. C’est vous qui décidez.",
        de: "Die Software hat diese Wörter gelesen. Sie entscheiden.", en: "The software read these words. You decide.")
    package static let fieldTopic = Phrase(nl: "onderwerp", fr: "thème", de: "Thema", en: "topic")

    /// What kind of message it is; nil where there is nothing to say.
    package static func kind(_ kind: Reading.Kind) -> Phrase? {
        switch kind {
        case .question: Phrase(nl: "vraag", fr: "question", de: "Frage", en: "question")
        case .complaint: Phrase(nl: "klacht", fr: "plainte", de: "Beschwerde", en: "complaint")
        case .report: Phrase(nl: "melding", fr: "signalement", de: "Meldung", en: "report")
        case .compliment: Phrase(nl: "compliment", fr: "compliment", de: "Lob", en: "compliment")
        case .suggestion: Phrase(nl: "voorstel", fr: "suggestion", de: "Vorschlag", en: "suggestion")
        case .news: Phrase(nl: "nieuws", fr: "actualité", de: "Nachricht", en: "news")
        case .abuse: Phrase(nl: "grof", fr: "injurieux", de: "beleidigend", en: "abusive")
        case .spam: Phrase(nl: "reclame?", fr: "publicité ?", de: "Werbung?", en: "advertising?")
        case .other: nil
        }
    }

    /// How soon somebody should look; nil where there is no haste.
    package static func urgency(_ urgency: Reading.Urgency) -> Phrase? {
        switch urgency {
        case .none: nil
        case .watch: Phrase(nl: "opletten", fr: "à suivre", de: "im Auge behalten", en: "keep an eye on")
        case .urgent: Phrase(nl: "dringend", fr: "urgent", de: "dringend", en: "urgent")
        case .crisis: Phrase(nl: "nood", fr: "détresse", de: "Notlage", en: "emergency")
        }
    }

    /// In which language it is written.
    package static func writtenIn(_ language: Reading.Language) -> Phrase {
        switch language {
        case .nl: Phrase(nl: "Nederlands", fr: "néerlandais", de: "Niederländisch", en: "Dutch")
        case .fr: Phrase(nl: "Frans", fr: "français", de: "Französisch", en: "French")
        case .de: Phrase(nl: "Duits", fr: "allemand", de: "Deutsch", en: "German")
        case .en: Phrase(nl: "Engels", fr: "anglais", de: "Englisch", en: "English")
        case .other: Phrase(nl: "andere taal", fr: "autre langue", de: "andere Sprache", en: "another language")
        }
    }

    /// The procedure of law that the words may start.
    package static func formalKind(_ kind: FormalKind) -> Phrase {
        switch kind {
        case .complaint: Phrase(nl: "formele klacht", fr: "plainte formelle", de: "förmliche Beschwerde", en: "formal complaint")
        case .objection: Phrase(nl: "bezwaar", fr: "réclamation", de: "Widerspruch", en: "objection")
        case .appeal: Phrase(nl: "beroep", fr: "recours", de: "Rechtsmittel", en: "appeal")
        case .documents:
            Phrase(
                nl: "openbaarheid van bestuur", nlNL: "Woo-verzoek", fr: "accès aux documents", de: "Akteneinsicht",
                en: "access to documents")
        case .dataProtection: Phrase(nl: "privacyverzoek", fr: "demande RGPD", de: "Datenschutzanfrage", en: "data protection request")
        case .petition: Phrase(nl: "petitie", fr: "pétition", de: "Petition", en: "petition")
        case .damageClaim: Phrase(nl: "schadeclaim", fr: "demande d’indemnisation", de: "Schadensersatz", en: "damage claim")
        case .noticeOfDefault: Phrase(nl: "ingebrekestelling", fr: "mise en demeure", de: "Inverzugsetzung", en: "notice of default")
        case .councilQuestion: Phrase(nl: "raadsvraag", fr: "question d’un conseiller", de: "Ratsanfrage", en: "council question")
        case .whistleblower: Phrase(nl: "klokkenluider", fr: "lanceur d’alerte", de: "Hinweisgeber", en: "whistleblower")
        case .integrity: Phrase(nl: "integriteit", fr: "intégrité", de: "Integrität", en: "integrity")
        }
    }

    /// What a message holds that somebody should know.
    package static func signal(_ name: Signal.Name) -> Phrase {
        switch name {
        case .danger: Phrase(nl: "gevaar", fr: "danger", de: "Gefahr", en: "danger")
        case .selfHarm: Phrase(nl: "zelfdoding", fr: "suicide", de: "Suizid", en: "suicide")
        case .vulnerable:
            Phrase(
                nl: "kind of geweld thuis", fr: "enfant ou violence à la maison", de: "Kind oder Gewalt zu Hause",
                en: "child or violence at home")
        case .threat: Phrase(nl: "bedreiging", fr: "menace", de: "Drohung", en: "threat")
        case .personalData: Phrase(nl: "persoonsgegevens", fr: "données personnelles", de: "persönliche Daten", en: "personal data")
        case .houseRules: Phrase(nl: "huisregels", fr: "règles de la maison", de: "Hausregeln", en: "house rules")
        case .otherAuthority: Phrase(nl: "voor een ander?", fr: "pour un autre ?", de: "für andere?", en: "for somebody else?")
        case .press: Phrase(nl: "pers", fr: "presse", de: "Presse", en: "press")
        case .council: Phrase(nl: "raadslid", fr: "conseiller", de: "Ratsmitglied", en: "council member")
        case .defect: Phrase(nl: "defect", fr: "défaut", de: "Schaden", en: "defect")
        case .question: Phrase(nl: "vraag", fr: "question", de: "Frage", en: "question")
        case .badExperience: Phrase(nl: "slechte ervaring", fr: "mauvaise expérience", de: "schlechte Erfahrung", en: "bad experience")
        case .claim: Phrase(nl: "bewering", fr: "affirmation", de: "Behauptung", en: "claim")
        case .compliment: Phrase(nl: "compliment", fr: "compliment", de: "Lob", en: "compliment")
        case .idea: Phrase(nl: "idee", fr: "idée", de: "Idee", en: "idea")
        case .rant: Phrase(nl: "spot of gescheld", fr: "moquerie", de: "Spott", en: "mockery")
        case .mourning: Phrase(nl: "rouw", fr: "deuil", de: "Trauer", en: "mourning")
        case .invitation: Phrase(nl: "uitnodiging", fr: "invitation", de: "Einladung", en: "invitation")
        case .spam: Phrase(nl: "reclame", fr: "publicité", de: "Werbung", en: "advertising")
        }
    }
}
