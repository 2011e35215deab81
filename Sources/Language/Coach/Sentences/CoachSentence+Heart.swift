/// What the coach says about empathy and about persons.
extension CoachCode {
    var heart: CoachSentence? {
        switch self {
        case .empty:
            CoachSentence(
                nl: "Er staat nog niets.",
                fr: "Il n’y a encore rien.",
                de: "Hier steht noch nichts.",
                en: "There is nothing here yet.")
        case .onlyEmoji:
            CoachSentence(
                nl: "Een emoji alleen is geen antwoord: zet er woorden bij.",
                fr: "Un émoji seul n’est pas une réponse : ajoutez des mots.",
                de: "Ein Emoji allein ist keine Antwort: Schreiben Sie Worte dazu.",
                en: "An emoji alone is no answer: add words.")
        case .feelingShown:
            CoachSentence(
                nl: "Je erkent hoe dit voor de ander is.",
                fr: "Vous reconnaissez ce que l’autre vit.",
                de: "Sie erkennen an, wie es dem anderen geht.",
                en: "You acknowledge what this is like for the other.")
        case .feelingMissing:
            CoachSentence(
                nl: "Erken eerst wat de ander meemaakt, dan pas de zaak.",
                fr: "Reconnaissez d’abord ce que vit l’autre, ensuite l’affaire.",
                de: "Erkennen Sie zuerst an, was der andere erlebt, dann die Sache.",
                en: "First acknowledge what the other goes through, then the matter.")
        case .apologyShown:
            CoachSentence(
                nl: "Je zegt sorry.",
                fr: "Vous présentez vos excuses.",
                de: "Sie entschuldigen sich.",
                en: "You say sorry.")
        case .apologyMissing:
            CoachSentence(
                nl: "De ander is boos over iets van ons: zeg sorry, zonder voorwaarde.",
                fr: "L’autre est fâché à cause de nous : présentez des excuses, sans condition.",
                de: "Der andere ärgert sich über uns: Entschuldigen Sie sich, ohne Bedingung.",
                en: "The other is angry about something of ours: say sorry, without conditions.")
        case .ifApology:
            CoachSentence(
                nl: "Een sorry met een voorwaarde of een vaste formule is geen sorry: zeg waarvoor.",
                fr: "Des excuses avec un « si » ou une formule toute faite n’en sont pas : dites pour quoi.",
                de: "Eine Entschuldigung mit „falls“ oder als Floskel ist keine: Sagen Sie, wofür.",
                en: "A sorry with an if, or as a set phrase, is no sorry: say what for.")
        case .thanksShown:
            CoachSentence(
                nl: "Je bedankt.",
                fr: "Vous remerciez.",
                de: "Sie bedanken sich.",
                en: "You say thank you.")
        case .thanksMissing:
            CoachSentence(
                nl: "De ander bedankt ons: bedank terug.",
                fr: "L’autre nous remercie : remerciez à votre tour.",
                de: "Der andere dankt uns: Danken Sie zurück.",
                en: "The other thanks us: thank them back.")
        case .joyShown:
            CoachSentence(
                nl: "Je toont dat het je plezier doet.",
                fr: "Vous montrez que cela vous fait plaisir.",
                de: "Sie zeigen, dass es Sie freut.",
                en: "You show that it pleases you.")
        case .condolenceShown:
            CoachSentence(
                nl: "Je leeft mee met het verlies.",
                fr: "Vous compatissez à la perte.",
                de: "Sie nehmen Anteil am Verlust.",
                en: "You feel for their loss.")
        case .condolenceMissing:
            CoachSentence(
                nl: "Er is iemand gestorven: condoleer eerst.",
                fr: "Quelqu’un est décédé : présentez d’abord vos condoléances.",
                de: "Jemand ist gestorben: Sprechen Sie zuerst Ihr Beileid aus.",
                en: "Somebody died: offer your condolences first.")
        case .strengthShown:
            CoachSentence(
                nl: "Je wenst de ander iets goeds.",
                fr: "Vous souhaitez du bien à l’autre.",
                de: "Sie wünschen dem anderen Gutes.",
                en: "You wish the other well.")
        case .situationEchoed:
            CoachSentence(
                nl: "Hun eigen situatie komt terug in je antwoord.",
                fr: "Leur situation revient dans votre réponse.",
                de: "Ihre Antwort greift die Lage des anderen auf.",
                en: "Their own situation comes back in your answer.")
        case .friendly:
            CoachSentence(
                nl: "Dit klinkt vriendelijk.",
                fr: "Cela sonne aimable.",
                de: "Das klingt freundlich.",
                en: "This sounds friendly.")
        case .butAfterFeeling:
            CoachSentence(
                nl: "Begrip met een “maar” erachter is geen begrip: maak er twee zinnen van en zeg wat wel kan.",
                fr: "Un « mais » après la compréhension l’efface : faites deux phrases et dites ce qui est possible.",
                de: "Verständnis mit einem „aber“ dahinter ist keines: Machen Sie zwei Sätze daraus und sagen Sie, was geht.",
                en: "Sympathy with a “but” behind it is none: make two sentences and say what can be done.")
        case .blame:
            CoachSentence(
                nl: "Dit legt de schuld bij de ander. Zeg wat nu nog kan.",
                fr: "Ceci rejette la faute sur l’autre. Dites ce qui est encore possible.",
                de: "Das gibt dem anderen die Schuld. Sagen Sie, was jetzt noch geht.",
                en: "This blames the other. Say what can still be done.")
        case .minimise:
            CoachSentence(
                nl: "Dit maakt het kleiner dan het voor de ander is.",
                fr: "Ceci minimise ce que vit l’autre.",
                de: "Das macht es kleiner, als es für den anderen ist.",
                en: "This makes it smaller than it is for the other.")
        case .rude:
            CoachSentence(
                nl: "Dit is grof. Zo antwoorden we niemand.",
                fr: "C’est grossier. Nous ne répondons ainsi à personne.",
                de: "Das ist grob. So antworten wir niemandem.",
                en: "This is rude. We answer nobody like this.")
        case .coldFormula:
            CoachSentence(
                nl: "Een koude formule: zeg het in je eigen woorden.",
                fr: "Une formule froide : dites-le avec vos propres mots.",
                de: "Eine kalte Floskel: Sagen Sie es mit eigenen Worten.",
                en: "A cold formula: say it in your own words.")
        case .formulaTwice:
            CoachSentence(
                nl: "Dit staat er al: één keer gemeend is genoeg.",
                fr: "C’est déjà dit : une fois, sincèrement, suffit.",
                de: "Das steht schon da: Einmal ehrlich gemeint genügt.",
                en: "This is already there: once, and meant, is enough.")
        case .curt:
            CoachSentence(
                nl: "Erg kortaf: spreek de ander aan.",
                fr: "Très sec : adressez-vous à l’autre.",
                de: "Sehr knapp: Sprechen Sie den anderen an.",
                en: "Very curt: speak to the other.")
        case .greetedByName:
            CoachSentence(
                nl: "Je begint met de naam.",
                fr: "Vous commencez par le nom.",
                de: "Sie beginnen mit dem Namen.",
                en: "You begin with the name.")
        case .greeted:
            CoachSentence(
                nl: "Je begint met een groet.",
                fr: "Vous commencez par une salutation.",
                de: "Sie beginnen mit einer Anrede.",
                en: "You begin with a greeting.")
        case .nameElsewhere:
            CoachSentence(
                nl: "Je noemt de naam.",
                fr: "Vous citez le nom.",
                de: "Sie nennen den Namen.",
                en: "You use the name.")
        case .nameMissing:
            CoachSentence(
                nl: "Je kent de naam: begroet % bij naam.",
                fr: "Vous connaissez le nom : saluez % par son nom.",
                de: "Sie kennen den Namen: Grüßen Sie % mit Namen.",
                en: "You know the name: greet % by name.")
        case .greetingMissing:
            CoachSentence(
                nl: "Begin met een groet, met de naam als je die kent.",
                fr: "Commencez par une salutation, avec le nom si vous le connaissez.",
                de: "Beginnen Sie mit einer Anrede, mit dem Namen, wenn Sie ihn kennen.",
                en: "Begin with a greeting, with the name when you know it.")
        case .wrongName:
            CoachSentence(
                nl: "Dit is niet de naam van de ander: dat is %.",
                fr: "Ce n’est pas le nom de l’autre : c’est %.",
                de: "So heißt der andere nicht, sondern %.",
                en: "This is not the other’s name: that is %.")
        case .anonymousGreeting:
            CoachSentence(
                nl: "Zo groet je niemand in het bijzonder.",
                fr: "Ainsi, vous ne saluez personne en particulier.",
                de: "So grüßen Sie niemanden persönlich.",
                en: "This greets nobody in particular.")
        case .signed:
            CoachSentence(
                nl: "Een mens ondertekent.",
                fr: "Une personne signe.",
                de: "Ein Mensch unterschreibt.",
                en: "A person signs.")
        case .signedByOffice:
            CoachSentence(
                nl: "Alleen een dienst ondertekent: zet je naam erbij.",
                fr: "Seul un service signe : ajoutez votre nom.",
                de: "Nur ein Amt unterschreibt: Setzen Sie Ihren Namen dazu.",
                en: "Only an office signs: add your name.")
        case .signatureMissing:
            CoachSentence(
                nl: "Onderteken met je naam of je initialen.",
                fr: "Signez de votre nom ou de vos initiales.",
                de: "Unterschreiben Sie mit Ihrem Namen oder Kürzel.",
                en: "Sign with your name or initials.")
        case .firstPerson:
            CoachSentence(
                nl: "Je schrijft als ik of wij.",
                fr: "Vous écrivez à la première personne.",
                de: "Sie schreiben als ich oder wir.",
                en: "You write as I or we.")
        case .speaksToThem:
            CoachSentence(
                nl: "Je spreekt de ander aan.",
                fr: "Vous vous adressez à l’autre.",
                de: "Sie sprechen den anderen an.",
                en: "You speak to the other.")
        case .impersonal:
            CoachSentence(
                nl: "Onpersoonlijk: zeg wie, ik of wij.",
                fr: "Impersonnel : dites qui, je ou nous.",
                de: "Unpersönlich: Sagen Sie wer, ich oder wir.",
                en: "Impersonal: say who, I or we.")
        case .automatic:
            CoachSentence(
                nl: "Dit klinkt als een automaat.",
                fr: "On dirait un automate.",
                de: "Das klingt nach einem Automaten.",
                en: "This sounds like a machine.")
        case .blank:
            CoachSentence(
                nl: "Vul dit nog in.",
                fr: "Complétez encore ceci.",
                de: "Füllen Sie das noch aus.",
                en: "Fill this in first.")
        case .referenceOnly:
            CoachSentence(
                nl: "Een nummer zonder naam: begroet de mens, zet het nummer onderaan.",
                fr: "Un numéro sans nom : saluez la personne, mettez le numéro à la fin.",
                de: "Eine Nummer ohne Namen: Grüßen Sie den Menschen, die Nummer gehört ans Ende.",
                en: "A number without a name: greet the person, put the number at the end.")
        case .saidBefore:
            CoachSentence(
                nl: "Deze zin kreeg deze persoon al eens van ons.",
                fr: "Cette personne a déjà reçu cette phrase de nous.",
                de: "Diesen Satz hat diese Person schon von uns bekommen.",
                en: "This person had this sentence from us before.")
        case .addressFits:
            CoachSentence(
                nl: "Je spreekt de ander aan zoals die dat zelf doet.",
                fr: "Vous vous adressez à l’autre comme il le fait lui-même.",
                de: "Sie verwenden dieselbe Anrede wie der andere.",
                en: "You address the other as they do.")
        case .addressDiffers:
            CoachSentence(
                nl: "De ander kiest een andere aanspreekvorm dan jij.",
                fr: "L’autre emploie une autre forme d’adresse que vous.",
                de: "Der andere verwendet eine andere Anrede als Sie.",
                en: "The other uses another form of address than you.")
        case .addressUnlikeHouse:
            CoachSentence(
                nl: "In dit soort gesprek past een andere aanspreekvorm.",
                fr: "Dans ce genre d’échange, une autre forme d’adresse convient.",
                de: "In solchen Gesprächen passt eine andere Anrede.",
                en: "In this kind of talk another form of address fits.")
        case .addressMixed:
            CoachSentence(
                nl: "Twee aanspreekvormen door elkaar: kies er één.",
                fr: "Deux formes d’adresse mêlées : choisissez-en une.",
                de: "Zwei Anreden durcheinander: Wählen Sie eine.",
                en: "Two forms of address mixed: choose one.")
        default: nil
        }
    }
}
