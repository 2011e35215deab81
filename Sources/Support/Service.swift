/// Something that runs until it is cancelled.
package protocol Service: Sendable {
    func run() async throws
}

/// Runs `services` until the first ends, then cancels the others and waits for them.
package func run(_ services: [any Service]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for service in services { group.addTask { try await service.run() } }
        defer { group.cancelAll() }
        try await group.next()
    }
}
