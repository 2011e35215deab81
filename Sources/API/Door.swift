import Desk
import Domain
import HTTP
import Support

extension API {
    /// What every request goes through, whatever it asks.
    struct Door: Sendable {
        let desk: Desk
        let clock: Clock
        let admission: Admission

        /// Lets the program in, looks whether what it sends is what the document says, and has the operation do it.
        func answer(_ request: Request, by operation: Operation) async -> Response {
            var call: Call?
            do {
                let now = clock.now()
                var caller: Caller?
                if let scope = operation.scope {
                    caller = try await admission.caller(request, now: now)
                    try caller?.require(scope)
                }
                call = Call(request: request, now: now, who: caller)
                try operation.checkAccepted(request)
                try operation.checkParameters(request)
                call?.body = try operation.readBody(request)
                guard let call else { return .empty(500) }
                guard let caller, operation.method == .post, let key = request.header("idempotency-key") else {
                    return try await operation.work(call)
                }
                return try await once(key, call, caller, operation)
            } catch {
                return await problem(for: error, call).response
            }
        }

        /// Does what was not done yet under this key, or answers as before.
        private func once(_ key: String, _ call: Call, _ caller: Caller, _ operation: Operation) async throws -> Response {
            let request = call.request
            let asked = Array("\(request.method.rawValue) \(request.path) \(request.mediaType)\n".utf8) + request.body
            // Somebody who sends twice at once is answered when the first is done.
            for _ in 0..<50 {
                switch try await desk.once(key, request: asked, as: caller, now: clock.now()) {
                case .first(let once): return try await first(once, call, caller, operation)
                case .answered(let answer): return Response(answer)
                case .forgotten:
                    throw Problem(
                        .doneBefore, "This was done before; what was answered has been erased since.", parameter: "Idempotency-Key")
                case .different:
                    throw Problem(.keyReused, "This Idempotency-Key was used for another request.", parameter: "Idempotency-Key")
                case .underWay: try await Task.sleep(for: .milliseconds(100))
                }
            }
            throw Problem(
                .underWay, "The same request is under way; ask again for its answer.", headers: [("Retry-After", "1")])
        }

        private func first(_ once: Once, _ call: Call, _ caller: Caller, _ operation: Operation) async throws -> Response {
            var call = call
            call.once = once
            let response: Response
            do { response = try await operation.work(call) } catch {
                // Nothing was done, or what was done knows itself again: the key is free. When even that fails, time frees it.
                try? await desk.settle(once, nil, as: caller)
                throw error
            }
            try await desk.settle(once, StoredAnswer(response), as: caller)
            return response
        }
    }
}

extension StoredAnswer {
    fileprivate init?(_ response: Response) {
        guard case .bytes(let bytes) = response.body, response.status < 300 else { return nil }
        self.init(
            status: response.status, headers: Dictionary(response.headers.map { ($0.name, $0.value) }) { $1 },
            body: String(decoding: bytes, as: UTF8.self))
    }
}

extension Response {
    fileprivate init(_ answer: StoredAnswer) {
        self.init(
            status: answer.status, headers: answer.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            body: .bytes(Array(answer.body.utf8)))
    }
}
