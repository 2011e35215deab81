import Domain

/// What an organisation tells anybody about what it does with their words; the terms and channels in it are those of the moment.
extension Phrase {
    static let privacyTitle = Phrase(
        nl: "Wat we met uw berichten doen", fr: "Ce que nous faisons de vos messages", de: "Was wir mit Ihren Nachrichten tun",
        en: "What we do with your messages")
    static let privacyLink = Phrase(
        nl: "Privacy: wat we met berichten doen", fr: "Vie privée : ce que nous faisons des messages",
        de: "Datenschutz: was wir mit Nachrichten tun", en: "Privacy: what we do with messages")
    static func privacyLead(_ organisation: String) -> Phrase {
        let who = organisation.isolated
        return Phrase(
            nl: "\(who) leest en beantwoordt met Samenspraak wat mensen schrijven. Deze pagina zegt wat daarbij nu is ingesteld.",
            fr: "\(who) lit ce que les gens écrivent et y répond avec Samenspraak. Cette page dit ce qui est réglé en ce moment.",
            de:
                "\(who) liest und beantwortet mit Samenspraak, was Menschen schreiben. Diese Seite sagt, was dabei zurzeit eingestellt ist.",
            en: "\(who) reads and answers by Samenspraak what people write. This page tells what is set at this moment.")
    }
    static let privacyWhere = Phrase(nl: "Waar we luisteren", fr: "Où nous écoutons", de: "Wo wir zuhören", en: "Where we listen")
    static let privacyNowhere = Phrase(
        nl: "Op dit ogenblik komt er nog nergens iets binnen.", fr: "Pour l’instant, rien n’arrive encore.",
        de: "Zurzeit kommt noch nirgends etwas an.", en: "At this moment nothing comes in anywhere yet.")
    static let privacyWhy = Phrase(nl: "Waarom", fr: "Pourquoi", de: "Warum", en: "Why")
    static let privacyWhyText = Phrase(
        nl:
            "Om te antwoorden op wat u vraagt, meldt of vindt, en het door te geven aan wie het aangaat. Dat hoort bij onze taak van algemeen belang (artikel 6, lid 1, onder e, van de AVG).",
        fr:
            "Pour répondre à ce que vous demandez, signalez ou pensez, et le transmettre à qui cela concerne. Cela relève de notre mission d’intérêt public (article 6, paragraphe 1, point e, du RGPD).",
        de:
            "Um auf das zu antworten, was Sie fragen, melden oder meinen, und es an die zuständigen Menschen weiterzugeben. Das gehört zu unserer Aufgabe im öffentlichen Interesse (Artikel 6 Absatz 1 Buchstabe e DSGVO).",
        en:
            "To answer what you ask, report or think, and to pass it on to whom it concerns. That is part of our task in the public interest (Article 6(1)(e) GDPR)."
    )
    static let privacyWhat = Phrase(nl: "Wat we bewaren", fr: "Ce que nous conservons", de: "Was wir aufbewahren", en: "What we keep")
    static let privacyWhatText = Phrase(
        nl:
            "Uw berichten met hun bijlagen en onze antwoorden; uw naam en adres of account, zoals het kanaal ze geeft; notities van medewerkers; en wat er met het gesprek gebeurde. Rijksregister-, rekening- en kaartnummers zijn onleesbaar tot een medewerker ze nodig heeft.",
        nlNL:
            "Uw berichten met hun bijlagen en onze antwoorden; uw naam en adres of account, zoals het kanaal ze geeft; notities van medewerkers; en wat er met het gesprek gebeurde. Burgerservice-, rekening- en kaartnummers zijn onleesbaar tot een medewerker ze nodig heeft.",
        fr:
            "Vos messages avec leurs pièces jointes et nos réponses ; votre nom et votre adresse ou compte, tels que le canal les donne ; les notes des collaborateurs ; et ce qu’il est advenu de la conversation. Les numéros de registre national, de compte et de carte sont illisibles tant qu’un collaborateur n’en a pas besoin.",
        de:
            "Ihre Nachrichten mit ihren Anhängen und unsere Antworten; Ihr Name und Ihre Adresse oder Ihr Konto, wie der Kanal sie nennt; Notizen der Mitarbeitenden; und was mit dem Gespräch geschah. Nationalregister-, Konto- und Kartennummern sind unlesbar, bis sie jemand für die Arbeit braucht.",
        en:
            "Your messages with their attachments and our answers; your name and address or account, as the channel gives them; notes of members of staff; and what happened to the conversation. National, account and card numbers are unreadable until a member of staff needs them."
    )
    static let privacyHowLong = Phrase(nl: "Hoelang", fr: "Combien de temps", de: "Wie lange", en: "How long")
    static let privacyHowLongText = Phrase(
        nl: "Na het laatste bericht van een gesprek. De meest bijzondere termijn geldt; daarna blijven alleen cijfers.",
        fr: "Après le dernier message d’une conversation. Le délai le plus particulier s’applique ; ensuite seuls des chiffres restent.",
        de: "Nach der letzten Nachricht eines Gesprächs. Die besonderste Frist gilt; danach bleiben nur Zahlen.",
        en: "After the last message of a conversation. The most particular term holds; afterwards only figures stay.")
    static let privacyNightly = Phrase(
        nl: "Wat over zijn termijn en afgesloten is, wordt elke nacht gewist.",
        fr: "Ce qui a dépassé son délai et est clôturé est effacé chaque nuit.",
        de: "Was über der Frist und abgeschlossen ist, wird jede Nacht gelöscht.",
        en: "What is past its term and closed is erased every night.")
    static let privacyByHand = Phrase(
        nl: "Wat over zijn termijn en afgesloten is, wordt gewist wanneer een beheerder dat doet: het gebeurt nu niet vanzelf.",
        fr: "Ce qui a dépassé son délai et est clôturé est effacé quand un gestionnaire le fait : cela n’est pas automatique en ce moment.",
        de: "Was über der Frist und abgeschlossen ist, wird gelöscht, wenn die Verwaltung es tut: Es geschieht zurzeit nicht von selbst.",
        en: "What is past its term and closed is erased when an administrator does so: at this moment it does not happen by itself.")
    static let privacyHolds = Phrase(
        nl: "Voor een rechter, een onderzoek of het archief kan iets langer bewaard moeten blijven.",
        fr: "Pour un juge, une enquête ou les archives, quelque chose peut devoir être conservé plus longtemps.",
        de: "Für ein Gericht, eine Untersuchung oder das Archiv muss etwas vielleicht länger aufbewahrt werden.",
        en: "For a court, an inquiry or the archive something may have to be kept longer.")
    static let privacySoftware = Phrase(
        nl: "Software leest mee, mensen beslissen", fr: "Un logiciel lit aussi, des personnes décident",
        de: "Software liest mit, Menschen entscheiden", en: "Software reads along, people decide")
    static let privacySoftwareText = Phrase(
        nl:
            "Software stelt van elk bericht voor in welke taal het is, wat voor bericht, waarover, hoe het klinkt en hoe dringend, telkens met de woorden waarop dat steunt, en wat een goede reactie is. Ze geeft niemand een score. Wat u leest van ons heeft een mens verstuurd. Uw woorden gaan daarvoor niet naar een ander bedrijf: de software draait bij ons.",
        fr:
            "Pour chaque message, un logiciel propose la langue, le genre, le thème, le ton et l’urgence, toujours avec les mots qui l’ont montré, et une bonne façon de réagir. Il ne donne de note à personne. Ce que vous lisez de nous, une personne l’a envoyé. Vos mots ne vont pas pour cela à une autre entreprise : le logiciel tourne chez nous.",
        de:
            "Software schlägt für jede Nachricht Sprache, Art, Thema, Ton und Dringlichkeit vor, immer mit den Worten, die dafür sprechen, und eine gute Reaktion. Sie gibt niemandem eine Punktzahl. Was Sie von uns lesen, hat ein Mensch gesendet. Ihre Worte gehen dafür nicht an ein anderes Unternehmen: Die Software läuft bei uns.",
        en:
            "For each message software proposes its language, its kind, its topic, its tone and how urgent it is, always with the words that show it, and a good way to react. It gives nobody a score. What you read from us was sent by a person. Your words do not go to another company for that: the software runs in our own house."
    )
    static let privacyLog = Phrase(nl: "Wie het ziet", fr: "Qui le voit", de: "Wer es sieht", en: "Who sees it")
    static let privacyLogText = Phrase(
        nl:
            "Alleen medewerkers met een account. Genoteerd wordt wie een gesprek, een bijlage of een origineel bericht opent, wie afgeschermde nummers laat tonen, wie iets wijzigt, verstuurt, uitvoert of wist, en wanneer.",
        fr:
            "Seuls les collaborateurs qui ont un compte. Il est noté qui ouvre une conversation, une pièce jointe ou un message d’origine, qui fait afficher des numéros masqués, qui modifie, envoie, exporte ou efface quelque chose, et quand.",
        de:
            "Nur Mitarbeitende mit einem Konto. Vermerkt wird, wer ein Gespräch, einen Anhang oder eine Originalnachricht öffnet, wer verdeckte Nummern anzeigen lässt, wer etwas ändert, sendet, exportiert oder löscht, und wann.",
        en:
            "Members of staff with an account alone. It is written down who opens a conversation, an attachment or an original message, who has masked numbers shown, who changes, sends, exports or erases something, and when."
    )
    static let privacyRights = Phrase(
        nl: "Wat u kunt vragen", fr: "Ce que vous pouvez demander", de: "Was Sie verlangen können", en: "What you may ask")
    static let privacyRightsText = Phrase(
        nl:
            "Een kopie van alles wat we over u bewaren, verbetering van wat niet klopt, wissen, of dat we uw gegevens een tijd niet gebruiken; u mag ook bezwaar maken. Ook interne notities horen bij de kopie.",
        fr:
            "Une copie de tout ce que nous conservons à votre sujet, la correction de ce qui est inexact, l’effacement, ou que nous n’utilisions pas vos données pendant un temps ; vous pouvez aussi vous opposer. Les notes internes font partie de la copie.",
        de:
            "Eine Kopie von allem, was wir über Sie aufbewahren, Berichtigung, Löschung, oder dass wir Ihre Daten eine Zeit lang nicht verwenden; Sie dürfen auch widersprechen. Auch interne Notizen gehören zur Kopie.",
        en:
            "A copy of everything that we hold on you, correction of what is wrong, erasure, or that we do not use your data for a time; you may also object. Internal notes belong to the copy."
    )
    static func privacyAsk(_ address: String) -> Phrase {
        guard !address.isEmpty else {
            return Phrase(
                nl: "Vraag het ons zoals u gewoonlijk schrijft. U krijgt binnen een maand antwoord.",
                fr: "Demandez-le-nous comme vous avez l’habitude d’écrire. Vous recevez une réponse dans le mois.",
                de: "Fragen Sie uns, wie Sie uns sonst schreiben. Sie erhalten binnen eines Monats Antwort.",
                en: "Ask us the way you usually write. You get an answer within a month.")
        }
        let address = address.isolated
        return Phrase(
            nl: "Vraag het ons op \(address), of zoals u gewoonlijk schrijft. U krijgt binnen een maand antwoord.",
            fr: "Demandez-le-nous à \(address), ou comme vous avez l’habitude d’écrire. Vous recevez une réponse dans le mois.",
            de: "Fragen Sie uns unter \(address), oder wie Sie uns sonst schreiben. Sie erhalten binnen eines Monats Antwort.",
            en: "Ask us at \(address), or the way you usually write. You get an answer within a month.")
    }
    static func privacyComplain(_ regime: LanguageRegime) -> Phrase {
        switch regime {
        case .netherlands:
            Phrase(
                nl: "Niet tevreden met het antwoord? U kunt naar de Autoriteit Persoonsgegevens.",
                fr: "La réponse ne vous satisfait pas ? Adressez-vous à l’Autoriteit Persoonsgegevens.",
                de: "Nicht zufrieden mit der Antwort? Wenden Sie sich an die Autoriteit Persoonsgegevens.",
                en: "Not content with the answer? You may turn to the Autoriteit Persoonsgegevens.")
        case .free:
            Phrase(
                nl: "Niet tevreden met het antwoord? U kunt naar de toezichthouder voor gegevensbescherming.",
                fr: "La réponse ne vous satisfait pas ? Adressez-vous à l’autorité de protection des données.",
                de: "Nicht zufrieden mit der Antwort? Wenden Sie sich an die Datenschutzaufsicht.",
                en: "Not content with the answer? You may turn to the data-protection authority.")
        case .belgiumDutch, .belgiumDutchFacilities, .brussels, .belgiumFrench, .belgiumGerman, .belgiumFederal:
            Phrase(
                nl: "Niet tevreden met het antwoord? U kunt naar de Gegevensbeschermingsautoriteit.",
                fr: "La réponse ne vous satisfait pas ? Adressez-vous à l’Autorité de protection des données.",
                de: "Nicht zufrieden mit der Antwort? Wenden Sie sich an die Datenschutzbehörde.",
                en: "Not content with the answer? You may turn to the Belgian Data Protection Authority.")
        }
    }
    static let privacyNoTracking = Phrase(
        nl: "Deze pagina volgt niemand: geen cookies, geen verzoeken aan andere sites.",
        fr: "Cette page ne suit personne : pas de cookies, pas de requêtes vers d’autres sites.",
        de: "Diese Seite verfolgt niemanden: keine Cookies, keine Anfragen an andere Websites.",
        en: "This page follows nobody: no cookies, no requests to other sites.")
}
