import Domain

extension Ledger {
    /// Notes what was found without a phrase.
    mutating func note(_ data: PersonalData) {
        let finding = Finding(
            rule: Rule(effect: .signal(.personalData, data.certainty), weight: 1, isFirm: true), first: data.first, last: data.last)
        signals.merge(with: finding)
    }

    /// A question mark asks, unless it follows another or stands behind what is no question.
    mutating func noteQuestions(in scan: TextScan) {
        for mark in scan.questionMarks {
            guard let last = scan.tokens.lastIndex(where: { Int($0.end) <= mark.offset }), Int(scan.tokens[last].sentence) == mark.sentence,
                let first = scan.tokens.firstIndex(where: { Int($0.sentence) == mark.sentence })
            else { continue }
            // "???" and "?!" shout more than they ask.
            let next = mark.offset + 1
            let isShouted = next < scan.scalars.count && (scan.scalars[next] == 0x3f || scan.scalars[next] == 0x21)
            let rule = Rule(effect: .signal(.question, isShouted ? .possible : .certain), weight: isShouted ? 0.6 : 1, isFirm: true)
            signals.merge(with: Finding(rule: rule, first: first, last: last))
            if signals[.question]?.account.places.count ?? 0 >= Ledger.mostPlaces { return }
        }
    }

    /// Four stars praise, two complain.
    mutating func noteStars(in scan: TextScan) {
        for (index, token) in scan.tokens.enumerated() where token.kind == .stars {
            let mood = Emoji.mood(ofStars: token, in: scan.scalars)
            guard mood != 0 else { continue }
            let rule = Rule(effect: .signal(mood > 0 ? .compliment : .badExperience, .certain), weight: 2 * abs(mood), isFirm: true)
            signals.merge(with: Finding(rule: rule, first: index, last: index))
        }
    }

    mutating func noteGermanAddress(in scan: TextScan) {
        for (weight, token) in GermanAddress.find(in: scan) {
            let rule = Rule(effect: .address(.formal), weight: weight, isFirm: true)
            addresses[.formal, default: Account()].add(weight, Finding(rule: rule, first: token, last: token))
        }
    }

    /// What one signal makes of another.
    mutating func settleSignals() {
        if has(.spam) {
            for name in [Signal.Name.compliment, .question, .idea, .invitation, .otherAuthority, .danger] { signals[name] = nil }
        }
        // Who says that this is a complaint tells of something bad.
        if signals[.badExperience] == nil, let complaint = kinds[.complaint], complaint.weight >= 2 {
            signals[.badExperience] = SignalAccount(certainty: .certain, account: complaint)
        }
        // Who is thanked "for nothing" is not thanked; who complains and thanks for the trouble complains.
        if let thanks = signals[.compliment], let trouble = signals[.badExperience], trouble.certainty == .certain,
            thanks.account.weight < trouble.account.weight
        {
            signals[.compliment] = SignalAccount(certainty: .possible, account: thanks.account)
        }
        if certainty(of: .selfHarm) == .certain { signals[.threat] = nil }
        if certainty(of: .mourning) == .certain, certainty(of: .danger) == .possible { signals[.danger] = nil }
        if signals[.danger] == nil, let urgent = urgencies[.crisis], urgent.weight >= 1 {
            signals[.danger] = SignalAccount(certainty: .possible, account: urgent)
        }
    }

    /// The mood once it is known what the message is.
    func settled(_ score: Double, kind: Reading.Kind) -> Double {
        var score = score
        let trouble = signals[.badExperience].map { $0.certainty == .certain ? min($0.account.weight, 3) * 0.18 : 0.08 } ?? 0
        let thanks = has(.compliment) ? min(signals[.compliment]?.account.weight ?? 0, 3) * 0.18 : 0
        let defect = has(.defect) ? 0.06 : 0
        let abuse = has(.houseRules) ? 0.3 : 0
        let grave = has(.danger) || has(.selfHarm) || has(.vulnerable) || has(.threat) || has(.mourning) ? 0.35 : 0
        let doubtful = grave == 0 && certainty(of: .danger) != nil ? 0.15 : 0
        let mockery = has(.rant) ? 0.3 : 0
        score += thanks - trouble - defect - abuse - grave - doubtful - mockery
        if grave > 0 { score = min(score, -grave) }
        if kind == .spam { score *= 0.3 }
        return min(max(score, -1), 1)
    }
}

extension SmallMap<Signal.Name, Ledger.SignalAccount> {
    /// Adds a finding of a signal; what is certain puts what is doubtful aside, as its words would only blur it.
    mutating func merge(with finding: Finding) {
        guard case .signal(let name, let certainty) = finding.rule.effect else { return }
        var account = Ledger.Account()
        account.add(finding.rule.weight, finding)
        guard var known = self[name] else {
            self[name] = Ledger.SignalAccount(certainty: certainty, account: account)
            return
        }
        if known.certainty == certainty {
            known.account.add(finding.rule.weight, finding)
        } else if certainty == .certain {
            known = Ledger.SignalAccount(certainty: .certain, account: account)
        }
        self[name] = known
    }
}
