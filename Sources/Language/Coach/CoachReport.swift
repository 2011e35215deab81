package import Domain

/// What the coach says of a draft. It advises; it never stops anybody from sending.
package struct CoachReport: Sendable, Equatable {
    /// What is looked at, each with a score of its own.
    package enum Dimension: String, Sendable, CaseIterable { case empathic, personal, positive, solution, tone, plainLanguage }

    /// How a draft does on one dimension, and because of what.
    package struct Judgement: Sendable, Equatable {
        /// 0 to 100.
        package let score: Int
        /// What costs most first; after that what earned something.
        package let findings: [CoachFinding]
        package init(score: Int, findings: [CoachFinding]) { (self.score, self.findings) = (score, findings) }
    }

    /// 0 to 100: the weighted mean, and never more than `Coach.headroom` above the weakest dimension that counts.
    package let score: Int
    package let empathic: Judgement
    package let personal: Judgement
    package let positive: Judgement
    package let solution: Judgement
    package let tone: Judgement
    package let plainLanguage: Judgement
    /// The language that the draft was read in.
    package let language: Reading.Language

    package subscript(dimension: Dimension) -> Judgement {
        switch dimension {
        case .empathic: empathic
        case .personal: personal
        case .positive: positive
        case .solution: solution
        case .tone: tone
        case .plainLanguage: plainLanguage
        }
    }
}

/// One thing that earned or cost a draft something, with the words that did.
package struct CoachFinding: Sendable, Equatable {
    package let code: CoachCode
    /// What it earned, or cost when below nought; nought for what is only missing.
    package let points: Int
    /// The words of the draft; empty for something that is missing.
    package let text: String
    /// Offsets in the draft, in Unicode scalars, half open. For something missing both are the place where it would fit.
    package let start: Int
    package let end: Int
    /// Words to put there, in the language of the draft; empty when only the writer can know them. What the writer has to fill in stands in
    /// square brackets, and the coach speaks up as long as it does.
    package let suggestion: String
    /// What the sentence about it names: a name, a word.
    package let about: String

    package init(_ code: CoachCode, points: Int, text: String = "", start: Int, end: Int, suggestion: String = "", about: String = "") {
        self.code = code
        self.points = points
        self.text = text
        self.start = start
        self.end = end
        self.suggestion = suggestion
        self.about = about
    }

    /// Whether it speaks for the draft.
    package var isEarned: Bool { points > 0 }

    /// The finding in one plain sentence.
    package func sentence(in language: Reading.Language) -> String { code.sentence(in: language, about: about) }
}
