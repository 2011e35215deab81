/// What a scheme says to people, in the languages it was written in.
package struct SchemeText: Sendable, Equatable {
    package var nl: String?
    package var fr: String?
    package var de: String?
    package var en: String?

    package init(nl: String? = nil, fr: String? = nil, de: String? = nil, en: String? = nil) {
        (self.nl, self.fr, self.de, self.en) = (nl, fr, de, en)
    }

    /// The words in `language`, else in the first that there is: Dutch, English, French, German.
    package subscript(language: Reading.Language) -> String {
        let wanted: String? =
            switch language {
            case .nl: nl
            case .fr: fr
            case .de: de
            case .en: en
            case .other: nil
            }
        return wanted ?? nl ?? en ?? fr ?? de ?? ""
    }

    /// Whether every language of the interface has its words.
    package var isWhole: Bool { ![nl, fr, de, en].contains(nil) }

    var json: JSONValue {
        let all = [("nl", nl), ("fr", fr), ("de", de), ("en", en)].compactMap { pair in pair.1.map { (pair.0, JSONValue.text($0)) } }
        return .object(Dictionary(uniqueKeysWithValues: all))
    }
}
