import Domain

/// Whether the draft addresses the other as the other addresses us: u or je, vous or tu, Sie or du.
struct AddressFit {
    private let item: CoachCase
    /// What the answer should use; nil when nothing says.
    let wanted: Tone.Address?

    init(_ item: CoachCase) {
        self.item = item
        let theirs = item.situation.address
        // A procedure of law is answered politely, whatever the tone.
        wanted =
            if item.situation.isFormal || item.situation.isMourning && theirs != .informal {
                .formal
            } else if theirs == .formal || theirs == .informal {
                theirs
            } else {
                item.context.houseAddress
            }
    }

    /// Adds what there is to say; `earns` when it fits, `costs` when it does not.
    func note(in tally: inout CoachTally, earns: Int, costs: Int) {
        let address = item.address
        guard item.draft.language != .en else { return }
        if address.address == .mixed {
            let other = wanted == .informal ? address.formal : address.informal
            guard let word = other.first else { return }
            let counterpart = counterpart(of: word, to: wanted == .informal ? .informal : .formal)
            tally.add(.addressMixed, costs, word..<word + 1, suggestion: counterpart)
            return
        }
        guard let wanted else { return }
        let places = address.address == .formal ? address.formal : address.informal
        guard let word = places.first else { return }
        if address.address == wanted {
            tally.add(.addressFits, earns, word..<word + 1)
        } else {
            let isTheirs = item.situation.address == wanted
            tally.add(
                isTheirs ? .addressDiffers : .addressUnlikeHouse, isTheirs || wanted == .formal ? costs : costs / 2, word..<word + 1,
                suggestion: counterpart(of: word, to: wanted))
        }
    }

    /// The same word in the other form, where there is one.
    private func counterpart(of index: Int, to wanted: Tone.Address) -> String {
        let word = item.text.words[index]
        let table = wanted == .formal ? Self.formal : Self.informal
        let found = table[item.draft.language]?[word.folded] ?? ""
        return word.isCapitalised ? found.prefix(1).uppercased() + found.dropFirst() : found
    }

    private static let formal: [Reading.Language: [String: String]] = [
        .nl: ["je": "u", "jij": "u", "jou": "u", "jouw": "uw", "jezelf": "uzelf", "ge": "u", "gij": "u"],
        .fr: ["tu": "vous", "te": "vous", "toi": "vous", "ton": "votre", "ta": "votre", "tes": "vos"],
        .de: [
            "du": "Sie", "dich": "Sie", "dir": "Ihnen", "dein": "Ihr", "deine": "Ihre", "deinen": "Ihren", "deinem": "Ihrem",
            "deiner": "Ihrer",
        ],
    ]
    private static let informal: [Reading.Language: [String: String]] = [
        .nl: ["u": "je", "uw": "je", "uzelf": "jezelf"],
        .fr: ["vous": "tu", "votre": "ton", "vos": "tes"],
        .de: ["sie": "du", "ihnen": "dir", "ihr": "dein", "ihre": "deine", "ihren": "deinen", "ihrem": "deinem", "ihrer": "deiner"],
    ]
}
