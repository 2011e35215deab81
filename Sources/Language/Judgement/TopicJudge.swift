import Domain

/// What a message is about, best first; `other` when nothing tells.
struct TopicJudge {
    /// Nobody files a message under more.
    static let most = 4
    let ledger: Ledger
    let title: Ledger

    var judged: (topics: [String], places: [Ledger.Place]) {
        var weights: [Int: Double] = [:]
        for (topic, account) in ledger.topics.entries { weights[topic] = account.weight }
        for (topic, account) in title.topics.entries { weights[topic, default: 0] += account.weight * 1.5 }
        guard let best = weights.values.max(), best >= 0.5 else { return (["other"], []) }
        // The order of the shipped list where two weigh the same, so that the answer never depends on chance.
        let ordered = weights.filter { $0.value >= max(0.5, best * 0.34) }
            .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(TopicJudge.most)
        let places = ordered.flatMap { ledger.topics[$0.key]?.places ?? [] }
        return (ordered.compactMap { Topic.shipped.indices.contains($0.key) ? Topic.shipped[$0.key] : nil }, places)
    }
}
