/// Lets one piece of work after the other be done, in the order in which they asked.
///
/// Previews wait for each other, so that a mail with many large pictures takes neither all decoder children nor the memory of each request.
actor Turns {
    private var last: Task<Void, Never>?

    /// What `work` gives, when its turn has come.
    func take<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let before = last
        let task = Task {
            await before?.value
            return try await work()
        }
        last = Task { _ = await task.result }
        return try await task.value
    }
}
