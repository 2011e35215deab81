import Foundation
package import Support

/// Decodes bytes from outside in child processes, so that what they do to a decoder happens to nobody else.
///
/// A death costs the item that was being read; the others are given to a fresh child. Children start with the first item.
package final class DecoderPool: Sendable {
    /// How the children are started and how long they may take.
    package struct Settings: Sendable {
        /// The program to start, and what it is told.
        package var executable: String
        package var arguments: [String]
        package var children = 2
        /// How long one item may take before its child is ended.
        package var deadline: Duration = .seconds(5)
        /// How long a child may take to be ready.
        package var launchDeadline: Duration = .seconds(20)
        /// What children see besides what they need, for tests.
        package var environment: [String: String] = [:]
        package init(executable: String, arguments: [String] = ["decode"]) { (self.executable, self.arguments) = (executable, arguments) }
    }

    private let queue: DecoderQueue

    package init(_ settings: Settings, log: Log = Log()) {
        let count = max(1, settings.children)
        let queue = DecoderQueue(takers: count)
        self.queue = queue
        for index in 0..<count {
            queue.entered()
            let thread = Thread {
                let slot = DecoderSlot(queue, bell: queue.bell(index), settings, log)
                slot.run()
                queue.left()
            }
            thread.name = "decoder-\(index)"
            thread.start()
        }
    }

    deinit { queue.shut() }

    /// Ends the children; what waits fails as unavailable. Returns when all are gone.
    package func close() async {
        queue.shut()
        await queue.drained()
    }

    /// The mail in `raw`.
    package func mail(_ raw: [UInt8]) async throws(DecodeFailure) -> DecodedMail {
        guard case .mail(let mail) = try await run(.mail(raw)) else { throw .crashed }
        return mail
    }

    /// The mails in `raws`, in their order; the fast way for many.
    package func mails(_ raws: [[UInt8]]) async -> [Result<DecodedMail, DecodeFailure>] {
        await run(raws.map { .mail($0) }).map { result in
            result.flatMap { answer in
                guard case .mail(let mail) = answer else { return .failure(.crashed) }
                return .success(mail)
            }
        }
    }

    /// The leaf of the mail `raw` with the number `index`, as `DecodedMail.Attachment.part` gives it; nil when there is none.
    package func part(_ raw: [UInt8], index: Int) async throws(DecodeFailure) -> MailPart? {
        guard case .part(let part) = try await run(.part(raw, index: index)) else { throw .crashed }
        return part
    }

    /// `html` made safe to show.
    package func sanitise(_ html: [UInt8]) async throws(DecodeFailure) -> Sanitised {
        guard case .sanitise(let safe) = try await run(.sanitise(html)) else { throw .crashed }
        return safe
    }

    /// The texts of pieces of HTML, in their order; nil for what could not be read.
    package func texts(_ htmls: [String]) async -> [String?] {
        await run(htmls.map { .text(Array($0.utf8)) }).map { result in
            guard case .success(.text(let text)) = result else { return nil }
            return text
        }
    }

    /// The feed in `raw`, or why it is none.
    package func feed(_ raw: [UInt8], _ hints: FeedHints) async throws(DecodeFailure) -> FeedOutcome {
        guard case .feed(let outcome) = try await run(.feed(raw, hints)) else { throw .crashed }
        return outcome
    }

    /// A preview of the picture that the leaf `index` of the mail `raw` is; nil when it is none that we show.
    package func preview(_ raw: [UInt8], index: Int) async throws(DecodeFailure) -> Preview? {
        guard case .preview(let preview) = try await run(.preview(raw, index: index)) else { throw .crashed }
        return preview
    }

    /// The mail `raw` of somebody else without what `order` takes out; nil when nothing of it was there.
    package func redacted(_ raw: [UInt8], _ order: MailRedactor.Order) async throws(DecodeFailure) -> [UInt8]? {
        guard case .redact(let redacted) = try await run(.redact(raw, order)) else { throw .crashed }
        return redacted
    }

    /// The digests of the files in the mail `raw`.
    package func files(of raw: [UInt8]) async throws(DecodeFailure) -> [UInt64] {
        guard case .files(let files) = try await run(.files(raw)) else { throw .crashed }
        return files
    }

    /// The answer to one request.
    package func run(_ request: DecodeRequest) async throws(DecodeFailure) -> DecodeAnswer {
        let results = await run([request])
        guard let result = results.first else { throw .unavailable("nothing was asked.") }
        return try result.get()
    }

    /// The answers to `requests`, in their order.
    package func run(_ requests: [DecodeRequest]) async -> [Result<DecodeAnswer, DecodeFailure>] {
        guard !requests.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let batch = DecoderBatch(count: requests.count) { continuation.resume(returning: $0) }
            var jobs: [DecoderJob] = []
            jobs.reserveCapacity(requests.count)
            for (index, request) in requests.enumerated() {
                if request.content.count > MailLimits.size {
                    batch.set(.failure(.tooLarge), at: index)
                } else {
                    jobs.append(DecoderJob(request: request) { batch.set($0, at: index) })
                }
            }
            if !jobs.isEmpty { queue.add(jobs) }
        }
    }
}

/// Gathers the answers of a batch and hands them over when the last is there.
private final class DecoderBatch: Sendable {
    private struct State {
        var results: [Result<DecodeAnswer, DecodeFailure>]
        var missing: Int
    }

    private let state: Lock<State>
    private let done: @Sendable ([Result<DecodeAnswer, DecodeFailure>]) -> Void

    init(count: Int, done: @escaping @Sendable ([Result<DecodeAnswer, DecodeFailure>]) -> Void) {
        state = Lock(State(results: Array(repeating: .failure(.crashed), count: count), missing: count))
        self.done = done
    }

    func set(_ result: Result<DecodeAnswer, DecodeFailure>, at index: Int) {
        let all = state.withLock { state -> [Result<DecodeAnswer, DecodeFailure>]? in
            state.results[index] = result
            state.missing -= 1
            guard state.missing == 0 else { return nil }
            defer { state.results = [] }
            return state.results
        }
        if let all { done(all) }
    }
}
