import Domain

/// What the findings in a text add up to, with the words behind each sum.
struct Ledger {
    /// A place in the text.
    struct Place { var first: Int, last: Int }
    /// How much speaks for something, and where it stands.
    struct Account {
        var weight = 0.0
        var places: [Place] = []
        mutating func add(_ weight: Double, _ finding: Finding) {
            self.weight += weight
            if places.count < Ledger.mostPlaces { places.append(Place(first: finding.first, last: finding.last)) }
        }
    }
    /// How sure a signal is, and what speaks for it.
    struct SignalAccount {
        var certainty: Signal.Certainty
        var account: Account
    }
    /// How many places a finding shows: nobody reads more.
    static let mostPlaces = 6

    var signals = SmallMap<Signal.Name, SignalAccount>()
    var kinds = SmallMap<Reading.Kind, Account>()
    var formal = SmallMap<FormalKind, Account>()
    var topics = SmallMap<Int, Account>()
    var emotions = SmallMap<Reading.Emotion, Account>()
    var addresses = SmallMap<Tone.Address, Account>()
    var urgencies = SmallMap<Reading.Urgency, Account>()
    var dialect = Account()
    var polarities: [(value: Double, place: Place)] = []

    init(_ findings: [Finding]) {
        for finding in findings {
            let weight = finding.rule.weight
            switch finding.rule.effect {
            case .signal: signals.merge(with: finding)
            case .kind(let kind): kinds[kind, default: Account()].add(weight, finding)
            case .formal(let kind): formal[kind, default: Account()].add(weight, finding)
            case .topic(let topic): topics[topic, default: Account()].add(weight, finding)
            case .emotion(let emotion): emotions[emotion, default: Account()].add(weight, finding)
            case .address(let address): addresses[address, default: Account()].add(weight, finding)
            case .urgency(let urgency): urgencies[urgency, default: Account()].add(weight, finding)
            case .dialect: dialect.add(weight, finding)
            case .polarity(let value): polarities.append((value, Place(first: finding.first, last: finding.last)))
            case .context, .except: break
            }
        }
    }

    func certainty(of name: Signal.Name) -> Signal.Certainty? { signals[name]?.certainty }
    func has(_ name: Signal.Name) -> Bool { signals[name]?.certainty == .certain }
    func weight(of kind: Reading.Kind) -> Double { kinds[kind]?.weight ?? 0 }
}
