import Domain

/// The phrases of one language and what they say: a trie over words, made from a readable file once.
///
/// In a file a line is a phrase or several, parted by commas; `#` begins a comment, `[...]` a section that says what its phrases mean.
/// `word*` is the beginning of a word, `*word` the end of one, `@name` one of the words of `[class name]`, `..` up to three other words, `...` up to seven,
/// `(a|b)` either, `=2` at the end a weight.
struct RuleBook: Sendable {
    let rules: [Rule]
    /// From the hash of a word, or of its beginning or end, to a list of symbols.
    let symbols: HashTable
    /// The lists of symbols one after the other, each ended by -1.
    let symbolLists: [Int32]
    /// From (node, symbol) to the next node.
    let edges: HashTable
    let nodes: [Node]
    /// A bit for each hash of a beginning or an end (16 bits of it), so that most letters need no look into a table.
    let beginnings: [UInt64]
    let endings: [UInt64]
    /// Lines that say nothing that could be understood, for the tests.
    let problems: [String]

    struct Node: Sendable {
        /// The rules that a phrase ending here fulfils.
        var rules: [Int32] = []
        /// The node that goes on after some other words; -1 when none does.
        var gap: Int32 = -1
        /// The same after more words.
        var wideGap: Int32 = -1
    }

    static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }

    @inline(__always)
    static func isMarked(_ bits: [UInt64], _ hash: UInt64) -> Bool {
        let place = Int(truncatingIfNeeded: Hash.spread(hash)) & 0xffff
        return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
    }
}

/// Builds a rule book from its files.
struct RuleBookBuilder {
    private var rules: [Rule] = []
    private var nodes: [RuleBook.Node] = [RuleBook.Node()]
    private var edges: [UInt64: Int32] = [:]
    private var symbolOf: [String: Int32] = [:]
    private var symbolsOfHash: [UInt64: [Int32]] = [:]
    private var beginnings = [UInt64](repeating: 0, count: 1024)
    private var endings = [UInt64](repeating: 0, count: 1024)
    private var problems: [String] = []
    private var classes: Set<String> = []
    private var denials: Set<String> = []

    init(_ files: [String]) {
        // The classes first, so that a phrase may use one that stands further on.
        for pass in [true, false] { for file in files { read(file, classesOnly: pass) } }
    }

    var book: RuleBook {
        var lists: [Int32] = []
        var heads: [UInt64: Int32] = [:]
        for (hash, symbols) in symbolsOfHash.sorted(by: { $0.key < $1.key }) {
            heads[hash] = Int32(lists.count)
            lists += symbols + [-1]
        }
        return RuleBook(
            rules: rules, symbols: HashTable(heads), symbolLists: lists, edges: HashTable(edges), nodes: nodes, beginnings: beginnings,
            endings: endings, problems: problems)
    }

    private mutating func read(_ file: String, classesOnly: Bool) {
        var section: RuleSection?
        for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let text = line.prefix { $0 != "#" }.trimmed
            if text.isEmpty { continue }
            if text.hasPrefix("["), text.hasSuffix("]") {
                section = RuleSection(String(text.dropFirst().dropLast()))
                if section == nil { problems.append("line \(index + 1): there is no section \(text)") }
                continue
            }
            guard let section else {
                problems.append("line \(index + 1): no section")
                continue
            }
            for phrase in text.split(separator: ",") {
                switch section {
                case .words(let name) where classesOnly:
                    classes.insert(name)
                    let symbol = self.symbol("@" + name)
                    for word in RulePhrase.alternatives(phrase.trimmed) { mark(word, symbol, index) }
                case .phrases(.context(.negation), _, _) where classesOnly, .phrases(.context(.denial), _, _) where classesOnly:
                    denials.insert(phrase.trimmed)
                case .phrases(let effect, let weight, let isFirm) where !classesOnly:
                    add(phrase.trimmed, effect, weight, isFirm, index)
                default: break
                }
            }
        }
    }

    private mutating func add(_ phrase: String, _ effect: Effect, _ weight: Double, _ isFirm: Bool, _ line: Int) {
        var phrase = phrase[...]
        var weight = weight
        if let mark = phrase.lastIndex(of: "="), let own = Double(phrase[phrase.index(after: mark)...]) {
            weight = own
            phrase = phrase[..<mark]
        }
        for text in RulePhrase.alternatives(String(phrase)) {
            let parts = RulePhrase.parts(text)
            // "werkt niet" is a denial itself: another before it changes nothing.
            let isFirm = isFirm || parts.contains(where: denials.contains)
            let rule = Int32(rules.count)
            rules.append(Rule(effect: effect, weight: weight, isFirm: isFirm))
            var node: Int32 = 0
            for part in parts {
                if part == ".." || part == "..." {
                    let path: WritableKeyPath<RuleBook.Node, Int32> = part == ".." ? \.gap : \.wideGap
                    if nodes[Int(node)][keyPath: path] < 0 {
                        nodes[Int(node)][keyPath: path] = Int32(nodes.count)
                        nodes.append(RuleBook.Node())
                    }
                    node = nodes[Int(node)][keyPath: path]
                    continue
                }
                if part.hasPrefix("@"), !classes.contains(String(part.dropFirst())) {
                    problems.append("line \(line + 1): there is no class \(part)")
                }
                let symbol = self.symbol(part)
                if !part.hasPrefix("@") { mark(part, symbol, line) }
                let key = RuleBook.key(node, symbol)
                if let next = edges[key] {
                    node = next
                } else {
                    edges[key] = Int32(nodes.count)
                    node = Int32(nodes.count)
                    nodes.append(RuleBook.Node())
                }
            }
            if node == 0 {
                problems.append("line \(line + 1): an empty phrase")
            } else if !nodes[Int(node)].rules.contains(rule) {
                nodes[Int(node)].rules.append(rule)
            }
        }
    }

    private mutating func symbol(_ text: String) -> Int32 {
        if let known = symbolOf[text] { return known }
        let number = Int32(symbolOf.count)
        symbolOf[text] = number
        return number
    }

    /// Says that a word written as `text` is the symbol.
    private mutating func mark(_ text: String, _ symbol: Int32, _ line: Int) {
        let isBeginning = text.hasSuffix("*")
        let isEnding = text.hasPrefix("*")
        let scan = TextScan(text.filter { $0 != "*" })
        if scan.tokens.count == 1, scan.tokens[0].kind == .emoji {
            symbolsOfHash[Hash.of(scan.scalars.prefix(1)), default: []].append(symbol)
            return
        }
        guard scan.tokens.count == 1, !scan.folded.isEmpty, !(isBeginning && isEnding) else {
            problems.append("line \(line + 1): \"\(text)\" is no word")
            return
        }
        var hash = Hash.of(isEnding ? scan.folded.reversed() : scan.folded)
        if isBeginning {
            RuleBookBuilder.set(&beginnings, hash)
            hash ^= Hash.beginning
        } else if isEnding {
            RuleBookBuilder.set(&endings, hash)
            hash ^= Hash.ending
        }
        if symbolsOfHash[hash]?.contains(symbol) != true { symbolsOfHash[hash, default: []].append(symbol) }
    }

    private static func set(_ bits: inout [UInt64], _ hash: UInt64) {
        let place = Int(truncatingIfNeeded: Hash.spread(hash)) & 0xffff
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }
}
