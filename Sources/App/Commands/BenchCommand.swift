import Domain
import Language
import Support

/// `bench`: how fast the functions are that every message goes through, without reading or writing around them; one JSON object.
/// The benchmarks with peers lie in `benchmarks/` and use these.
enum BenchCommand {
    private enum Name: String, CaseIterable { case due, decide, read }

    /// How often a function was called in how many seconds.
    private struct Figure: Encodable {
        let bench: String
        let calls: Int
        let seconds: Double
        let perSecond: Double
        /// A sum over all results, so that no call can be left out by the compiler, and so that two runs can be compared.
        let check: Int64
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: ["seconds"])
        guard arguments.words.count == 1, let name = arguments.words.first.flatMap(Name.init(rawValue:)) else {
            throw CommandFailure(.usage, "Say which: bench \(Name.allCases.map(\.rawValue).joined(separator: " | ")) [--seconds N].")
        }
        guard let seconds = Double(arguments.value("seconds") ?? "2"), (0.1...600).contains(seconds) else {
            throw CommandFailure(.usage, "--seconds is a number from 0.1 to 600.")
        }
        let figure =
            switch name {
            case .due: try due(seconds)
            case .decide: try decide(seconds)
            case .read: read(seconds)
            }
        Terminal.line(try JSONLine.text(figure))
        return 0
    }

    /// Calls `function` with numbers that count up until the time is over.
    private static func measure(_ name: Name, _ seconds: Double, _ function: (Int) throws -> Int64) rethrows -> Figure {
        var calls = 0
        var check: Int64 = 0
        let clock = ContinuousClock()
        let start = clock.now
        var spent = Duration.zero
        while spent < .seconds(seconds) {
            for _ in 0..<1000 {
                check &+= try function(calls)
                calls += 1
            }
            spent = clock.now - start
        }
        let taken = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        return Figure(bench: name.rawValue, calls: calls, seconds: taken, perSecond: (Double(calls) / taken).rounded(), check: check)
    }

    /// A promise of 2, 4 or 8 hours in the hours of a Belgian town hall, received at any moment of three years.
    private static func due(_ seconds: Double) throws -> Figure {
        let day = try [OpeningBlock("09:00", "12:00"), OpeningBlock("13:00", "17:00")]
        let hours = try OpeningHours(
            zone: "Europe/Brussels", week: Array(repeating: day, count: 5) + [[], []], holidays: .belgium)
        let timeline = try OpeningTimeline(hours)
        let targets = try ["PT2H", "PT4H", "PT8H"].map { try ResponseTarget(iso8601: $0) }
        let begin: Int64 = 1_735_689_600
        return try measure(.due, seconds) { number in
            let received = Instant(microseconds: (begin + Int64(number &* 7919 % 94_608_000)) * 1_000_000)
            let due = try ResponseClock(received: received, target: targets[number % 3]).due(in: timeline)
            return (due?.microseconds ?? 0) / 1_000_000
        }
    }

    /// Decisions of the scheme that is shipped about messages whose readings are given.
    private static func decide(_ seconds: Double) throws -> Figure {
        let scheme = try SchemeFile.scheme(at: nil)
        let facts = messages.map { SchemeFacts(message: $0, reading: MessageReader.shared.read($0)) }
        return measure(.decide, seconds) { number in Int64(scheme.decide(facts[number % facts.count]).path.count) }
    }

    /// Readings of short messages.
    private static func read(_ seconds: Double) -> Figure {
        let messages = messages
        return measure(.read, seconds) { number in Int64(MessageReader.shared.read(messages[number % messages.count]).because.count) }
    }

    /// One of each kind that a scheme tells apart, in four languages.
    private static var messages: [IncomingMessage] {
        [
            "Dank je wel aan de mannen van de groendienst, zo vriendelijk geholpen met de haag!",
            "Al drie weken geen licht in de Molenstraat, mijn dochter durft niet meer te fietsen.",
            "Wanneer is het containerpark open tijdens de kerstvakantie?",
            "Ik ruik gas in de inkomhal van ons gebouw, wat moet ik doen?",
            "Jullie zijn echt een bende idioten, mijn vuilnis staat hier nog altijd!",
            "Voor de krant van morgen: kan de burgemeester reageren op de sluiting van het zwembad? Deadline 17 u.",
            "Hierbij dien ik een formele klacht in over de behandeling aan het loket op 3 november.",
            "Bonjour, le lampadaire devant le numéro 12 est cassé depuis une semaine.",
            "Wann bekomme ich endlich eine Antwort auf meinen Brief vom September?",
            "Lovely concert on the square last night, thank you all.", "Idee: een pluktuin naast de school, wij helpen graag mee.",
            "De bus van 8.10 uur rijdt weer niet, wat een land.",
        ].enumerated().map { number, text in
            IncomingMessage(
                remoteID: String(number), channel: number % 3 == 0 ? .email : .x, text: text,
                at: Instant(microseconds: 1_795_000_000_000_000))
        }
    }
}
