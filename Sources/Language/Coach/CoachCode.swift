/// What a finding is about: a stable name that other programs may rely on.
package enum CoachCode: String, Sendable, CaseIterable {
    case empty
    case onlyEmoji = "only-emoji"

    // Empathic
    case feelingShown = "feeling-shown"
    case feelingMissing = "feeling-missing"
    case apologyShown = "apology-shown"
    case apologyMissing = "apology-missing"
    case ifApology = "if-apology"
    case thanksShown = "thanks-shown"
    case thanksMissing = "thanks-missing"
    case joyShown = "joy-shown"
    case condolenceShown = "condolence-shown"
    case condolenceMissing = "condolence-missing"
    case strengthShown = "strength-shown"
    case situationEchoed = "situation-echoed"
    case friendly
    case butAfterFeeling = "but-after-feeling"
    case blame, minimise, rude
    case coldFormula = "cold-formula"
    case formulaTwice = "formula-twice"
    case curt

    // Personal
    case greetedByName = "greeted-by-name"
    case greeted
    case nameElsewhere = "name-elsewhere"
    case nameMissing = "name-missing"
    case greetingMissing = "greeting-missing"
    case wrongName = "wrong-name"
    case anonymousGreeting = "anonymous-greeting"
    case signed
    case signedByOffice = "signed-by-office"
    case signatureMissing = "signature-missing"
    case firstPerson = "first-person"
    case speaksToThem = "speaks-to-them"
    case impersonal, automatic, blank
    case referenceOnly = "reference-only"
    case saidBefore = "said-before"
    case addressFits = "address-fits"
    case addressDiffers = "address-differs"
    case addressUnlikeHouse = "address-unlike-house"
    case addressMixed = "address-mixed"

    // Positive
    case positiveWords = "positive-words"
    case possibleShown = "possible-shown"
    case negativeFirst = "negative-first"
    case refusalAlone = "refusal-alone"
    case refusalWithWayOut = "refusal-with-way-out"
    case debate, shouting

    // Solution
    case solved
    case actionNamed = "action-named"
    case dayNamed = "day-named"
    case dayMissing = "day-missing"
    case ownerNamed = "owner-named"
    case ownerMissing = "owner-missing"
    case stepNamed = "step-named"
    case stepMissing = "step-missing"
    case contactGiven = "contact-given"
    case keepsInformed = "keeps-informed"
    case answered
    case answeredAtOnce = "answered-at-once"
    case answerMissing = "answer-missing"
    case factGiven = "fact-given"
    case passedOn = "passed-on"
    case urgentShown = "urgent-shown"
    case urgentMissing = "urgent-missing"
    case vague, deflects
    case linkMissing = "link-missing"

    // Tone
    case rightLanguage = "right-language"
    case wrongLanguage = "wrong-language"
    case emojiFits = "emoji-fits"
    case emojiUnfit = "emoji-unfit"
    case emojiMany = "emoji-many"
    case humourUnfit = "humour-unfit"
    case tooStiff = "too-stiff"
    case tooLoose = "too-loose"
    case tooLong = "too-long"
    case tooShort = "too-short"

    // Plain language
    case easy
    case longSentence = "long-sentence"
    case longWord = "long-word"
    case jargon, abbreviation, passive
}
