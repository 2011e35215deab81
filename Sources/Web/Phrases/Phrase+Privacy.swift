/// What is kept, what was erased, and what people may ask.
extension Phrase {
    static let eventErased = Phrase(nl: "Bericht gewist", fr: "Message effacé", de: "Nachricht gelöscht", en: "Message erased")
}
