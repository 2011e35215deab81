package import Domain
import Language
import SQL
import Storage
package import Support

/// What the EPO coach says of a draft, in the words of who writes it. Advice: whoever writes may send it as it is.
package struct CoachAdvice: Sendable, Equatable {
    /// What is looked at.
    package enum Measure: String, Sendable, CaseIterable { case empathic, personal, positive, solution, tone, plainLanguage }

    /// One thing that earned or cost something.
    package struct Remark: Sendable, Equatable {
        /// What it is, in the language of the interface.
        package let sentence: String
        /// The words of the draft that it is about; empty for what is missing.
        package let text: String
        /// Where they stand, or where what is missing would: in Unicode scalars, half open.
        package let start: Int
        package let end: Int
        /// What could stand there, in the language of the draft; empty when only the writer can know.
        package let suggestion: String
        package let isEarned: Bool
        package init(sentence: String, text: String, start: Int, end: Int, suggestion: String, isEarned: Bool) {
            self.sentence = sentence
            self.text = text
            self.start = start
            self.end = end
            self.suggestion = suggestion
            self.isEarned = isEarned
        }
    }

    /// 0 to 100.
    package let score: Int
    /// The score of each measure, 0 to 100.
    package let scores: [Measure: Int]
    /// What could be better, what matters most first; each thing once, also where it counts for two measures.
    package let tips: [Remark]
    /// What is good.
    package let praise: [Remark]
    /// The language of the draft.
    package let language: Reading.Language

    package init(score: Int, scores: [Measure: Int], tips: [Remark], praise: [Remark], language: Reading.Language) {
        self.score = score
        self.scores = scores
        self.tips = tips
        self.praise = praise
        self.language = language
    }
}

extension Desk {
    /// What the coach says of `draft` as the next answer of a conversation, in the language `says`. Nothing is stored, and of the transaction
    /// only what was written is needed: the coach thinks after it.
    package func coach(
        _ draft: String, on id: ID<Conversation>, says: Reading.Language, as agent: Agent
    ) async throws -> CoachAdvice {
        try agent.require(.answer)
        guard draft.utf8.count <= Self.longestText else { throw Invalid(.textTooLong) }
        let (messages, regime) = try await database.read { connection in
            let organisation = agent.organisation
            guard try connection.conversation(id, in: organisation) != nil else { throw NotFound() }
            let messages = try connection.shortMessages(
                of: id, before: nil, length: Self.listedText, limit: Self.coachedMessages, in: organisation)
            return (messages, try connection.organisations().first { $0.id == organisation }?.languageRegime)
        }
        let language = regime?.languageOfAnswers
        let ours = messages.filter { $0.direction == .outbound }.suffix(2).map { $0.content.mail?.reply ?? $0.content.text }
        let context: CoachContext
        if let last = messages.last(where: { $0.direction == .inbound && $0.erasedAt == nil }) {
            context = CoachContext(last.content, language: language, writer: agent.name, earlier: ours)
        } else {
            context = CoachContext(text: "", reading: Reading(), language: language, writer: agent.name, earlier: ours)
        }
        return CoachAdvice(Coach.review(draft, in: context), says: says)
    }

    /// How far back the coach looks for what is answered.
    private static let coachedMessages = 20
}

extension LanguageRegime {
    /// The language that the law asks of every answer; nil where that of the other counts.
    fileprivate var languageOfAnswers: Reading.Language? {
        switch self {
        case .belgiumDutch: .nl
        case .belgiumFrench: .fr
        case .belgiumDutchFacilities, .brussels, .belgiumGerman, .belgiumFederal, .netherlands, .free: nil
        }
    }
}

extension CoachAdvice {
    /// The report in plain words.
    fileprivate init(_ report: CoachReport, says language: Reading.Language) {
        var scores: [Measure: Int] = [:]
        var findings: [CoachFinding] = []
        for dimension in CoachReport.Dimension.allCases {
            if let measure = Measure(rawValue: dimension.rawValue) { scores[measure] = report[dimension].score }
            // What counts for two measures is said once.
            for finding in report[dimension].findings
            where !findings.contains(where: { $0.code == finding.code && $0.start == finding.start && $0.end == finding.end }) {
                findings.append(finding)
            }
        }
        // What is missing costs nothing, for nothing was earned: it is worth as much as an ordinary fault.
        let weight = { (finding: CoachFinding) in finding.points == 0 ? -12 : finding.points }
        // "When?" beside "as soon as possible" asks for the day already.
        let isAsked = findings.contains { $0.code == .vague }
        let tips = findings.filter { !$0.isEarned && !($0.code == .dayMissing && isAsked) }.enumerated()
            .sorted { (weight($0.element), $0.offset) < (weight($1.element), $1.offset) }.map(\.element)
        self.init(
            score: report.score, scores: scores, tips: tips.map { Remark($0, language) },
            praise: findings.filter(\.isEarned).map { Remark($0, language) }, language: report.language)
    }
}

extension CoachAdvice.Remark {
    fileprivate init(_ finding: CoachFinding, _ language: Reading.Language) {
        // These two are about the whole text.
        let isAboutAll = [.easy, .rightLanguage].contains(finding.code)
        self.init(
            sentence: finding.sentence(in: language), text: isAboutAll ? "" : finding.text, start: finding.start, end: finding.end,
            suggestion: finding.suggestion, isEarned: finding.isEarned)
    }
}
