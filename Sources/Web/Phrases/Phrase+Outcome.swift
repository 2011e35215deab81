/// What a reaction scheme ends in, as people say it.
extension Phrase {
    /// Nil for an outcome that an organisation named itself.
    package static func outcome(_ id: String) -> Phrase? { outcomes[id] }
    /// Nil for a side action that an organisation named itself.
    package static func sideAction(_ id: String) -> Phrase? { sideActions[id] }

    private static let outcomes: [String: Phrase] = [
        "ignore": Phrase(nl: "Niets doen", fr: "Ne rien faire", de: "Nichts tun", en: "Do nothing"),
        "emergency": Phrase(
            nl: "Gevaar: nu iemand bellen", fr: "Danger : appeler quelqu’un maintenant", de: "Gefahr: jetzt jemanden anrufen",
            en: "Danger: call somebody now"),
        "care": Phrase(
            nl: "Iemand heeft hulp nodig: nu bellen", fr: "Quelqu’un a besoin d’aide : appeler maintenant",
            de: "Jemand braucht Hilfe: jetzt anrufen", en: "Somebody needs help: call now"),
        "threat": Phrase(
            nl: "Bedreiging: nu iemand bellen en bewijs bewaren", fr: "Menace : appeler maintenant et garder la preuve",
            de: "Drohung: jetzt anrufen und Beweis sichern", en: "Threat: call now and keep the evidence"),
        "refer": Phrase(
            nl: "Doorverwijzen", fr: "Orienter vers la bonne autorité", de: "An die richtige Stelle verweisen",
            en: "Refer to the right authority"),
        "report": Phrase(
            nl: "Melding doorgeven en antwoorden", fr: "Transmettre le signalement et répondre", de: "Meldung weitergeben und antworten",
            en: "Pass the report on and answer"),
        "answer": Phrase(nl: "Beantwoorden", fr: "Répondre", de: "Antworten", en: "Answer"),
        "ask-expert": Phrase(
            nl: "Eerst een collega vragen", fr: "D’abord demander à un collègue", de: "Zuerst einen Kollegen fragen",
            en: "Ask a colleague first"),
        "restore": Phrase(
            nl: "Goedmaken en oplossen", fr: "Réparer et résoudre", de: "Wiedergutmachen und lösen", en: "Make good and solve"),
        "correct": Phrase(
            nl: "Rechtzetten met feiten", fr: "Rectifier par les faits", de: "Mit Fakten richtigstellen", en: "Put right with facts"),
        "thank": Phrase(nl: "Bedanken", fr: "Remercier", de: "Danken", en: "Thank"),
        "join": Phrase(nl: "Meepraten", fr: "Participer", de: "Mitreden", en: "Join in"),
        "close-politely": Phrase(
            nl: "Beleefd afronden", fr: "Conclure poliment", de: "Höflich abschließen", en: "Close politely"),
        "let-stand": Phrase(nl: "Laten staan", fr: "Laisser tel quel", de: "Stehen lassen", en: "Let it stand"),
        "listen": Phrase(
            nl: "Meelezen, niet reageren", fr: "Lire, sans réagir", de: "Mitlesen, nicht reagieren", en: "Read along, do not react"),
    ]

    private static let sideActions: [String: Phrase] = [
        "private": Phrase(nl: "verder in privé", fr: "continuer en privé", de: "privat weiterführen", en: "go on in private"),
        "moderate": Phrase(
            nl: "huisregels toepassen", fr: "appliquer les règles de la page", de: "Hausregeln anwenden", en: "apply the house rules"),
        "formal-route": Phrase(
            nl: "formele weg aanbieden", fr: "proposer la voie formelle", de: "förmlichen Weg anbieten", en: "offer the formal route"),
        "spokesperson": Phrase(
            nl: "woordvoerder erbij", fr: "avec le porte-parole", de: "mit der Pressestelle", en: "with the spokesperson"),
        "escalate": Phrase(nl: "nu iemand bellen", fr: "appeler maintenant", de: "jetzt anrufen", en: "call somebody now"),
        "story": Phrase(nl: "een verhaal waard", fr: "mérite un récit", de: "eine Geschichte wert", en: "worth a story"),
        "ambassador": Phrase(
            nl: "uitnodigen als ambassadeur", fr: "inviter comme ambassadeur", de: "als Botschafter einladen", en: "invite as an ambassador"
        ),
    ]

    /// What may be said when nobody gets an answer, proposed where the reason is asked; nil where a person must find the words.
    package static func reasonToClose(_ outcome: String) -> Phrase? { closing[outcome] }

    private static let closing: [String: Phrase] = [
        "ignore": Phrase(
            nl: "Van een programma, of reclame: niemand verwacht een antwoord.",
            fr: "D’un programme, ou de la publicité : personne n’attend de réponse.",
            de: "Von einem Programm, oder Werbung: Niemand erwartet eine Antwort.",
            en: "From a program, or advertising: nobody expects an answer."),
        "let-stand": Phrase(
            nl: "Satire of een uitlating zonder vraag: we laten het staan.",
            fr: "Satire ou propos sans question : nous laissons tel quel.",
            de: "Satire oder eine Äußerung ohne Frage: Wir lassen es stehen.",
            en: "Satire or a remark without a question: we let it stand."),
        "listen": Phrase(
            nl: "Geen vraag aan ons: we lezen mee.", fr: "Pas de question pour nous : nous lisons.",
            de: "Keine Frage an uns: Wir lesen mit.", en: "No question to us: we read along."),
        "thank": Phrase(
            nl: "Compliment gelezen en doorgegeven.", fr: "Compliment lu et transmis.", de: "Lob gelesen und weitergegeben.",
            en: "Compliment read and passed on."),
        "join": Phrase(
            nl: "Een gesprek onder inwoners: het loopt goed zonder ons.",
            fr: "Une conversation entre habitants : elle se passe bien sans nous.",
            de: "Ein Gespräch unter Einwohnern: Es läuft gut ohne uns.", en: "A talk among residents: it goes well without us."),
        "close-politely": Phrase(
            nl: "Het antwoord is gegeven en er wordt niets nieuws gevraagd.",
            fr: "La réponse a été donnée et rien de nouveau n’est demandé.",
            de: "Die Antwort ist gegeben, und nichts Neues wird gefragt.", en: "The answer was given and nothing new is asked."),
    ]
}
