import Domain

/// Which of our languages a draft is written in, by the small words that every sentence has.
enum DraftLanguage {
    /// The language and how clearly it is that: the share of the best among all that spoke for a language. Nil when too little does.
    static func guess(_ text: CoachText, in range: Range<Int>? = nil) -> (language: Reading.Language, share: Double)? {
        var votes: [Double] = [0, 0, 0, 0]
        for word in text.words[range ?? 0..<min(text.words.count, 2000)] {
            guard let languages = words[word.folded] else { continue }
            let weight = languages.count == 1 ? 2.0 : 1.0 / Double(languages.count)
            for language in languages { votes[language] += weight }
        }
        let place = text.place(range ?? 0..<text.words.count)
        for scalar in text.scalars[place.start..<place.end].prefix(4000) {
            switch scalar {
            case "ß", "ä", "Ä": votes[2] += 2
            case "ü", "ö", "Ü", "Ö": votes[2] += 1
            case "ç", "ê", "à", "è", "œ", "û", "î", "ô": votes[1] += 1
            default: continue
            }
        }
        let total = votes.reduce(0, +)
        // One word alone may be of any language.
        guard total >= 3 || (total >= 2 && text.words.count > 1), let best = votes.indices.max(by: { votes[$0] < votes[$1] }) else {
            return nil
        }
        return (order[best], votes[best] / total)
    }

    private static let order: [Reading.Language] = [.nl, .fr, .de, .en]

    /// For each small word the languages that have it, as places in `order`.
    private static let words: [String: [Int]] = {
        var words: [String: [Int]] = [:]
        for (index, list) in [dutch, french, german, english].enumerated() {
            for word in list.split(whereSeparator: \.isWhitespace) { words[CoachFolding.fold(word), default: []].append(index) }
        }
        return words
    }()

    private static let dutch = """
        de het een en van ik je jij u uw we wij onze ons jullie zij ze hij is zijn was waren heb hebt heeft hebben niet geen maar dat die dit deze
        voor met aan bij naar op om te er ook nog wel als dan want omdat door over tot uit zo al kan kunt kunnen zal zullen wordt worden word moet
        mag gaan gaat komt komen vandaag morgen graag dank bedankt dag groeten groetjes beste geachte hier daar wat waar hoe wanneer waarom weer
        maandag dinsdag woensdag donderdag vrijdag straat helaas jammer vervelend hoor alvast jou jouw mijn gisteren week weten laat goed goede
        sterkte fijn leuk bericht vraag klacht melding
        """
    private static let french = """
        le la les un une des du de au aux et ou que qui ne pas plus je tu vous nous il elle ils elles on est sont sera été avez avons ont ai avoir
        être pour avec dans sur par chez votre vos notre nos mon ma mes ce cette ces cela ça c l d j n s qu si mais donc bonjour merci madame
        monsieur bien très aussi comme tout toute tous peut pouvez pouvons demain lundi mardi mercredi jeudi vendredi désolé désolée désolés
        cordialement rue semaine où quand comment ta ton te toi
        """
    private static let german = """
        der die das den dem des ein eine einen einem einer und oder nicht kein keine ich du er sie es wir ihr ihnen ihre ihren uns unser unsere
        mich dich sich mir dir ist sind war waren wird werden wurde habe haben hat hatte für mit von vom zu zum zur auf aus bei nach über an am
        im in dass weil wenn auch noch schon nur aber sehr so kann können danke gern gerne guten tag herr frau grüße gruß freundlichen leider
        morgen heute montag dienstag mittwoch donnerstag freitag bitte wie was wo wann dein deine tut leid liebe lieber hallo uhr viele dieses dieser diese jahr
        seit dann ja beim gibt worden wurden sei dort hier mein meine meinen doch etwas wieder immer mehr alle alles
        """
    private static let english = """
        the a an and or of to in on at for with from by is are was were be been have has had do does did not no i you he she it we they my your
        our their this that these those will would can could should may might but if so as there here what when where how why hello hi dear
        thanks thank please sorry today tomorrow monday tuesday wednesday thursday friday street regards us me let know am re ll ve very just
        """
}
