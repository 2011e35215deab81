import CMHD
import Support

/// Turns a `Response` into what libmicrohttpd sends.
struct ResponseWriter {
    private static let framing = ["content-length", "transfer-encoding", "connection", "date", "x-request-id"]
    private static let streaming = [(name: "Content-Type", value: "text/event-stream"), (name: "X-Accel-Buffering", value: "no")]

    /// Where malformed answers are told.
    let log: Log
    /// Where streams are entered.
    let streams: StreamTable
    /// The answer to what is refused, by status and reason.
    let refusing: (Int, String) -> Response

    /// Queues `response` as the answer to `exchange`, and says for how many bytes the client must be given time; nil when it cannot be queued.
    func queue(_ response: Response, for exchange: Exchange, on connection: OpaquePointer, closing: Bool) -> Sending? {
        let request = exchange.head?.request
        var response = checked(response)
        if case .stream(let stream) = response.body {
            if request?.method == .head {
                stream.close()
                response.body = .bytes([])
            } else if !streams.insert(stream, of: owner(of: stream, request)) {
                stream.close()
                response = refusing(503, "There are too many open streams.").setting("Retry-After", "30")
            }
        }
        guard let (sent, sending) = create(response.body, on: connection) else { return nil }
        defer { MHD_destroy_response(sent) }
        for (name, value) in fields(of: response, isSecure: request?.isSecure ?? false, id: exchange.id, closing: closing) {
            guard MHD_add_response_header(sent, name, value) == .YES else {
                log.error("an answer's header field was not taken", ["name": name])
                continue
            }
        }
        return MHD_queue_response(connection, UInt32(response.status), sent) == .YES ? sending : nil
    }

    /// What is being sent.
    enum Sending {
        case bytes(Int)
        case stream(EventStream)
    }

    /// `response` if it can be sent; a bare 500 in its place if its fields or status would break the message.
    private func checked(_ response: Response) -> Response {
        let isWhole = response.headers.allSatisfy { name, value in
            HeaderRules.isToken(name.utf8) && HeaderRules.isValue(value.utf8) && !value.utf8.contains(0x09)
        }
        guard isWhole, (200...599).contains(response.status) else {
            log.error("an answer was malformed and not sent", ["status": "\(response.status)"])
            if case .stream(let stream) = response.body { stream.close() }
            return refusing(500, "Something failed on our side.")
        }
        return response
    }

    private func owner(of stream: EventStream, _ request: Request?) -> String? {
        if let owner = stream.owner { return owner }
        guard let request, let address = NetworkAddress(request.remoteAddress), !address.isLoopback else { return nil }
        return request.remoteAddress
    }

    private func fields(of response: Response, isSecure: Bool, id: String, closing: Bool) -> [(name: String, value: String)] {
        // The framing is libmicrohttpd's: a second opinion about it would be a way to smuggle.
        var fields = response.headers.filter { field in !Self.framing.contains { HeaderRules.isSame($0, field.name) } }
        // Compared one by one, which for so few is a quarter of the work of a set.
        func add(_ more: [(name: String, value: String)]) {
            for field in more where !fields.contains(where: { HeaderRules.isSame($0.name, field.name) }) { fields.append(field) }
        }
        if case .stream = response.body { add(Self.streaming) }
        add(isSecure ? SecurityHeaders.alwaysSecure : SecurityHeaders.always)
        fields.append(("X-Request-ID", id))
        if closing
            || response.headers.contains(where: { HeaderRules.isSame($0.name, "connection") && HeaderRules.isSame($0.value, "close") })
        {
            fields.append(("Connection", "close"))
        }
        return fields
    }

    private func create(_ body: Response.Body, on connection: OpaquePointer) -> (OpaquePointer, Sending)? {
        switch body {
        case .bytes(let bytes):
            return bytes.withUnsafeBytes { buffer in
                // Safe: libmicrohttpd copies the bytes before it returns; it only declares the pointer as mutable.
                MHD_create_response_from_buffer(buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
            }.map { ($0, .bytes(bytes.count)) }
        case .stream(let stream):
            let source = Unmanaged.passRetained(StreamSource(stream: stream, connection: ConnectionReference(connection), table: streams))
            guard
                let created = MHD_create_response_from_callback(
                    UInt64.max, 256, readStream, source.toOpaque(), releaseStream)
            else {
                source.release()
                return nil
            }
            return (created, .stream(stream))
        }
    }
}

/// What libmicrohttpd reads a stream's bytes from.
private final class StreamSource: Sendable {
    let stream: EventStream
    let connection: ConnectionReference
    let table: StreamTable

    init(stream: EventStream, connection: ConnectionReference, table: StreamTable) {
        self.stream = stream
        self.connection = connection
        self.table = table
    }

    deinit {
        table.remove(stream)
        stream.close()
    }
}

// Safe: the pointer is the retained source, which lives until `releaseStream`, the last call that libmicrohttpd makes with it.
private func readStream(_ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int
{
    guard let context, let buffer else { return -1 }
    let source = Unmanaged<StreamSource>.fromOpaque(context).takeUnretainedValue()
    return source.stream.take(into: UnsafeMutableRawBufferPointer(start: buffer, count: size), for: source.connection) ?? -1
}

private func releaseStream(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<StreamSource>.fromOpaque(context).release()
}
