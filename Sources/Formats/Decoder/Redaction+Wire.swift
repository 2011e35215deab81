import Domain

extension MailRedactor.Order {
    /// Writes the order for the child.
    func write(_ out: inout WireWriter) {
        for list in [redaction.names, redaction.calls, redaction.handles, redaction.identifiers, redaction.subjects] {
            out.list(list) { $0.text($1) }
        }
        for hashes in [redaction.passages, redaction.shortTexts, files] {
            out.list(hashes.sorted()) { $0.number(Int64(bitPattern: $1)) }
        }
        out.flag(answersThem)
    }

    /// Reads an order that `write` wrote; nil for other bytes.
    init?(_ from: inout WireReader) {
        func texts(_ from: inout WireReader) -> [String]? { from.list { $0.text() } }
        func hashes(_ from: inout WireReader) -> Set<UInt64>? {
            from.list { $0.number() }.map { Set($0.map { UInt64(bitPattern: $0) }) }
        }
        guard let names = texts(&from), let calls = texts(&from), let handles = texts(&from), let identifiers = texts(&from),
            let subjects = texts(&from), let passages = hashes(&from), let shortTexts = hashes(&from), let files = hashes(&from),
            let answersThem = from.flag()
        else { return nil }
        self.init(
            redaction: Redaction(
                names: names, calls: calls, handles: handles, identifiers: identifiers, subjects: subjects, passages: passages,
                shortTexts: shortTexts), answersThem: answersThem, files: files)
    }
}
