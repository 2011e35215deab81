package import Support

extension Transaction {
    /// The time by which leases are given and judged: that of the database, which all nodes share; `now` where there is one node.
    package func sharedTime(_ now: Instant) throws -> Instant {
        switch engine {
        case .sqlite: now
        case .postgresql:
            try first("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT") { try $0.instant(0) } ?? now
        }
    }
}
