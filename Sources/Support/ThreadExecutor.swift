import Foundation

/// Runs jobs one by one on a thread of its own, so that blocking C never takes one of the few cooperative threads.
///
/// The thread lives as long as the process; make few of these and keep them.
package final class ThreadExecutor: SerialExecutor {
    private let jobs = Lock<[UnownedJob]>([])
    private let ready = DispatchSemaphore(value: 0)

    package init(name: String) {
        let thread = Thread { [self] in work() }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        ready.signal()
    }

    private func work() {
        while true {
            ready.wait()
            let batch = jobs.withLock { jobs in
                defer { jobs.removeAll(keepingCapacity: true) }
                return jobs
            }
            for job in batch { job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }
}
