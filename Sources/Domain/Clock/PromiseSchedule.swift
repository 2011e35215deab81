package import Support

/// A promise laid out on the line of time, for one version of it; kept as long as that version holds.
package final class PromiseSchedule: Sendable {
    package let promise: ResponsePromise
    /// Counts up with each change of the promise; 0 for the one that was proposed.
    package let version: Int
    private let hours: OpeningTimeline
    private let always: OpeningTimeline

    /// A conversation with no more open time than this is nearly late.
    package static let soonSeconds = 3600

    package init(_ promise: ResponsePromise, version: Int) throws(OpeningHoursProblem) {
        self.promise = promise
        self.version = version
        hours = try OpeningTimeline(promise.hours)
        let day = [try OpeningBlock(start: 0, end: 1440)]
        always = try OpeningTimeline(OpeningHours(zone: promise.hours.zone, week: Array(repeating: day, count: 7)))
    }

    package func timeline(for channel: Channel) -> OpeningTimeline {
        promise.rule(for: channel).isAroundTheClock ? always : hours
    }

    /// The channels whose clock runs day and night.
    package var aroundTheClock: [Channel] { Channel.allCases.filter { promise.rule(for: $0).isAroundTheClock } }

    /// When a message of `received` on the channel is due; nil when the offices never open.
    package func due(_ received: Instant, on channel: Channel, pauses: Pauses = Pauses()) -> Instant? {
        let clock = ResponseClock(received: received, target: promise.rule(for: channel).target, pauses: pauses)
        // Who set the hours was told that they never open; a clock without an end is late for nobody.
        return (try? clock.due(in: timeline(for: channel))) ?? nil
    }

    /// What is due by then is nearly late at `now`: in opening hours, and on the channels that never close.
    package func horizon(at now: Instant) -> (inHours: Instant, aroundTheClock: Instant) {
        let open = Int64(Self.soonSeconds) * 1_000_000
        let always = now.adding(seconds: Double(Self.soonSeconds))
        let inHours = try? hours.instant(after: now.microseconds, open: open)
        return (Instant(microseconds: max(inHours ?? 0, always.microseconds)), always)
    }

    /// Why nothing could ever be due; nil when all is well. Asked before a promise is kept.
    package func problem(at now: Instant) -> ClockProblem? {
        for channel in Channel.allCases {
            do { _ = try ResponseClock(received: now, target: promise.rule(for: channel).target).due(in: timeline(for: channel)) } catch {
                return error
            }
        }
        return nil
    }
}
