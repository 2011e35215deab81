import Desk
import Domain
import Formats
import Foundation
import SQL
import Support

/// A desk on an opened store, with its decoder children.
struct RunningDesk: Sendable {
    let desk: Desk
    let store: Store
    let decoder: DecoderPool
    let clock = Clock.system

    init(_ store: Store) {
        self.store = store
        let decoder = DecoderPool.ours(store.settings, log: store.log)
        self.decoder = decoder
        let outside = Outside(
            readMails: { raws in
                await decoder.mails(raws).map { result in
                    result.mapError { ReadFailure($0.kind, sentence: $0.sentence, isTemporary: $0.isTemporary) }
                }
            },
            cutPart: { raw, part in
                try await decoder.part(raw, index: part).map { CutPart(type: $0.type, name: $0.name, bytes: $0.bytes) }
            },
            previewPart: { raw, part in try await decoder.shownPreview(raw, part) },
            sanitise: { texts in
                await decoder.run(texts.map { .sanitise(Array($0.utf8)) }).map { result in
                    guard case .success(.sanitise(let safe)) = result else { return nil }
                    return safe.html
                }
            },
            redact: { raw, order in try await decoder.redacted(raw, order) }, files: { raw in try await decoder.files(of: raw) },
            remember: { [ledger = store.ledger] in try ledger.keep($0) })
        desk = Desk(
            database: store.database, outside: outside, settings: store.settings.desk, scheme: .shipped(store.log), clock: .system,
            log: store.log)
    }

    /// A desk on an opened store, in which every erasure that was begun is done and none has come back.
    static func opening(_ store: Store) async throws -> RunningDesk {
        let running = RunningDesk(store)
        do {
            let known = try store.ledger.records()
            try store.ledger.note(try await running.desk.honourErasures(known: known, now: running.clock.now()))
            return running
        } catch {
            await running.close()
            throw error
        }
    }

    /// Ends the children and closes the database.
    func close() async {
        await decoder.close()
        await store.database.close()
    }
}

extension DecoderPool {
    /// Children of this very binary.
    static func ours(_ settings: App.Settings, log: Log) -> DecoderPool {
        var pool = DecoderPool.Settings(executable: "/proc/self/exe", arguments: ["decode"])
        pool.children = Int(settings.number(.decoderChildren))
        pool.deadline = .milliseconds(Int(settings.number(.decoderSeconds) * 1000))
        // Only the black-box tests set it: it makes a child die at marked messages.
        if let fault = ProcessInfo.processInfo.environment[DecoderFault.variable] { pool.environment[DecoderFault.variable] = fault }
        return DecoderPool(pool, log: log)
    }
}

extension DecoderPool {
    /// The preview of a part; nil when it is no picture, or one that ended its child: the log has told of that.
    fileprivate func shownPreview(_ raw: [UInt8], _ part: Int) async throws(DecodeFailure) -> CutPart? {
        do {
            return try await preview(raw, index: part).map { CutPart(type: $0.kind.type, name: nil, bytes: $0.bytes) }
        } catch {
            if error.isTemporary { throw error }
            return nil
        }
    }
}

extension DecodeFailure {
    fileprivate var kind: RawMessage.Reason {
        switch self {
        case .crashed: .crashed
        case .deadline: .tooSlow
        case .tooLarge: .tooLarge
        case .unavailable: .unreadable
        }
    }

    /// Another try at another time may work.
    fileprivate var isTemporary: Bool {
        switch self {
        case .unavailable: true
        case .crashed, .deadline, .tooLarge: false
        }
    }
}
