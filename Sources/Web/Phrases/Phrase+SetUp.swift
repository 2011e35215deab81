/// The first set-up of an organisation.
extension Phrase {
    package static let setUpTitle = Phrase(
        nl: "Samenspraak klaarzetten", fr: "Préparer Samenspraak", de: "Samenspraak einrichten", en: "Set up Samenspraak")
    package static let setUpLead = Phrase(
        nl: "Nog twee dingen, dan kan je beginnen: wie jullie zijn, en wie het beheer doet.",
        nlNL: "Nog twee dingen, dan kun je beginnen: wie jullie zijn, en wie het beheer doet.",
        fr: "Encore deux choses et vous pouvez commencer : qui vous êtes, et qui assure la gestion.",
        de: "Noch zwei Angaben, dann kann es losgehen: wer Sie sind und wer die Verwaltung übernimmt.",
        en: "Two more things and you can start: who you are, and who looks after it.")
    package static let setUpDone = Phrase(
        nl: "Klaar, aan de slag", fr: "C’est prêt, commencer", de: "Fertig, loslegen", en: "Done, let’s start")
    package static let setUpGone = Phrase(
        nl: "Deze link werkt niet meer", fr: "Ce lien ne fonctionne plus", de: "Dieser Link gilt nicht mehr",
        en: "This link no longer works")
    package static let setUpGoneText = Phrase(
        nl:
            "De link is al gebruikt of is te oud. Is Samenspraak al klaargezet? Meld je dan aan. Anders kan je beheerder op de server een nieuwe link maken.",
        nlNL:
            "De link is al gebruikt of is te oud. Is Samenspraak al klaargezet? Log dan in. Anders kan je beheerder op de server een nieuwe link maken.",
        fr:
            "Le lien a déjà servi ou est trop ancien. Samenspraak est déjà prêt ? Connectez-vous. Sinon, votre gestionnaire peut créer un nouveau lien sur le serveur.",
        de:
            "Der Link wurde schon benutzt oder ist zu alt. Ist Samenspraak schon eingerichtet? Dann melden Sie sich an. Sonst kann Ihre Verwaltung auf dem Server einen neuen Link erstellen.",
        en:
            "The link was already used or is too old. Is Samenspraak set up already? Then sign in. Otherwise your administrator can make a new link on the server."
    )

    package static let organisationName = Phrase(
        nl: "Naam van de organisatie", fr: "Nom de l’organisation", de: "Name der Organisation", en: "Name of the organisation")
    package static let organisationHint = Phrase(
        nl: "Zoals inwoners die kennen, bijvoorbeeld Stad Waterlinge.",
        fr: "Tel que les habitants le connaissent, par exemple Ville de Waterlinge.",
        de: "Wie die Bürger ihn kennen, zum Beispiel Stadt Waterlinge.", en: "As residents know it, for example City of Waterlinge.")
    package static let regime = Phrase(nl: "Taalregeling", fr: "Régime linguistique", de: "Sprachenregelung", en: "Language rules")
    package static let regimeHint = Phrase(
        nl: "Bepaalt in welke taal je organisatie mag antwoorden.", fr: "Détermine dans quelles langues votre organisation peut répondre.",
        de: "Legt fest, in welcher Sprache Ihre Organisation antworten darf.", en: "Decides in which language your organisation may answer."
    )
    package static let changeLater = Phrase(
        nl: "Je kan dit later wijzigen bij Beheer.", nlNL: "Je kunt dit later wijzigen bij Beheer.",
        fr: "Vous pourrez le modifier plus tard sous Gestion.", de: "Sie können das später unter Verwaltung ändern.",
        en: "You can change this later under Settings.")
    package static let administrator = Phrase(nl: "Beheerder", fr: "Gestionnaire", de: "Verwaltung", en: "Administrator")
    package static let yourName = Phrase(nl: "Je naam", fr: "Votre nom", de: "Ihr Name", en: "Your name")
    package static let yourEmail = Phrase(
        nl: "Je e-mailadres", fr: "Votre adresse e-mail", de: "Ihre E-Mail-Adresse", en: "Your e-mail address")
    package static let passwordHint = Phrase(
        nl: "Minstens 12 tekens. Een zin die alleen jij kent, werkt goed.",
        fr: "Au moins 12 caractères. Une phrase que vous seul connaissez convient bien.",
        de: "Mindestens 12 Zeichen. Ein Satz, den nur Sie kennen, ist gut geeignet.",
        en: "At least 12 characters. A sentence that only you know works well.")

    package static let problemsFound = Phrase(
        nl: "Kijk dit nog even na", fr: "Vérifiez encore ceci", de: "Bitte noch einmal prüfen", en: "Please check this")
    package static let needsOrganisation = Phrase(
        nl: "Vul de naam van de organisatie in.", fr: "Indiquez le nom de l’organisation.", de: "Geben Sie den Namen der Organisation ein.",
        en: "Enter the name of the organisation.")
    package static let needsName = Phrase(
        nl: "Vul een naam in.", fr: "Indiquez un nom.", de: "Geben Sie einen Namen ein.", en: "Enter a name.")
    package static let needsEmail = Phrase(
        nl: "Vul een e-mailadres in, zoals naam@organisatie.be.", nlNL: "Vul een e-mailadres in, zoals naam@organisatie.nl.",
        fr: "Indiquez une adresse e-mail, comme nom@organisation.be.",
        de: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@organisation.be.",
        en: "Enter an e-mail address, such as name@organisation.be.")
    package static let emailTaken = Phrase(
        nl: "Er is al iemand met dit e-mailadres.", fr: "Quelqu’un utilise déjà cette adresse e-mail.",
        de: "Diese E-Mail-Adresse ist schon vergeben.", en: "Somebody already has this e-mail address.")
    package static let passwordShort = Phrase(
        nl: "Dit wachtwoord is te kort: neem minstens 12 tekens.", fr: "Ce mot de passe est trop court : prenez au moins 12 caractères.",
        de: "Dieses Passwort ist zu kurz: mindestens 12 Zeichen.", en: "This password is too short: take at least 12 characters.")
    package static let passwordCommon = Phrase(
        nl: "Dit wachtwoord is te makkelijk te raden.", fr: "Ce mot de passe est trop facile à deviner.",
        de: "Dieses Passwort ist zu leicht zu erraten.", en: "This password is too easy to guess.")

    package static let regimeBelgiumDutch = Phrase(
        nl: "België: Nederlands taalgebied", fr: "Belgique : région de langue néerlandaise", de: "Belgien: niederländisches Sprachgebiet",
        en: "Belgium: Dutch-speaking region")
    package static let regimeFacilities = Phrase(
        nl: "België: Nederlands, met faciliteiten", fr: "Belgique : néerlandais, avec facilités",
        de: "Belgien: Niederländisch, mit Spracherleichterungen",
        en: "Belgium: Dutch, with language facilities")
    package static let regimeBrussels = Phrase(
        nl: "België: Brussel, Nederlands en Frans", fr: "Belgique : Bruxelles, français et néerlandais",
        de: "Belgien: Brüssel, Französisch und Niederländisch",
        en: "Belgium: Brussels, Dutch and French")
    package static let regimeBelgiumFrench = Phrase(
        nl: "België: Frans taalgebied", fr: "Belgique : région de langue française", de: "Belgien: französisches Sprachgebiet",
        en: "Belgium: French-speaking region")
    package static let regimeBelgiumGerman = Phrase(
        nl: "België: Duits taalgebied", fr: "Belgique : région de langue allemande", de: "Belgien: deutsches Sprachgebiet",
        en: "Belgium: German-speaking region")
    package static let regimeFederal = Phrase(
        nl: "België: federale dienst", fr: "Belgique : service fédéral", de: "Belgien: föderaler Dienst", en: "Belgium: federal service")
    package static let regimeNetherlands = Phrase(nl: "Nederland", fr: "Pays-Bas", de: "Niederlande", en: "Netherlands")
    package static let regimeFree = Phrase(nl: "Vrij te kiezen", fr: "Libre choix", de: "Frei wählbar", en: "Free choice")
}
