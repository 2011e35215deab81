import Domain

/// The procedures of law that a message may start: in words, modestly, and never as legal advice.
extension Phrase {
    /// What that means for who handles it, under the law of the organisation.
    static func formalMeaning(_ kind: FormalKind?, _ regime: LanguageRegime) -> Phrase {
        switch (kind, regime) {
        case (.complaint, .netherlands):
            Phrase(
                nl: "In Nederland kan een klacht over een gedraging onder hoofdstuk 9 van de Awb vallen.",
                fr: "Aux Pays-Bas, une plainte sur un comportement peut relever du chapitre 9 de l’Awb.",
                de: "In den Niederlanden kann eine Beschwerde über ein Verhalten unter Kapitel 9 der Awb fallen.",
                en: "In the Netherlands a complaint about conduct may fall under chapter 9 of the Awb.")
        case (.complaint, .free):
            Phrase(
                nl: "Kijk wat jullie eigen regels over klachten zeggen.", fr: "Voyez ce que vos propres règles disent des plaintes.",
                de: "Sehen Sie nach, was Ihre eigenen Regeln über Beschwerden sagen.", en: "See what your own rules say about complaints.")
        case (.complaint, .belgiumFederal):
            Phrase(
                nl: "Een federale dienst volgt zijn eigen klachtenregeling.", fr: "Un service fédéral suit sa propre procédure de plainte.",
                de: "Ein föderaler Dienst folgt seinem eigenen Beschwerdeverfahren.",
                en: "A federal service follows its own complaint procedure.")
        case (.complaint, _):
            Phrase(
                nl: "Een gemeente in België volgt voor klachten het reglement van haar eigen raad.",
                fr: "En Belgique, une commune suit pour les plaintes le règlement de son propre conseil.",
                de: "Eine Gemeinde in Belgien folgt bei Beschwerden der Regelung ihres eigenen Rates.",
                en: "A municipality in Belgium follows the regulation of its own council for complaints.")
        case (.noticeOfDefault, _):
            Phrase(
                nl: "Geef dit vandaag door: hier kan een termijn lopen.", fr: "Transmettez ceci aujourd’hui : un délai peut courir.",
                de: "Geben Sie das heute weiter: Hier kann eine Frist laufen.", en: "Pass this on today: a term may be running.")
        case (.documents, .belgiumDutch), (.documents, .belgiumDutchFacilities):
            Phrase(
                nl: "Laat het registreren: de termijn telt vanaf dan.", fr: "Faites-le enregistrer : le délai court à partir de là.",
                de: "Lassen Sie es registrieren: Die Frist läuft ab dann.", en: "Have it registered: the term runs from then on.")
        case (.whistleblower, _):
            Phrase(
                nl: "Deel de naam met niemand en geef het door aan het meldpunt.",
                fr: "Ne partagez le nom avec personne et transmettez au point de contact.",
                de: "Nennen Sie niemandem den Namen und geben Sie es an die Meldestelle weiter.",
                en: "Share the name with nobody and pass it to the reporting point.")
        case (.councilQuestion, _):
            Phrase(
                nl: "Een vraag van een raadslid volgt de weg van het huishoudelijk reglement.",
                nlNL: "Een vraag van een raadslid volgt de weg van het reglement van orde.",
                fr: "La question d’un membre du conseil suit la voie du règlement d’ordre intérieur.",
                de: "Die Anfrage eines Ratsmitglieds folgt dem Weg der Geschäftsordnung.",
                en: "The question of a council member follows the council’s rules of procedure.")
        default:
            Phrase(
                nl: "Hiervoor bestaat een eigen weg. Bied die aan, wat de toon ook is.",
                fr: "Il existe pour cela une voie propre. Proposez-la, quel que soit le ton.",
                de: "Dafür gibt es einen eigenen Weg. Bieten Sie ihn an, wie der Ton auch ist.",
                en: "There is a route of its own for this. Offer it, whatever the tone.")
        }
    }

    static let formalTitle = Phrase(
        nl: "Vraagt een formele weg:", fr: "Demande une voie formelle :", de: "Verlangt einen förmlichen Weg:",
        en: "Asks for a formal route:")
    static let formalUnnamed = Phrase(
        nl: "welke, zeg jij", fr: "à vous de dire laquelle", de: "welcher, sagen Sie", en: "which one is for you to say")
    static let noLegalAdvice = Phrase(
        nl: "Dit is geen juridisch advies: jullie eigen dienst beslist.", fr: "Ceci n’est pas un avis juridique : votre service décide.",
        de: "Das ist keine Rechtsberatung: Ihr eigener Dienst entscheidet.", en: "This is no legal advice: your own service decides.")
}
