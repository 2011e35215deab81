import Domain

/// How somebody writes: how we are addressed, how long, how loud.
struct ToneJudge {
    let scan: TextScan
    let ledger: Ledger

    /// How many words a short and a medium message have at most.
    static let short = 25
    static let medium = 120

    var judged: (tone: Tone, places: [Ledger.Place]) {
        let words = scan.tokens.count { $0.kind == .word }
        let length: Tone.Length = scan.isCut || words > ToneJudge.medium ? .long : words > ToneJudge.short ? .medium : .short
        let (address, places) = self.address
        return (
            Tone(
                address: address, emoji: scan.tokens.count { $0.kind == .emoji }, length: length, dialect: ledger.dialect.weight >= 1,
                shouting: isShouting(words)),
            places + (ledger.dialect.weight >= 1 ? ledger.dialect.places : [])
        )
    }

    private var address: (Tone.Address, [Ledger.Place]) {
        let formal = ledger.addresses[.formal] ?? Ledger.Account()
        let informal = ledger.addresses[.informal] ?? Ledger.Account()
        // Weak signs (below 1: "groetjes", "jullie") speak only where no strong one does.
        let hasFormal = formal.weight >= 1
        let hasInformal = informal.weight >= 1
        switch (hasFormal, hasInformal) {
        case (true, true):
            if formal.weight >= informal.weight * 4 { return (.formal, formal.places) }
            if informal.weight >= formal.weight * 4 { return (.informal, informal.places) }
            return (.mixed, formal.places + informal.places)
        case (true, false): return (.formal, formal.places)
        case (false, true): return (.informal, informal.places)
        case (false, false):
            if formal.weight > informal.weight { return (.formal, formal.places) }
            if informal.weight > formal.weight { return (.informal, informal.places) }
            return (.none, [])
        }
    }

    /// Capitals through more than a word or two, or a row of exclamation marks.
    private func isShouting(_ words: Int) -> Bool {
        let capitals = scan.tokens.count { $0.kind == .word && $0.isUpperCase && $0.end - $0.start > 2 }
        if capitals >= 3, scan.upperCase * 2 > scan.upperCase + scan.lowerCase { return true }
        if words <= 2, capitals >= 1, scan.lowerCase == 0, !scan.exclamationMarks.isEmpty { return true }
        if capitals >= 4, capitals * 4 >= words { return true }
        var run = 1
        for (mark, next) in zip(scan.exclamationMarks, scan.exclamationMarks.dropFirst()) {
            run = next.offset == mark.offset + 1 ? run + 1 : 1
            if run >= 3 { return true }
        }
        return false
    }
}
