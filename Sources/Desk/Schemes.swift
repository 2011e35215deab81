package import Domain
import Foundation
import SQL
import Storage
package import Support

/// The reaction schemes that were compiled in this process: a version never changes, so it is read once.
final class SchemeShelf: Sendable {
    private struct Key: Hashable {
        let organisation: ID<Organisation>
        let version: SchemeVersion
    }
    private struct Contents {
        var versions: [Key: ReactionScheme] = [:]
        var active: [ID<Organisation>: ReactionScheme] = [:]
    }

    /// What an organisation begins with.
    let shipped: ReactionScheme?
    private let contents = Lock(Contents())

    init(shipped: ReactionScheme?) { self.shipped = shipped }

    func active(in organisation: ID<Organisation>) -> ReactionScheme? { contents.withLock { $0.active[organisation] } }

    func version(_ version: SchemeVersion, in organisation: ID<Organisation>) -> ReactionScheme? {
        contents.withLock { $0.versions[Key(organisation: organisation, version: version)] }
    }

    func put(_ scheme: ReactionScheme, in organisation: ID<Organisation>, isActive: Bool) {
        contents.withLock { contents in
            contents.versions[Key(organisation: organisation, version: scheme.version)] = scheme
            if isActive { contents.active[organisation] = scheme }
        }
    }
}

extension Desk {
    /// The scheme that decides in an organisation now, which gets the shipped one when it has none, or an older shipped one; nil when there is
    /// none at all.
    package func scheme(of organisation: ID<Organisation>, now: Instant) async throws -> ReactionScheme? {
        if let known = schemes.active(in: organisation) { return known }
        var stored = try await database.read { try $0.activeScheme(at: now, in: organisation) }
        if let shipped = schemes.shipped, stored.map({ $0.isOutdated(by: shipped.version) }) ?? true {
            stored = try await install(shipped, in: organisation, now: now)
        }
        guard let stored else { return nil }
        let scheme = try compiled(stored)
        schemes.put(scheme, in: organisation, isActive: true)
        return scheme
    }

    /// A version that decided once; nil when the organisation never had it.
    package func scheme(_ version: SchemeVersion, of organisation: ID<Organisation>) async throws -> ReactionScheme? {
        if let known = schemes.version(version, in: organisation) { return known }
        guard let stored = try await database.read({ try $0.scheme(version, in: organisation) }) else { return nil }
        let scheme = try compiled(stored)
        schemes.put(scheme, in: organisation, isActive: false)
        return scheme
    }

    private func install(_ scheme: ReactionScheme, in organisation: ID<Organisation>, now: Instant) async throws -> StoredScheme? {
        try await database.write { transaction in
            // Another node may have been first.
            let active = try transaction.activeScheme(at: now, in: organisation)
            if let active, !active.isOutdated(by: scheme.version) { return active }
            let stored = StoredScheme(version: scheme.version, origin: .shipped, definition: try scheme.text)
            guard try transaction.insert(stored, activeFrom: now, in: organisation) else { return active }
            transaction.record(
                NewEvent(.schemeInstalled, facts: ["name": scheme.version.name, "version": String(scheme.version.version)]), by: nil,
                at: now, in: organisation)
            return stored
        }
    }

    private func compiled(_ stored: StoredScheme) throws -> ReactionScheme {
        if let shipped = schemes.shipped, stored.origin == .shipped, stored.version == shipped.version { return shipped }
        return try ReactionScheme(json: Array(stored.definition.utf8))
    }
}

extension StoredScheme {
    /// Whether it came with an older program and nobody here has made one of their own.
    fileprivate func isOutdated(by shipped: SchemeVersion) -> Bool {
        origin == .shipped && version.name == shipped.name && version.version < shipped.version
    }
}

extension ReactionScheme {
    /// The definition as it is kept.
    fileprivate var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(definition), as: UTF8.self)
        }
    }
}
