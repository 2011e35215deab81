package import Desk
import Domain
package import Foundation
package import Support

/// Lets go at night of what was kept long enough, where the administrator switched that on.
package struct RetentionWorker: Service {
    private let desk: Desk
    private let clock: Clock
    private let zone: TimeZone

    package init(desk: Desk, clock: Clock, zone: TimeZone = TimeZone(identifier: "Europe/Brussels") ?? .gmt) {
        (self.desk, self.clock, self.zone) = (desk, clock, zone)
    }

    package func run() async throws {
        while !Task.isCancelled {
            let now = clock.now()
            do { try await desk.runNightlyRetention(isNight: Self.isNight(now, in: zone), now: now) } catch {
                desk.log.error("the terms of keeping could not be applied", ["error": "\(error)"])
            }
            try await Task.sleep(for: .seconds(600))
        }
    }

    /// From three to five, when the fewest write and nobody waits for a disk that is rewritten.
    package static func isNight(_ now: Instant, in zone: TimeZone) -> Bool {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return (3..<5).contains(calendar.component(.hour, from: now.date))
    }
}
