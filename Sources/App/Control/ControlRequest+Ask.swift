import Desk

extension ControlRequest {
    /// The lines that answer it: from the server that has the data, else from the store itself. Only a command that brings something in may
    /// be `creating` a store.
    func ask(_ arguments: Arguments, creating: Bool = false) async throws -> [String] {
        guard let store = try await Store.open(arguments, creating: creating) else { return try ControlClient(arguments).request(self) }
        let running = try await RunningDesk.opening(store)
        do {
            let lines = try await ControlHandler(running).answer(self)
            await running.close()
            return lines
        } catch {
            await running.close()
            throw error
        }
    }
}
