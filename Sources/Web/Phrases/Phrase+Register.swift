/// The record of processing that an authority must keep (Article 30 of Regulation (EU) 2016/679), as far as the software knows it.
extension Phrase {
    static let register = Phrase(
        nl: "Register van verwerking", fr: "Registre des traitements", de: "Verzeichnis der Verarbeitung", en: "Record of processing")
    static let registerLead = Phrase(
        nl:
            "Wat voor dit programma in het register van verwerkingsactiviteiten hoort (artikel 30 AVG), ingevuld met de instellingen van nu. Doel en rechtsgrond zijn een voorstel: kijk ze na met je functionaris voor gegevensbescherming.",
        fr:
            "Ce qui, pour ce programme, figure au registre des activités de traitement (article 30 du RGPD), rempli d’après les réglages actuels. Finalité et base juridique sont une proposition : vérifiez-les avec votre délégué à la protection des données.",
        de:
            "Was für dieses Programm in das Verzeichnis der Verarbeitungstätigkeiten gehört (Artikel 30 DSGVO), ausgefüllt mit den Einstellungen von jetzt. Zweck und Rechtsgrundlage sind ein Vorschlag: Prüfen Sie sie mit Ihren Datenschutzbeauftragten.",
        en:
            "What belongs in the record of processing activities for this program (Article 30 GDPR), filled in from the settings of now. Purpose and lawful basis are a proposal: look them over with your data-protection officer."
    )
    static let registerController = Phrase(
        nl: "Verwerkingsverantwoordelijke", fr: "Responsable du traitement", de: "Verantwortliche Stelle", en: "Controller")
    static let registerPurpose = Phrase(
        nl: "Doel en rechtsgrond", fr: "Finalité et base juridique", de: "Zweck und Rechtsgrundlage", en: "Purpose and lawful basis")
    static let registerPeople = Phrase(nl: "Van wie", fr: "De qui", de: "Von wem", en: "Of whom")
    static let registerPeopleText = Phrase(
        nl: "Wie ons schrijft of op een kanaal over ons schrijft, wie in zulke berichten genoemd wordt, en medewerkers met een account.",
        fr:
            "Qui nous écrit ou écrit à notre sujet sur un canal, qui est mentionné dans ces messages, et les collaborateurs qui ont un compte.",
        de:
            "Wer uns schreibt oder auf einem Kanal über uns schreibt, wer in solchen Nachrichten genannt wird, und Mitarbeitende mit einem Konto.",
        en: "Who writes to us or about us on a channel, who is named in such messages, and members of staff with an account.")
    static let registerData = Phrase(nl: "Welke gegevens", fr: "Quelles données", de: "Welche Daten", en: "Which data")
    static let registerSpecial = Phrase(
        nl:
            "Mensen kunnen zelf schrijven over gezondheid, geloof, overtuiging of een strafzaak: die woorden blijven deel van hun bericht. Signalen van gevaar, van een kind in nood of van zelfdoding worden bij het bericht bewaard, zodat iemand snel kan helpen.",
        fr:
            "Des personnes peuvent écrire sur leur santé, leur religion, leurs convictions ou une affaire pénale : ces mots restent dans leur message. Des signes de danger, d’un enfant en détresse ou d’un risque de suicide sont conservés avec le message, pour qu’on puisse aider vite.",
        de:
            "Menschen können selbst über Gesundheit, Glauben, Überzeugung oder ein Strafverfahren schreiben: Diese Worte bleiben Teil ihrer Nachricht. Zeichen von Gefahr, von einem Kind in Not oder von Selbsttötung werden mit der Nachricht aufbewahrt, damit rasch geholfen werden kann.",
        en:
            "People may write about health, religion, conviction or a criminal case themselves: those words stay part of their message. Signs of danger, of a child in need or of self-harm are kept with the message, so that somebody can help quickly."
    )
    static let registerRecipients = Phrase(
        nl: "Wie de gegevens krijgt", fr: "Qui reçoit les données", de: "Wer die Daten erhält", en: "Who receives the data")
    static func registerStaff(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# medewerker met een account", "# medewerkers met een account"),
            fr: Forms("# collaborateur qui a un compte", "# collaborateurs qui ont un compte"),
            de: Forms("# Mitarbeiter mit einem Konto", "# Mitarbeitende mit einem Konto"),
            en: Forms("# member of staff with an account", "# members of staff with an account"))
    }
    static func registerMail(_ server: String) -> Phrase {
        let server = server.isolated
        return Phrase(
            nl: "de mailserver \(server), voor antwoorden", fr: "le serveur de messagerie \(server), pour les réponses",
            de: "der Mailserver \(server), für Antworten", en: "the mail server \(server), for answers")
    }
    static func registerPrograms(_ names: [String]) -> Phrase {
        let names = names.map(\.isolated).joined(separator: ", ")
        return Phrase(
            nl: "programma’s met een sleutel: \(names)", fr: "programmes qui ont une clé : \(names)",
            de: "Programme mit einem Schlüssel: \(names)",
            en: "programs with a key: \(names)")
    }
    static let registerTransfer = Phrase(
        nl: "Buiten de Europese Unie", fr: "Hors de l’Union européenne", de: "Außerhalb der Europäischen Union",
        en: "Outside the European Union")
    static let registerTransferText = Phrase(
        nl:
            "De software stuurt zelf niets naar een ander land. Waar de server, de mailserver en de reservekopieën staan en wat de netwerken doen die mensen zelf kiezen, vul je hier aan.",
        fr:
            "Le logiciel n’envoie lui-même rien vers un autre pays. Complétez ici où se trouvent le serveur, le serveur de messagerie et les sauvegardes, et ce que font les réseaux que les gens choisissent.",
        de:
            "Die Software sendet selbst nichts in ein anderes Land. Ergänzen Sie hier, wo der Server, der Mailserver und die Sicherungen stehen und was die Netzwerke tun, die Menschen selbst wählen.",
        en:
            "The software itself sends nothing to another country. Add here where the server, the mail server and the backups stand, and what the networks do that people choose themselves."
    )
    static let registerSecurity = Phrase(nl: "Hoe beveiligd", fr: "Comment protégé", de: "Wie geschützt", en: "How protected")
    static let registerSecurityText = Phrase(
        nl:
            "Rollen met niet meer rechten dan nodig; wachtwoorden als argon2id; een logboek van lezen en schrijven; nummers afgeschermd; vreemde bytes gelezen in een afgesloten proces; wissen dat ook index, originelen en teruggezette kopieën bereikt.",
        fr:
            "Des rôles limités au nécessaire ; mots de passe en argon2id ; un journal des lectures et des écritures ; numéros masqués ; octets étrangers lus dans un processus isolé ; un effacement qui atteint aussi l’index, les originaux et les copies restaurées.",
        de:
            "Rollen mit nicht mehr Rechten als nötig; Passwörter als argon2id; ein Protokoll von Lesen und Schreiben; Nummern verdeckt; fremde Bytes in einem abgeschlossenen Prozess gelesen; Löschen, das auch Index, Originale und wiederhergestellte Kopien erreicht.",
        en:
            "Roles with no more rights than needed; passwords as argon2id; a log of reading and writing; numbers masked; foreign bytes read in a closed process; erasure that reaches index, originals and restored copies too."
    )
    static let registerAutomatic = Phrase(
        nl: "Wat vanzelf gebeurt", fr: "Ce qui est automatique", de: "Was von selbst geschieht", en: "What happens by itself")
    static func registerScheme(_ scheme: String) -> Phrase {
        let scheme = scheme.isolated
        return Phrase(
            nl: "Het reactieschema in gebruik is \(scheme). Geen besluit met gevolgen voor iemand valt zonder mens.",
            fr: "Le schéma de réaction en service est \(scheme). Aucune décision qui touche quelqu’un n’est prise sans une personne.",
            de: "Das Reaktionsschema in Gebrauch ist \(scheme). Keine Entscheidung mit Folgen für jemanden fällt ohne Menschen.",
            en: "The reaction scheme in use is \(scheme). No decision with consequences for somebody is made without a person.")
    }
}
