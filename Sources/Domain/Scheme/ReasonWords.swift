/// Says in a few words why a question was answered as it was: for programs, which have no page that shows it.
package struct ReasonWords: Sendable {
    private let language: Reading.Language
    private let evidence: [Reading.Evidence]

    /// In words of `language`; `evidence` are the words of the message that a reading found.
    package init(language: Reading.Language, evidence: [Reading.Evidence]) {
        (self.language, self.evidence) = (language, evidence)
    }

    /// Why the step went as it did.
    package func text(for step: Decision.Step) -> String {
        if step.by == .person { return Self.byPerson[language] }
        guard !step.because.isEmpty else { return Self.nothingPoints[language] }
        return step.because.map { reason in
            let found = evidence.filter { $0.field == reason.field }.map { "“\($0.text)”" }
            return "\(reason.field): " + (found.isEmpty ? reason.value : found.joined(separator: ", "))
        }.joined(separator: "; ")
    }

    private static let byPerson = SchemeText(
        nl: "een mens antwoordde", fr: "une personne a répondu", de: "ein Mensch hat geantwortet", en: "a person answered")
    private static let nothingPoints = SchemeText(
        nl: "niets wijst op iets anders", fr: "rien n’indique autre chose", de: "nichts deutet auf anderes hin",
        en: "nothing points elsewhere")
}
