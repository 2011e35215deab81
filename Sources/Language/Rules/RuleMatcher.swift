/// Finds the phrases of a rule book in a text, in one pass over its words.
///
/// Bounded whatever the text: at most `mostStates` phrases are under way at a time and at most `mostFindings` are kept.
struct RuleMatcher {
    static let mostStates = 96
    static let mostFindings = 2_000
    /// How many other words `..` lets stand between two.
    static let gap: Int32 = 3
    static let wideGap: Int32 = 7

    private struct State {
        var node: Int32
        var first: Int32
        /// How many other words may still come; 0 where the next word must fit.
        var gap: Int32
    }

    private let book: RuleBook
    private var states: [State] = []
    private var next: [State] = []
    private(set) var findings: [Finding] = []
    private var here: [Int32] = []

    init(_ book: RuleBook) { self.book = book }

    mutating func run(_ scan: TextScan) {
        var sentence: Int32 = -1
        for (index, token) in scan.tokens.enumerated() {
            if token.sentence != sentence {
                states.removeAll(keepingCapacity: true)
                sentence = token.sentence
            }
            here.removeAll(keepingCapacity: true)
            if token.kind == .word || token.kind == .number { symbols(of: token, in: scan) }
            if token.kind == .emoji { take(Hash.of(scan.scalars[Int(token.start)..<Int(token.start) + 1])) }
            step(Int32(index))
            guard findings.count < RuleMatcher.mostFindings else { return }
        }
    }

    private mutating func step(_ index: Int32) {
        next.removeAll(keepingCapacity: true)
        for state in states {
            for symbol in here { go(from: state.node, by: symbol, first: state.first, index) }
            if state.gap > 1 { keep(State(node: state.node, first: state.first, gap: state.gap - 1)) }
        }
        for symbol in here { go(from: 0, by: symbol, first: index, index) }
        swap(&states, &next)
    }

    private mutating func go(from node: Int32, by symbol: Int32, first: Int32, _ index: Int32) {
        let target = book.edges.value(RuleBook.key(node, symbol))
        guard target >= 0 else { return }
        let entry = book.nodes[Int(target)]
        for rule in entry.rules { findings.append(Finding(rule: book.rules[Int(rule)], first: Int(first), last: Int(index))) }
        keep(State(node: target, first: first, gap: 0))
        // The next word may follow at once, or after some others.
        if entry.gap >= 0 { keep(State(node: entry.gap, first: first, gap: RuleMatcher.gap + 1)) }
        if entry.wideGap >= 0 { keep(State(node: entry.wideGap, first: first, gap: RuleMatcher.wideGap + 1)) }
    }

    private mutating func keep(_ state: State) { if next.count < RuleMatcher.mostStates { next.append(state) } }

    /// What the word may be in this book: itself, its beginning, its end, a class. A stretched word (`jaaa`) is looked up as it should be written too.
    private mutating func symbols(of token: Token, in scan: TextScan) {
        collect(scan.folded, Int(token.from), Int(token.upTo))
        guard token.isStretched, here.isEmpty else { return }
        var single: [UInt32] = []
        for index in Int(token.from)..<Int(token.upTo) where single.last != scan.folded[index] { single.append(scan.folded[index]) }
        collect(single, 0, single.count)
    }

    private mutating func collect(_ letters: [UInt32], _ from: Int, _ upTo: Int) {
        var hash = Hash.start
        var index = from
        while index < upTo {
            hash = Hash.adding(letters[index], to: hash)
            if index - from >= 1, RuleBook.isMarked(book.beginnings, hash) { take(hash ^ Hash.beginning) }
            index += 1
        }
        take(hash)
        hash = Hash.start
        while index > from {
            index -= 1
            hash = Hash.adding(letters[index], to: hash)
            if upTo - index >= 3, RuleBook.isMarked(book.endings, hash) { take(hash ^ Hash.ending) }
        }
    }

    private mutating func take(_ hash: UInt64) {
        var index = Int(book.symbols.value(hash))
        guard index >= 0 else { return }
        while book.symbolLists[index] >= 0 {
            here.append(book.symbolLists[index])
            index += 1
        }
    }
}
