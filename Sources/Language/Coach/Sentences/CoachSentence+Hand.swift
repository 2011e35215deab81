/// What the coach says about a positive turn, a solution, the tone and plain words.
extension CoachCode {
    var hand: CoachSentence {
        switch self {
        case .positiveWords:
            CoachSentence(
                nl: "Een positief woord.",
                fr: "Un mot positif.",
                de: "Ein positives Wort.",
                en: "A positive word.")
        case .possibleShown:
            CoachSentence(
                nl: "Je zegt wat wel kan.",
                fr: "Vous dites ce qui est possible.",
                de: "Sie sagen, was geht.",
                en: "You say what can be done.")
        case .negativeFirst:
            CoachSentence(
                nl: "Begin niet met wat niet kan.",
                fr: "Ne commencez pas par ce qui est impossible.",
                de: "Beginnen Sie nicht mit dem, was nicht geht.",
                en: "Do not begin with what cannot be done.")
        case .refusalAlone:
            CoachSentence(
                nl: "Een nee zonder uitweg: zeg wat wel kan.",
                fr: "Un non sans issue : dites ce qui est possible.",
                de: "Ein Nein ohne Ausweg: Sagen Sie, was geht.",
                en: "A no without a way out: say what can be done.")
        case .refusalWithWayOut:
            CoachSentence(
                nl: "Een nee, met een uitweg erbij.",
                fr: "Un non, avec une issue.",
                de: "Ein Nein, mit einem Ausweg.",
                en: "A no, with a way out.")
        case .debate:
            CoachSentence(
                nl: "Dit nodigt uit tot een discussie: geef het feit, zonder gelijk te halen.",
                fr: "Ceci invite à la dispute : donnez le fait, sans chercher à avoir raison.",
                de: "Das lädt zum Streit ein: Nennen Sie die Tatsache, ohne recht haben zu wollen.",
                en: "This invites a quarrel: give the fact, without winning the point.")
        case .shouting:
            CoachSentence(
                nl: "Dit leest als roepen.",
                fr: "On dirait que vous criez.",
                de: "Das liest sich wie Schreien.",
                en: "This reads as shouting.")
        case .solved:
            CoachSentence(
                nl: "Je zegt dat het opgelost is.",
                fr: "Vous dites que c’est résolu.",
                de: "Sie sagen, dass es gelöst ist.",
                en: "You say that it is solved.")
        case .actionNamed:
            CoachSentence(
                nl: "Je zegt wat er gebeurt en wie het doet.",
                fr: "Vous dites ce qui se passe et qui le fait.",
                de: "Sie sagen, was geschieht und wer es tut.",
                en: "You say what happens and who does it.")
        case .dayNamed:
            CoachSentence(
                nl: "Je noemt een dag of een uur.",
                fr: "Vous citez un jour ou une heure.",
                de: "Sie nennen einen Tag oder eine Uhrzeit.",
                en: "You name a day or a time.")
        case .dayMissing:
            CoachSentence(
                nl: "Noem een dag waarop de ander iets ziet of hoort.",
                fr: "Citez un jour où l’autre verra ou entendra quelque chose.",
                de: "Nennen Sie einen Tag, an dem der andere etwas sieht oder hört.",
                en: "Name a day by which the other sees or hears something.")
        case .ownerNamed:
            CoachSentence(
                nl: "Je noemt wie het opneemt.",
                fr: "Vous dites qui s’en charge.",
                de: "Sie nennen, wer sich kümmert.",
                en: "You name who takes it up.")
        case .ownerMissing:
            CoachSentence(
                nl: "Zeg wie dit opneemt.",
                fr: "Dites qui s’en charge.",
                de: "Sagen Sie, wer sich kümmert.",
                en: "Say who takes this up.")
        case .stepNamed:
            CoachSentence(
                nl: "De ander weet wat hij kan doen.",
                fr: "L’autre sait ce qu’il peut faire.",
                de: "Der andere weiß, was er tun kann.",
                en: "The other knows what to do.")
        case .stepMissing:
            CoachSentence(
                nl: "Er is geen volgende stap: wie doet wat?",
                fr: "Il n’y a pas de prochaine étape : qui fait quoi ?",
                de: "Der nächste Schritt fehlt: Wer tut was?",
                en: "There is no next step: who does what?")
        case .contactGiven:
            CoachSentence(
                nl: "Je geeft een link, een nummer of een adres.",
                fr: "Vous donnez un lien, un numéro ou une adresse.",
                de: "Sie geben einen Link, eine Nummer oder eine Adresse.",
                en: "You give a link, a number or an address.")
        case .keepsInformed:
            CoachSentence(
                nl: "Je belooft iets te laten weten.",
                fr: "Vous promettez de donner des nouvelles.",
                de: "Sie versprechen, sich zu melden.",
                en: "You promise to let them know.")
        case .answered:
            CoachSentence(
                nl: "Je gaat in op waar het de ander om gaat.",
                fr: "Vous répondez à ce qui préoccupe l’autre.",
                de: "Sie gehen auf das Anliegen ein.",
                en: "You speak to what the other is about.")
        case .answeredAtOnce:
            CoachSentence(
                nl: "Het antwoord staat vooraan.",
                fr: "La réponse vient d’abord.",
                de: "Die Antwort steht vorne.",
                en: "The answer comes first.")
        case .answerMissing:
            CoachSentence(
                nl: "De vraag zelf komt niet terug: antwoord erop.",
                fr: "La question elle-même ne revient pas : répondez-y.",
                de: "Die Frage selbst kommt nicht vor: Beantworten Sie sie.",
                en: "The question itself does not come back: answer it.")
        case .factGiven:
            CoachSentence(
                nl: "Je geeft een feit: een bedrag, een plaats.",
                fr: "Vous donnez un fait : un montant, un lieu.",
                de: "Sie nennen eine Tatsache: einen Betrag, einen Ort.",
                en: "You give a fact: an amount, a place.")
        case .passedOn:
            CoachSentence(
                nl: "Je geeft het door aan wie het verdient.",
                fr: "Vous le transmettez à qui le mérite.",
                de: "Sie geben es denen weiter, die es verdienen.",
                en: "You pass it on to those who deserve it.")
        case .urgentShown:
            CoachSentence(
                nl: "Je zegt wat nu meteen moet.",
                fr: "Vous dites ce qu’il faut faire tout de suite.",
                de: "Sie sagen, was jetzt sofort zu tun ist.",
                en: "You say what has to happen right now.")
        case .urgentMissing:
            CoachSentence(
                nl: "Hier is gevaar: zeg eerst wat nu moet, met het noodnummer.",
                fr: "Il y a danger : dites d’abord quoi faire maintenant, avec le numéro d’urgence.",
                de: "Hier ist Gefahr: Sagen Sie zuerst, was jetzt zu tun ist, mit der Notrufnummer.",
                en: "There is danger here: first say what to do now, with the emergency number.")
        case .vague:
            CoachSentence(
                nl: "Wanneer? Noem een dag.",
                fr: "Quand ? Citez un jour.",
                de: "Wann? Nennen Sie einen Tag.",
                en: "When? Name a day.")
        case .deflects:
            CoachSentence(
                nl: "Dit stuurt de ander weg zonder nummer of adres.",
                fr: "Ceci renvoie l’autre sans numéro ni adresse.",
                de: "Das schickt den anderen weg, ohne Nummer oder Adresse.",
                en: "This sends the other away without a number or an address.")
        case .linkMissing:
            CoachSentence(
                nl: "Welke pagina? Geef de link.",
                fr: "Quelle page ? Donnez le lien.",
                de: "Welche Seite? Geben Sie den Link.",
                en: "Which page? Give the link.")
        case .rightLanguage:
            CoachSentence(
                nl: "Je schrijft in de taal van de ander.",
                fr: "Vous écrivez dans la langue de l’autre.",
                de: "Sie schreiben in der Sprache des anderen.",
                en: "You write in the other’s language.")
        case .wrongLanguage:
            CoachSentence(
                nl: "Dit antwoord staat in een andere taal dan verwacht: %.",
                fr: "Cette réponse n’est pas dans la langue attendue : %.",
                de: "Diese Antwort steht nicht in der erwarteten Sprache: %.",
                en: "This answer is not in the language expected: %.")
        case .emojiFits:
            CoachSentence(
                nl: "De ander gebruikt ook emoji.",
                fr: "L’autre utilise aussi des émojis.",
                de: "Der andere verwendet auch Emojis.",
                en: "The other uses emoji too.")
        case .emojiUnfit:
            CoachSentence(
                nl: "Een emoji past hier niet.",
                fr: "Un émoji ne convient pas ici.",
                de: "Ein Emoji passt hier nicht.",
                en: "An emoji does not fit here.")
        case .emojiMany:
            CoachSentence(
                nl: "Eén emoji is genoeg.",
                fr: "Un émoji suffit.",
                de: "Ein Emoji genügt.",
                en: "One emoji is enough.")
        case .humourUnfit:
            CoachSentence(
                nl: "Hier past geen grap.",
                fr: "Une plaisanterie ne convient pas ici.",
                de: "Hier passt kein Scherz.",
                en: "A joke does not fit here.")
        case .tooStiff:
            CoachSentence(
                nl: "Stijf tegenover iemand die gewoon schrijft.",
                fr: "Trop raide face à quelqu’un qui écrit simplement.",
                de: "Zu steif für jemanden, der locker schreibt.",
                en: "Stiff towards somebody who writes plainly.")
        case .tooLoose:
            CoachSentence(
                nl: "Te los voor dit gesprek.",
                fr: "Trop familier pour cet échange.",
                de: "Zu locker für dieses Gespräch.",
                en: "Too casual for this talk.")
        case .tooLong:
            CoachSentence(
                nl: "Veel langer dan wat de ander schreef: houd de kern over.",
                fr: "Bien plus long que le message de l’autre : gardez l’essentiel.",
                de: "Viel länger als die Nachricht des anderen: Behalten Sie den Kern.",
                en: "Much longer than what the other wrote: keep the core.")
        case .tooShort:
            CoachSentence(
                nl: "Erg kort voor wie zoveel schreef.",
                fr: "Très court pour qui a tant écrit.",
                de: "Sehr kurz für jemanden, der so viel schrieb.",
                en: "Very short for somebody who wrote that much.")
        case .easy:
            CoachSentence(
                nl: "Eenvoudig te lezen.",
                fr: "Facile à lire.",
                de: "Leicht zu lesen.",
                en: "Easy to read.")
        case .longSentence:
            CoachSentence(
                nl: "Een zin van % woorden: maak er twee van.",
                fr: "Une phrase de % mots : faites-en deux.",
                de: "Ein Satz mit % Wörtern: Machen Sie zwei daraus.",
                en: "A sentence of % words: make it two.")
        case .longWord:
            CoachSentence(
                nl: "Een lang woord: kan het korter?",
                fr: "Un mot long : plus court ?",
                de: "Ein langes Wort: Geht es kürzer?",
                en: "A long word: is there a shorter one?")
        case .jargon:
            CoachSentence(
                nl: "Zeg liever: %.",
                fr: "Dites plutôt : %.",
                de: "Sagen Sie lieber: %.",
                en: "Better say: %.")
        case .abbreviation:
            CoachSentence(
                nl: "Schrijf dit voluit: %.",
                fr: "Écrivez en toutes lettres : %.",
                de: "Schreiben Sie das aus: %.",
                en: "Write it in full: %.")
        case .passive:
            CoachSentence(
                nl: "Zeg wie het doet.",
                fr: "Dites qui le fait.",
                de: "Sagen Sie, wer es tut.",
                en: "Say who does it.")
        default: CoachSentence(nl: rawValue, fr: rawValue, de: rawValue, en: rawValue)
        }
    }
}
