import Domain

/// What stands in a text after the words around each finding had their say.
struct Sifted {
    /// What holds.
    var findings: [Finding] = []
    /// For each token what makes it stronger (more than 1), weaker or, below 0, turns it round; read by the sentiment.
    var factors: [Double]
    /// The tokens that a phrase with its own polarity holds.
    var isTaken: [Bool]
    /// The tokens of a phrase that tells a fact or asks: "kapot" is no mood there, "schandalig" is.
    var isFactual: [Bool]
}

/// Takes away what a saying, a denial or a film explains, and makes doubtful what is told of another day.
struct Sifter {
    private let scan: TextScan
    private let findings: [Finding]
    private let earlierYears: Range<Int>
    private var isNegation: [Bool]
    private var isDenial: [Bool]
    private var fictions: Set<Int32> = []
    private var doubts: Set<Int32> = []
    /// The clauses that say that it is so now.
    private var presents: Set<Int32> = []
    private var exceptions: [(subject: Effect.Subject, first: Int, last: Int)] = []

    /// `year` is that in which the text was written: what it tells of an earlier one is not happening.
    init(_ scan: TextScan, _ findings: [Finding], year: Int) {
        self.scan = scan
        self.findings = findings
        earlierYears = 1800..<max(year, 1801)
        isNegation = [Bool](repeating: false, count: scan.tokens.count)
        isDenial = isNegation
    }

    mutating func sift() -> Sifted {
        var result = Sifted(
            factors: [Double](repeating: 1, count: scan.tokens.count), isTaken: [Bool](repeating: false, count: scan.tokens.count),
            isFactual: [Bool](repeating: false, count: scan.tokens.count))
        for finding in findings {
            if case .except(let subject) = finding.rule.effect { exceptions.append((subject, finding.first, finding.last)) }
        }
        // What is denied can only be told once all denials are known.
        for finding in findings { noteDenial(finding) }
        for finding in findings { note(finding, &result) }
        noteYears()
        for finding in findings where finding.rule.effect.isJudged {
            if isExcepted(finding) { continue }
            if !finding.rule.isFirm, finding.rule.effect.canBeDenied, isDenied(finding) { continue }
            var finding = finding
            let sentence = scan.tokens[finding.first].sentence
            if case .signal(let name, let certainty) = finding.rule.effect, name.isAboutNow {
                if fictions.contains(sentence) { continue }
                let isDoubtful = doubts.contains(sentence) && !presents.contains(scan.tokens[finding.first].clause)
                if certainty == .certain, isDoubtful { finding.rule.effect = .signal(name, .possible) }
            }
            if case .urgency = finding.rule.effect, fictions.contains(sentence) { continue }
            if case .polarity = finding.rule.effect { for index in finding.first...finding.last { result.isTaken[index] = true } }
            if finding.rule.effect.isFactual { for index in finding.first...finding.last { result.isFactual[index] = true } }
            result.findings.append(finding)
        }
        for index in scan.tokens.indices where isDeniedWord(index) { result.factors[index] *= -1 }
        return result
    }

    private mutating func noteDenial(_ finding: Finding) {
        guard case .context(let context) = finding.rule.effect, [.negation, .denial].contains(context), !isExcepted(finding) else { return }
        isNegation[finding.first] = true
        if context == .denial { isDenial[finding.first] = true }
    }

    /// Remembers what a word does to those around it.
    private mutating func note(_ finding: Finding, _ result: inout Sifted) {
        guard case .context(let context) = finding.rule.effect, !isExcepted(finding) else { return }
        let sentence = scan.tokens[finding.first].sentence
        switch context {
        case .negation, .denial: break
        // "this is not a drill"
        case .fiction: if !isDeniedWord(finding.first) { fictions.insert(sentence) }
        case .present: presents.insert(scan.tokens[finding.first].clause)
        case .past, .hypothetical: doubts.insert(sentence)
        case .intensifier, .diminisher:
            let factor = context == .intensifier ? 1.5 : 0.5
            var next = finding.last + 1
            // "heel erg goed": up to two words on.
            while next <= finding.last + 2, next < scan.tokens.count, scan.tokens[next].clause == scan.tokens[finding.last].clause {
                result.factors[next] *= factor
                next += 1
            }
        }
    }

    /// A year that is over tells of another day: "de overstroming van 2021". What stands before the name of a town is its postal code.
    private mutating func noteYears() {
        for (index, token) in scan.tokens.enumerated() where token.kind == .number && token.upTo - token.from == 4 {
            let digits = scan.folded[Int(token.from)..<Int(token.upTo)]
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
            guard earlierYears.contains(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }) else { continue }
            let next = index + 1
            let isPostalCode = next < scan.tokens.count && scan.tokens[next].isCapitalised && scan.tokens[next].clause == token.clause
            if !isPostalCode { doubts.insert(token.sentence) }
        }
    }

    private func isExcepted(_ finding: Finding) -> Bool {
        guard !exceptions.isEmpty, let subject = finding.rule.effect.subject else { return false }
        return exceptions.contains { exception in
            exception.first <= finding.last && finding.first <= exception.last && exception.subject.covers(subject)
        }
    }

    private func isDenied(_ finding: Finding) -> Bool {
        if isDeniedWord(finding.first) { return true }
        // "de lamp is niet kapot"
        if finding.last > finding.first, isNegation[finding.first...finding.last].contains(true) { return true }
        // "al jaren niet": what is bad is not made good by it.
        if case .signal(.badExperience, _) = finding.rule.effect { return false }
        let next = finding.last + 1
        return next < scan.tokens.count && isDenial[next] && scan.tokens[next].clause == scan.tokens[finding.last].clause
    }

    /// Whether a denial stands up to three words before, in the same clause.
    private func isDeniedWord(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, before >= index - 3, scan.tokens[before].clause == scan.tokens[index].clause {
            if isNegation[before] { return true }
            before -= 1
        }
        return false
    }
}

extension Effect {
    /// Whether it is a finding itself, and not a word about others.
    fileprivate var isJudged: Bool {
        switch self {
        case .context, .except: false
        default: true
        }
    }
}

extension Effect {
    /// "niet in uw straat" still says `u`, and "de bak is niet geleegd" is still about bins.
    fileprivate var canBeDenied: Bool {
        switch self {
        case .address, .dialect, .topic: false
        default: true
        }
    }

    /// Whether its words tell what is, or ask for something, rather than how somebody feels.
    fileprivate var isFactual: Bool {
        switch self {
        case .signal(let name, let certainty):
            switch name {
            case .idea, .defect, .question, .danger, .mourning: certainty == .certain
            case .otherAuthority, .press, .council, .personalData: true
            default: false
            }
        case .formal, .topic: true
        default: false
        }
    }
}

extension Effect.Subject {
    fileprivate func covers(_ other: Effect.Subject) -> Bool {
        if self == other { return true }
        if case .topic = other { return self == .topics }
        return false
    }
}

extension Signal.Name {
    /// Whether a film or another day takes the edge off it.
    fileprivate var isAboutNow: Bool {
        switch self {
        case .danger, .selfHarm, .vulnerable, .threat, .mourning: true
        default: false
        }
    }
}
