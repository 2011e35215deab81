import Domain

/// What may be put into a draft, in its language and in the form of address that fits. What only the writer knows stands in square brackets.
struct CoachSuggestions {
    let language: Reading.Language
    let isFormal: Bool
    let isMourning: Bool

    private func pick(nl: String, fr: String, de: String, en: String) -> String {
        switch language {
        case .nl, .other: nl
        case .fr: fr
        case .de: de
        case .en: en
        }
    }

    var feeling: String {
        isFormal
            ? pick(
                nl: "Wat vervelend dat u dit meemaakt.", fr: "Je comprends que cette situation est pénible pour vous.",
                de: "Es ist ärgerlich, dass Sie das erleben.", en: "How frustrating that this happened to you.")
            : pick(
                nl: "Wat vervelend dat je dit meemaakt.", fr: "Je comprends que c’est pénible pour toi.",
                de: "Es ist ärgerlich, dass du das erlebst.", en: "How frustrating that this happened to you.")
    }

    var apology: String {
        pick(nl: "Sorry daarvoor.", fr: "Toutes nos excuses.", de: "Das tut uns leid.", en: "We are sorry.")
    }

    var thanks: String {
        isFormal
            ? pick(
                nl: "Dank u wel voor uw bericht!", fr: "Merci beaucoup pour votre message !", de: "Vielen Dank für Ihre Nachricht!",
                en: "Thank you so much for your message!")
            : pick(
                nl: "Dank je wel voor je bericht!", fr: "Merci beaucoup pour ton message !", de: "Vielen Dank für deine Nachricht!",
                en: "Thank you so much for your message!")
    }

    var condolence: String {
        isFormal
            ? pick(
                nl: "Gecondoleerd met uw verlies. Ik wens u veel sterkte.",
                fr: "Toutes mes condoléances. Je vous souhaite beaucoup de courage.",
                de: "Mein herzliches Beileid. Ich wünsche Ihnen viel Kraft.", en: "I am so sorry for your loss. I wish you strength.")
            : pick(
                nl: "Gecondoleerd met je verlies. Ik wens je veel sterkte.",
                fr: "Toutes mes condoléances. Je te souhaite beaucoup de courage.",
                de: "Mein herzliches Beileid. Ich wünsche dir viel Kraft.", en: "I am so sorry for your loss. I wish you strength.")
    }

    func greeting(_ name: String) -> String {
        guard !name.isEmpty else { return pick(nl: "Goeiedag,", fr: "Bonjour,", de: "Guten Tag,", en: "Hello,") }
        return isFormal || isMourning
            ? pick(nl: "Beste \(name),", fr: "Bonjour \(name),", de: "Guten Tag \(name),", en: "Dear \(name),")
            : pick(nl: "Dag \(name),", fr: "Bonjour \(name),", de: "Hallo \(name),", en: "Hello \(name),")
    }

    /// The name under an answer: initials where there is little room, a formula with the name elsewhere.
    func signature(_ writer: String?, _ channel: Channel) -> String {
        let first = writer?.split(separator: " ").first.map(String.init)
        let isLetter = [Channel.email, .form, .letter, .other].contains(channel) || isFormal
        guard isLetter else { return "^" + (first ?? pick(nl: "[naam]", fr: "[prénom]", de: "[Name]", en: "[name]")) }
        let name = writer ?? pick(nl: "[je naam]", fr: "[votre nom]", de: "[Ihr Name]", en: "[your name]")
        return isFormal
            ? pick(
                nl: "Vriendelijke groeten\n\(name)", fr: "Cordialement\n\(name)", de: "Freundliche Grüße\n\(name)",
                en: "Kind regards\n\(name)")
            : pick(nl: "Groetjes\n\(name)", fr: "Bien à toi\n\(name)", de: "Viele Grüße\n\(name)", en: "Best wishes\n\(name)")
    }

    var we: String { pick(nl: "we", fr: "nous", de: "wir", en: "we") }

    var stillPossible: String {
        isFormal
            ? pick(
                nl: "Dit kan u nog doen: [stap].", fr: "Voici ce que vous pouvez encore faire : [étape].",
                de: "Das können Sie noch tun: [Schritt].", en: "This is what you can still do: [step].")
            : pick(
                nl: "Dit kan je nog doen: [stap].", fr: "Voici ce que tu peux encore faire : [étape].",
                de: "Das kannst du noch tun: [Schritt].", en: "This is what you can still do: [step].")
    }

    var alternative: String {
        pick(
            nl: "Wat wel kan: [mogelijkheid].", fr: "Ce qui est possible : [solution].", de: "Was stattdessen geht: [Möglichkeit].",
            en: "What we can do instead: [possibility].")
    }

    var fact: String {
        pick(
            nl: "[wat we weten, met bron]", fr: "[ce que nous savons, avec la source]", de: "[was wir wissen, mit Quelle]",
            en: "[what we know, with the source]")
    }

    var day: String {
        isFormal
            ? pick(
                nl: "U hoort uiterlijk [dag] van mij.", fr: "Je reviens vers vous au plus tard [jour].",
                de: "Sie hören spätestens am [Tag] von mir.", en: "You will hear from me by [day].")
            : pick(
                nl: "Je hoort uiterlijk [dag] van mij.", fr: "Je reviens vers toi au plus tard [jour].",
                de: "Du hörst spätestens am [Tag] von mir.", en: "You will hear from me by [day].")
    }

    var vagueDay: String { pick(nl: "uiterlijk [dag]", fr: "au plus tard [jour]", de: "bis spätestens [Tag]", en: "by [day]") }

    var step: String {
        pick(
            nl: "Ik vraag [wie] om [wat].", fr: "Je demande à [qui] de [quoi].", de: "Ich bitte [wen], [was] zu tun.",
            en: "I will ask [who] to [what].")
    }

    var owner: String {
        pick(
            nl: "Mijn collega [naam] volgt dit op.", fr: "Mon collègue [nom] s’en occupe.", de: "Mein Kollege [Name] kümmert sich darum.",
            en: "My colleague [name] is looking after this.")
    }

    var contact: String {
        isFormal
            ? pick(
                nl: "U bereikt [dienst] op [nummer].", fr: "Vous pouvez joindre [service] au [numéro].",
                de: "Sie erreichen [Stelle] unter [Nummer].",
                en: "You can reach [service] on [number].")
            : pick(
                nl: "Je bereikt [dienst] op [nummer].", fr: "Tu peux joindre [service] au [numéro].",
                de: "Du erreichst [Stelle] unter [Nummer].",
                en: "You can reach [service] on [number].")
    }

    var emergency: String {
        isFormal
            ? pick(
                nl: "Bel nu 112 en blijf uit de buurt.", fr: "Appelez maintenant le 112 et éloignez-vous.",
                de: "Rufen Sie jetzt 112 und halten Sie Abstand.", en: "Call 112 now and stay away.")
            : pick(
                nl: "Bel nu 112 en blijf uit de buurt.", fr: "Appelle maintenant le 112 et éloigne-toi.",
                de: "Ruf jetzt 112 und halte Abstand.", en: "Call 112 now and stay away.")
    }

    var link: String {
        pick(nl: "op [link naar de pagina]", fr: "sur [lien vers la page]", de: "unter [Link zur Seite]", en: "at [link to the page]")
    }
}
