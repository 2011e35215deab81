package import Support

/// How sending went lately.
package struct SendingHealth: Sendable, Equatable {
    /// What went wrong at the newest attempt; nil when it went well.
    package let problem: String?
    package let lastSuccess: Instant?
    package init(problem: String?, lastSuccess: Instant?) { (self.problem, self.lastSuccess) = (problem, lastSuccess) }
}
