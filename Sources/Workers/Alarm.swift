/// Waits until something happens or a time has passed.
actor Alarm {
    private var isRung = false
    private var waiter: CheckedContinuation<Void, Never>?
    private var turn = 0

    init(wake: AsyncStream<Void>) {
        // Ends with the stream, which ends with the database.
        Task { for await _ in wake { await self.ring() } }
    }

    /// Returns when rung, after `seconds`, or when the task is cancelled.
    func wait(atMost seconds: Double) async {
        if isRung {
            isRung = false
            return
        }
        turn += 1
        let mine = turn
        let timer = Task {
            try? await Task.sleep(for: .seconds(seconds))  // cut short when rung first
            self.stop(mine)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume() } else { waiter = continuation }
            }
        } onCancel: {
            Task { await self.stop(mine) }
        }
        timer.cancel()
        isRung = false
    }

    private func ring() {
        isRung = true
        waiter?.resume()
        waiter = nil
    }

    private func stop(_ turn: Int) {
        guard turn == self.turn else { return }
        waiter?.resume()
        waiter = nil
    }
}
