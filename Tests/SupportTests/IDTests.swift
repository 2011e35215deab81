import Support
import Testing

@Suite struct IDTests {
    enum Thing {}

    @Test("Identifiers grow and never repeat, even when the clock stands still or steps back")
    func growing() {
        let times = Lock([Instant(microseconds: 1_800_000_000_000_000), Instant(microseconds: 1_700_000_000_000_000)])
        let ids = IDGenerator(clock: Clock { times.withLock { $0[Int.random(in: 0...1)] } })
        var last: ID<Thing> = ids.next()
        for _ in 0..<50_000 {
            let next: ID<Thing> = ids.next()
            #expect(next > last)
            last = next
        }
    }

    @Test("Only a positive decimal number is an identifier", arguments: ["", "0", "-1", "1x", " 1", "99999999999999999999"])
    func refused(_ text: String) { #expect(ID<Thing>(text) == nil) }
}

@Suite struct InstantTests {
    @Test(
        "RFC 3339 in, RFC 3339 out",
        arguments: [
            ("2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z"), ("2026-11-23T09:30:00+01:00", "2026-11-23T08:30:00Z"),
            ("2026-11-23t09:30:00.250z", "2026-11-23T09:30:00.250Z"),
        ])
    func roundTrip(_ text: String, _ expected: String) { #expect(Instant(rfc3339: text)?.rfc3339 == expected) }

    @Test("What is no time is nil", arguments: ["", "tomorrow", "2026-13-40T00:00:00Z", "2026-11-23"])
    func refused(_ text: String) { #expect(Instant(rfc3339: text) == nil) }
}
