/// Writing an answer or a note.
extension Phrase {
    package static let writeWhat = Phrase(
        nl: "Wat schrijf je?", fr: "Qu’écrivez-vous ?", de: "Was schreiben Sie?", en: "What are you writing?")
    package static let subject = Phrase(nl: "Onderwerp", fr: "Objet", de: "Betreff", en: "Subject")
    package static let toField = Phrase(nl: "Aan", fr: "À", de: "An", en: "To")
    package static let fromField = Phrase(nl: "Van", fr: "De", de: "Von", en: "From")
    package static let yourAnswer = Phrase(nl: "Je antwoord", fr: "Votre réponse", de: "Ihre Antwort", en: "Your answer")
    package static let yourNote = Phrase(
        nl: "Je interne notitie", fr: "Votre note interne", de: "Ihre interne Notiz", en: "Your internal note")
    package static let send = Phrase(nl: "Versturen", fr: "Envoyer", de: "Senden", en: "Send")
    package static let keepNote = Phrase(
        nl: "Notitie bewaren", nlNL: "Notitie opslaan", fr: "Enregistrer la note", de: "Notiz speichern", en: "Save note")
    package static let keepDraft = Phrase(
        nl: "Concept bewaren", nlNL: "Concept opslaan", fr: "Enregistrer le brouillon", de: "Entwurf speichern", en: "Save draft")
    package static let noteWho = Phrase(
        nl: "Alleen collega’s lezen dit. Het wordt nooit verstuurd, maar het kan opgevraagd worden.",
        nlNL: "Alleen collega’s lezen dit. Het wordt nooit verstuurd, maar het kan worden opgevraagd.",
        fr: "Seuls vos collègues lisent ceci. Ce n’est jamais envoyé, mais cela peut être demandé.",
        de: "Nur Kollegen lesen das. Es wird nie gesendet, kann aber eingesehen werden.",
        en: "Only colleagues read this. It is never sent, but it can be requested.")
    package static let jumpToAnswer = Phrase(nl: "Antwoorden", fr: "Répondre", de: "Antworten", en: "Reply")

    /// What the answer is and to whom it goes.
    package static func answerByEmail(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "Antwoord per e-mail aan \(name)", fr: "Réponse par e-mail à \(name)", de: "Antwort per E-Mail an \(name)",
            en: "Answer by e-mail to \(name)")
    }

    /// What the answer is and where it goes, on a channel other than mail.
    package static func answerOn(_ channel: String, _ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "Antwoord via \(channel) aan \(name)", fr: "Réponse via \(channel) à \(name)", de: "Antwort über \(channel) an \(name)",
            en: "Answer by \(channel) to \(name)")
    }

    package static func draftSaved(_ time: String) -> Phrase {
        Phrase(
            nl: "concept bewaard \(time)", nlNL: "concept opgeslagen \(time)", fr: "brouillon enregistré \(time)",
            de: "Entwurf gespeichert \(time)", en: "draft saved \(time)")
    }

    /// Somebody else writes an answer too.
    package static func alsoWriting(_ names: [String]) -> Phrase {
        let list = names.map(\.isolated)
        func join(_ and: String) -> String {
            list.count < 2 ? list.joined() : list.dropLast().joined(separator: ", ") + " \(and) " + (list.last ?? "")
        }
        let isOne = names.count == 1
        return Phrase(
            nl: isOne ? "\(join("en")) schrijft ook een antwoord" : "\(join("en")) schrijven ook een antwoord",
            fr: isOne ? "\(join("et")) écrit aussi une réponse" : "\(join("et")) écrivent aussi une réponse",
            de: isOne ? "\(join("und")) schreibt auch eine Antwort" : "\(join("und")) schreiben auch eine Antwort",
            en: isOne ? "\(join("and")) is writing an answer too" : "\(join("and")) are writing an answer too")
    }

    package static let meanwhile = Phrase(
        nl: "Intussen geschreven:", fr: "Écrit entre-temps :", de: "Inzwischen geschrieben:", en: "Written meanwhile:")
    package static let meanwhileKept = Phrase(
        nl: "Je tekst blijft staan. Kijk eerst, of verstuur hem toch.", nlNL: "Je tekst blijft staan. Kijk eerst, of verstuur die toch.",
        fr: "Votre texte reste. Regardez d’abord, ou envoyez-le quand même.",
        de: "Ihr Text bleibt stehen. Sehen Sie zuerst nach oder senden Sie ihn trotzdem.",
        en: "Your text stays. Look first, or send it anyway.")
    package static let meanwhileLook = Phrase(nl: "Bekijken", fr: "Regarder", de: "Ansehen", en: "Look")
    package static let sendAnyway = Phrase(nl: "Toch versturen", fr: "Envoyer quand même", de: "Trotzdem senden", en: "Send anyway")

    package static let cannotAnswerAddress = Phrase(
        nl: "We kennen geen adres om naar te antwoorden. Een interne notitie kan wel.",
        fr: "Nous n’avons pas d’adresse où répondre. Une note interne reste possible.",
        de: "Wir kennen keine Adresse für eine Antwort. Eine interne Notiz ist möglich.",
        en: "We know no address to answer to. An internal note is possible.")
    package static let cannotAnswerChannel = Phrase(
        nl: "Versturen langs dit kanaal kan nu niet. Je beheerder ziet waarom. Je tekst blijft bewaard.",
        nlNL: "Versturen via dit kanaal kan nu niet. Je beheerder ziet waarom. Je tekst blijft bewaard.",
        fr: "L’envoi par ce canal est impossible pour l’instant. Votre gestionnaire en voit la raison. Votre texte est conservé.",
        de: "Über diesen Kanal kann jetzt nicht gesendet werden. Ihre Verwaltung sieht, warum. Ihr Text bleibt erhalten.",
        en: "Sending by this channel is not possible now. Your administrator sees why. Your text is kept.")
    package static let cannotAnswerAutomatic = Phrase(
        nl: "Dit kwam van een programma. Een antwoord zou niemand bereiken.",
        fr: "Cela vient d’un programme. Une réponse n’atteindrait personne.",
        de: "Das kam von einem Programm. Eine Antwort würde niemanden erreichen.",
        en: "This came from a program. An answer would reach nobody.")
    package static let answerEmpty = Phrase(
        nl: "Schrijf eerst iets.", fr: "Écrivez d’abord quelque chose.", de: "Schreiben Sie zuerst etwas.", en: "Write something first.")
    package static let answerTooLong = Phrase(
        nl: "Dit is te lang om te versturen. Maak het korter.", fr: "C’est trop long pour être envoyé. Raccourcissez.",
        de: "Das ist zu lang zum Senden. Bitte kürzen.", en: "This is too long to send. Make it shorter.")
}
