/// What a log line carries without being handed it.
package enum RequestContext {
    /// The identifier of the request being answered, if any.
    @TaskLocal package static var id: String?
}
