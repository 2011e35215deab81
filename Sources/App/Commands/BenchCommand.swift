import Domain
import Support

/// `bench`: how fast the functions are that every message goes through, without reading or writing around them; one JSON object.
/// The benchmarks with peers lie in `benchmarks/` and use these.
enum BenchCommand {
    private enum Name: String, CaseIterable { case due }

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
}
