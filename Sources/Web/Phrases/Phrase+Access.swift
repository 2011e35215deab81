import Domain

/// What somebody who asks what we hold is given, said to that person.
extension Phrase {
    static let accessTitle = Phrase(
        nl: "Wat we over u bewaren", fr: "Ce que nous conservons à votre sujet", de: "Was wir über Sie aufbewahren",
        en: "What we hold on you")
    /// What the document is: to be understood by who never heard of us.
    static func accessExplained(_ organisation: String) -> Phrase {
        let who = organisation.isolated
        return Phrase(
            nl: """
                Dit is wat \(who) over u bewaart in Samenspraak, het programma waarmee we berichten lezen en beantwoorden. U hebt recht op deze \
                kopie (artikel 15 van de Algemene verordening gegevensbescherming). Wat andere mensen schreven staat er niet in: hun berichten \
                zijn weggelaten, hun namen en adressen vervangen door [---]. Wat software in een bericht las is een hulpmiddel; mensen \
                beslissen. Klopt er iets niet of wilt u dat we iets wissen? Schrijf ons zoals u gewoon bent: we antwoorden binnen een maand.
                """,
            nlNL: """
                Dit is wat \(who) over u bewaart in Samenspraak, het programma waarmee we berichten lezen en beantwoorden. U hebt recht op deze \
                kopie (artikel 15 van de Algemene verordening gegevensbescherming). Wat andere mensen schreven staat er niet in: hun berichten \
                zijn weggelaten, hun namen en adressen vervangen door [---]. Wat software in een bericht las is een hulpmiddel; mensen \
                beslissen. Klopt er iets niet of wilt u dat we iets wissen? Schrijf ons zoals u gewend bent: we antwoorden binnen een maand.
                """,
            fr: """
                Voici ce que \(who) conserve à votre sujet dans Samenspraak, le programme avec lequel nous lisons les messages et y répondons. Vous \
                avez droit à cette copie (article 15 du règlement général sur la protection des données). Ce que d’autres ont écrit n’y figure \
                pas : leurs messages sont omis, leurs noms et adresses remplacés par [---]. Ce qu’un logiciel a lu dans un message est une aide ; \
                ce sont des personnes qui décident. Quelque chose est inexact ou doit être effacé ? Écrivez-nous comme d’habitude : nous \
                répondons dans le mois.
                """,
            de: """
                Das ist, was \(who) über Sie in Samenspraak aufbewahrt, dem Programm, mit dem wir Nachrichten lesen und beantworten. Sie haben ein \
                Recht auf diese Kopie (Artikel 15 der Datenschutz-Grundverordnung). Was andere schrieben, steht nicht darin: Ihre Nachrichten sind \
                weggelassen, ihre Namen und Adressen durch [---] ersetzt. Was Software in einer Nachricht las, ist eine Hilfe; Menschen \
                entscheiden. Stimmt etwas nicht oder sollen wir etwas löschen? Schreiben Sie uns wie gewohnt: Wir antworten binnen eines Monats.
                """,
            en: """
                This is what \(who) holds on you in Samenspraak, the program by which we read messages and answer them. You have a right to this copy \
                (Article 15 of the General Data Protection Regulation). What other people wrote is not in it: their messages are left out, their \
                names and addresses replaced by [---]. What software read in a message is a help; people decide. Is something wrong, or should \
                we erase something? Write to us as you are used to: we answer within a month.
                """)
    }
    static func accessMadeAt(_ moment: String) -> Phrase {
        Phrase(nl: "Gemaakt op \(moment)", fr: "Établi le \(moment)", de: "Erstellt am \(moment)", en: "Made on \(moment)")
    }
    static let accessWho = Phrase(
        nl: "Waaraan we u herkennen", fr: "Comment nous vous reconnaissons", de: "Woran wir Sie erkennen", en: "How we know you")
    static func accessSince(_ day: String) -> Phrase {
        Phrase(nl: "bekend sinds \(day)", fr: "connu depuis le \(day)", de: "bekannt seit \(day)", en: "known since \(day)")
    }
    static let accessConversations = Phrase(nl: "Gesprekken", fr: "Conversations", de: "Gespräche", en: "Conversations")
    static let accessNothing = Phrase(
        nl: "Er zijn geen gesprekken meer: wat er was is gewist of zijn termijn was om.",
        fr: "Il n’y a plus de conversations : elles ont été effacées ou leur délai est écoulé.",
        de: "Es gibt keine Gespräche mehr: Sie wurden gelöscht oder ihre Frist war um.",
        en: "There are no conversations any more: they were erased, or their term was over.")
    static let accessShared = Phrase(
        nl: "Aan dit gesprek nemen ook anderen deel; hun woorden zijn weggelaten.",
        fr: "D’autres participent à cette conversation ; leurs paroles sont omises.",
        de: "An diesem Gespräch nehmen auch andere teil; ihre Worte sind weggelassen.",
        en: "Others take part in this conversation; their words are left out.")
    static let accessByYou = Phrase(nl: "U schreef", fr: "Vous avez écrit", de: "Sie schrieben", en: "You wrote")
    static let accessByUs = Phrase(nl: "Wij schreven", fr: "Nous avons écrit", de: "Wir schrieben", en: "We wrote")
    static let accessByProgram = Phrase(
        nl: "Een programma schreef", fr: "Un programme a écrit", de: "Ein Programm schrieb", en: "A program wrote")
    static let accessWithheld = Phrase(
        nl: "Bericht van iemand anders, weggelaten", fr: "Message d’une autre personne, omis",
        de: "Nachricht von jemand anderem, weggelassen",
        en: "A message of somebody else, left out")
    static let accessNotes = Phrase(nl: "Interne notities", fr: "Notes internes", de: "Interne Notizen", en: "Internal notes")
    static func accessSentiment(_ sentiment: Reading.Sentiment) -> Phrase {
        switch sentiment {
        case .negative: Phrase(nl: "klinkt ontevreden", fr: "semble mécontent", de: "klingt unzufrieden", en: "sounds discontent")
        case .neutral: Phrase(nl: "klinkt neutraal", fr: "semble neutre", de: "klingt neutral", en: "sounds neutral")
        case .positive: Phrase(nl: "klinkt tevreden", fr: "semble satisfait", de: "klingt zufrieden", en: "sounds content")
        }
    }
    static func accessNotesWithheld(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# notitie over iemand anders is weggelaten.", "# notities over anderen zijn weggelaten."),
            fr: Forms("# note sur une autre personne est omise.", "# notes sur d’autres personnes sont omises."),
            de: Forms("# Notiz über jemand anderen ist weggelassen.", "# Notizen über andere sind weggelassen."),
            en: Forms("# note about somebody else is left out.", "# notes about others are left out."))
    }
    static let accessDrafts = Phrase(nl: "Concepten", fr: "Brouillons", de: "Entwürfe", en: "Drafts")
    static let accessAnswers = Phrase(
        nl: "Antwoorden die niet of nog niet vertrokken", fr: "Réponses non envoyées ou pas encore envoyées",
        de: "Antworten, die nicht oder noch nicht hinausgingen", en: "Answers that did not leave, or not yet")
    static let accessDecisions = Phrase(
        nl: "Hoe beslist werd wat te doen", fr: "Comment il a été décidé quoi faire", de: "Wie entschieden wurde, was zu tun ist",
        en: "How it was decided what to do")
    static let accessClosures = Phrase(
        nl: "Waarom zonder antwoord gesloten", fr: "Pourquoi fermée sans réponse", de: "Warum ohne Antwort geschlossen",
        en: "Why closed without an answer")
    static let accessDeeds = Phrase(
        nl: "Wat erover gedaan werd", fr: "Ce qui a été fait à ce sujet", de: "Was deswegen getan wurde", en: "What was done about it")
    static let accessTakenBack = Phrase(
        nl: "later teruggenomen", fr: "retiré ensuite", de: "später zurückgenommen", en: "taken back later")
    static let accessEvents = Phrase(
        nl: "Wat er gebeurde, en wie het bekeek", fr: "Ce qui s’est passé, et qui l’a consulté", de: "Was geschah, und wer es ansah",
        en: "What happened, and who looked at it")
    static let accessMentions = Phrase(
        nl: "Waar collega’s u elders noemen", fr: "Où des collègues vous mentionnent ailleurs", de: "Wo Kollegen Sie anderswo nennen",
        en: "Where colleagues name you elsewhere")
    static let accessHolds = Phrase(
        nl: "Wat langer bewaard moet blijven", fr: "Ce qui doit être conservé plus longtemps", de: "Was länger aufbewahrt werden muss",
        en: "What must be kept longer")
    static func accessElsewhere(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("Uw adres staat in # bericht van iemand anders.", "Uw adres staat in # berichten van anderen."),
            fr: Forms(
                "Votre adresse figure dans # message d’une autre personne.", "Votre adresse figure dans # messages d’autres personnes."),
            de: Forms("Ihre Adresse steht in # Nachricht von jemand anderem.", "Ihre Adresse steht in # Nachrichten von anderen."),
            en: Forms("Your address stands in # message of somebody else.", "Your address stands in # messages of others."))
    }
    static func accessUnread(_ count: Int) -> Phrase {
        plural(
            count,
            nl: Forms(
                "Uw adres staat in # mail die dubbel of onleesbaar was.", "Uw adres staat in # mails die dubbel of onleesbaar waren."),
            fr: Forms(
                "Votre adresse figure dans # e-mail reçu en double ou illisible.",
                "Votre adresse figure dans # e-mails reçus en double ou illisibles."),
            de: Forms(
                "Ihre Adresse steht in # E-Mail, die doppelt oder unlesbar war.",
                "Ihre Adresse steht in # E-Mails, die doppelt oder unlesbar waren."),
            en: Forms(
                "Your address stands in # mail that came twice or could not be read.",
                "Your address stands in # mails that came twice or could not be read."))
    }
    static let accessFiles = Phrase(nl: "Bestanden", fr: "Fichiers", de: "Dateien", en: "Files")
    static let accessData = Phrase(
        nl: "Al deze gegevens voor een programma (JSON)", fr: "Toutes ces données pour un programme (JSON)",
        de: "Alle diese Daten für ein Programm (JSON)", en: "All of this for a program (JSON)")
    static let accessFileGone = Phrase(
        nl: "niet meer aanwezig", fr: "plus présent", de: "nicht mehr vorhanden", en: "no longer there")
    static func accessColleague(_ number: String) -> Phrase {
        Phrase(nl: "medewerker \(number)", fr: "collaborateur \(number)", de: "Mitarbeiter \(number)", en: "member of staff \(number)")
    }
    static let accessByRule = Phrase(nl: "volgens de regels", fr: "selon les règles", de: "nach den Regeln", en: "by the rules")

    // MARK: - Said to the colleague who makes it

    static let accessMake = Phrase(
        nl: "Inzagebestand maken", fr: "Créer le fichier d’accès", de: "Auskunftsdatei erstellen", en: "Make the access file")
    static let accessMakeHint = Phrase(
        nl: "Alles wat we over deze persoon bewaren, als één bestand. Lees het na voor je het geeft. Dit wordt genoteerd.",
        fr: "Tout ce que nous conservons sur cette personne, en un fichier. Relisez-le avant de le remettre. C’est noté.",
        de: "Alles, was wir über diese Person aufbewahren, als eine Datei. Lesen Sie sie, bevor Sie sie geben. Dies wird vermerkt.",
        en: "Everything we hold on this person, as one file. Read it before you hand it over. This is recorded.")
    static let accessTooLarge = Phrase(
        nl: "De bijlagen zijn te groot voor een browser: vraag de beheerder van de server om “samenspraak access”.",
        fr: "Les pièces jointes sont trop volumineuses pour un navigateur : demandez « samenspraak access » au gestionnaire du serveur.",
        de: "Die Anhänge sind zu groß für einen Browser: Bitten Sie die Serververwaltung um „samenspraak access“.",
        en: "The attachments are too large for a browser: ask whoever runs the server for “samenspraak access”.")
}
