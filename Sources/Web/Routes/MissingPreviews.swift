import Domain
import Support

/// Which attachments turned out to have no preview, so that the next page shows the plain link and nobody reads them again.
///
/// Kept in memory alone: after a restart they are tried once more.
final class MissingPreviews: Sendable {
    private struct Place: Hashable {
        let message: ID<Message>
        let part: Int
    }

    private static let limit = 10_000
    private let places = Lock(Set<Place>())

    func add(_ message: ID<Message>, _ part: Int) {
        places.withLock { places in
            if places.count >= Self.limit { places.removeAll() }
            places.insert(Place(message: message, part: part))
        }
    }

    func contains(_ message: ID<Message>, _ part: Int) -> Bool {
        places.withLock { $0.contains(Place(message: message, part: part)) }
    }
}
