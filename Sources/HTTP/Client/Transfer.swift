import CCurl
import Glibc
import Support

/// One request on its way, without redirects: libcurl's handle and what came in so far.
///
/// Safe to share: after it was handed to the thread only that thread touches it, but for the cancel flag, which has its lock.
final class Transfer: @unchecked Sendable {
    let isCancelled = Lock(false)
    private let request: ClientRequest
    private let address: WebAddress
    private let seconds: Double
    private let configuration: Client.Configuration

    private var easy: UnsafeMutableRawPointer?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var resolveList: UnsafeMutablePointer<curl_slist>?
    private var headers: [(name: String, value: String)] = []
    private var headerBytes = 0
    private var body: [UInt8] = []
    /// Why a callback ended the transfer.
    private var objection: ClientError?
    /// Why the last address was not connected to.
    private var refusal: String?

    init(_ request: ClientRequest, to address: WebAddress, seconds: Double, _ configuration: Client.Configuration) {
        (self.request, self.address, self.seconds, self.configuration) = (request, address, seconds, configuration)
    }

    /// Makes the handle, set up and ready to be added; nil when libcurl has no memory for one.
    func start() -> UnsafeMutableRawPointer? {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        let owner = Unmanaged.passUnretained(self).toOpaque()
        text(CURLOPT_URL, address.text)
        text(CURLOPT_PROTOCOLS_STR, "http,https")
        // An environment that names a proxy would hide the destination from the guard.
        text(CURLOPT_PROXY, "")
        text(CURLOPT_USERAGENT, configuration.userAgent)
        text(CURLOPT_ACCEPT_ENCODING, "")
        if let authorities = configuration.authorities { text(CURLOPT_CAINFO, authorities) }
        number(CURLOPT_NOSIGNAL, 1)
        number(CURLOPT_SSL_VERIFYPEER, 1)
        number(CURLOPT_SSL_VERIFYHOST, 2)
        number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        number(CURLOPT_TIMEOUT_MS, max(1, Int(min(seconds, 86_400) * 1000)))
        number(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(min(request.limits.connectSeconds, 86_400) * 1000)))
        setMethod()
        setHeaders()
        _ = samenspraak_curl_set_pointer(easy, CURLOPT_WRITEDATA, owner)
        _ = samenspraak_curl_set_data(easy, CURLOPT_WRITEFUNCTION, takeBody)
        _ = samenspraak_curl_set_pointer(easy, CURLOPT_HEADERDATA, owner)
        _ = samenspraak_curl_set_data(easy, CURLOPT_HEADERFUNCTION, takeHeader)
        _ = samenspraak_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, owner)
        _ = samenspraak_curl_set_open(easy, openSocket)
        return easy
    }

    /// Frees the handle and what it refers to.
    func close() {
        if let easy { curl_easy_cleanup(easy) }
        curl_slist_free_all(headerList)
        curl_slist_free_all(resolveList)
        (easy, headerList, resolveList) = (nil, nil, nil)
    }

    /// What libcurl's ending means.
    func result(of code: CURLcode) -> Result<ClientResponse, any Error> {
        if let objection { return .failure(objection) }
        guard code == CURLE_OK, let easy else { return .failure(error(of: code)) }
        var status = 0
        _ = samenspraak_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        return .success(ClientResponse(status: status, headers: headers, body: body, url: address.text))
    }

    private func setMethod() {
        if request.method == .head {
            number(CURLOPT_NOBODY, 1)
        } else if let body = request.body, let easy {
            number(CURLOPT_POST, 1)
            _ = samenspraak_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            body.withUnsafeBytes { _ = samenspraak_curl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, copied($0)) }
        } else if request.method == .post || request.method == .put || request.method == .patch, let easy {
            number(CURLOPT_POST, 1)
            _ = samenspraak_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, 0)
            _ = samenspraak_curl_set_text(easy, CURLOPT_COPYPOSTFIELDS, "")
        }
        if request.method != .head { text(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
        // On a kept connection that dies libcurl sends again by itself, which a post must not suffer.
        if request.method == .post || request.method == .patch, !request.isRepeatable { number(CURLOPT_FRESH_CONNECT, 1) }
    }

    /// libcurl copies the bytes at once; an empty buffer has no address, and a null would make it read them from a callback.
    private func copied(_ buffer: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(mutating: buffer.baseAddress ?? UnsafeRawPointer(emptyBody))
    }

    private func setHeaders() {
        guard let easy else { return }
        let names = Set(request.headers.map { $0.name.lowercased() })
        for (name, value) in request.headers {
            headerList = curl_slist_append(headerList, value.isEmpty ? "\(name);" : "\(name): \(value)") ?? headerList
        }
        // libcurl adds these by itself: a form's type, which ours seldom is, and a question that costs a round trip.
        for name in ["Content-Type", "Expect"] where !names.contains(name.lowercased()) {
            headerList = curl_slist_append(headerList, "\(name):") ?? headerList
        }
        _ = samenspraak_curl_set_list(easy, CURLOPT_HTTPHEADER, headerList)
        for line in configuration.resolutions { resolveList = curl_slist_append(resolveList, line) ?? resolveList }
        if resolveList != nil { _ = samenspraak_curl_set_list(easy, CURLOPT_RESOLVE, resolveList) }
    }

    private func text(_ option: CURLoption, _ value: String) {
        if let easy { _ = samenspraak_curl_set_text(easy, option, value) }
    }

    private func number(_ option: CURLoption, _ value: Int) {
        if let easy { _ = samenspraak_curl_set_long(easy, option, value) }
    }

    // MARK: What libcurl hands in

    fileprivate func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= request.limits.responseBytes else {
            objection = ClientError(.tooLarge, "The answer is larger than \(request.limits.responseBytes) bytes.", mayHaveArrived: true)
            return false
        }
        body.append(contentsOf: bytes)
        guard body.count > 1_000_000, let easy else { return true }
        var travelled: curl_off_t = 0
        _ = samenspraak_curl_get_size(easy, CURLINFO_SIZE_DOWNLOAD_T, &travelled)
        guard body.count / max(1, Int(travelled)) <= request.limits.expansion else {
            objection = ClientError(
                .tooLarge, "The answer is compressed more than \(request.limits.expansion) to 1.", mayHaveArrived: true)
            return false
        }
        return true
    }

    fileprivate func take(header bytes: UnsafeRawBufferPointer) -> Bool {
        headerBytes += bytes.count
        guard headerBytes <= request.limits.headerBytes else {
            objection = ClientError(.tooLarge, "The headers of the answer are too large.", mayHaveArrived: true)
            return false
        }
        if bytes.starts(with: "HTTP/".utf8) {
            headers = []
        } else if body.isEmpty, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
            let name = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
            let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a }
            let value = bytes[(colon + 1)...].drop(while: isBlank).reversed().drop(while: isBlank).reversed()
            headers.append((name, String(decoding: Array(value), as: UTF8.self)))
        }
        return true
    }

    fileprivate func open(_ target: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let family = target.pointee.family
        let bytes = UnsafeRawPointer(target).advanced(by: MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16)
        let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(target.pointee.addrlen))
        guard let read = IPAddress.read(buffer, family: family) else {
            refusal = "The address is of a family that is not fetched from."
            return -1
        }
        let verdict = configuration.warden.judge(read.address, port: read.port, of: address.host)
        guard verdict.allowed else {
            refusal = verdict.reason
            return -1
        }
        return socket(family, target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), target.pointee.protocol)
    }

    // MARK: What went wrong

    private func error(of code: CURLcode) -> ClientError {
        var sent = 0
        if let easy { _ = samenspraak_curl_get_long(easy, CURLINFO_REQUEST_SIZE, &sent) }
        let cause = curl_easy_strerror(code).map { String(cString: $0).lowercased() } ?? "unknown"
        let host = address.host
        let (kind, sentence): (ClientError.Kind, String) =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST: (.unreachable, "The name \(host) has no address.")
            case CURLE_COULDNT_CONNECT:
                if let refusal { (.refused, refusal) } else { (.unreachable, "No connection to \(host), port \(address.port).") }
            case CURLE_OPERATION_TIMEDOUT: (.timeout, "\(host) did not answer in time.")
            case CURLE_PEER_FAILED_VERIFICATION: (.insecure, "The certificate of \(host) is not valid for it.")
            case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CACERT_BADFILE:
                (.insecure, "No safe connection to \(host): \(cause).")
            case CURLE_GOT_NOTHING: (.broken, "\(host) closed the connection without an answer.")
            case CURLE_PARTIAL_FILE: (.broken, "\(host) closed the connection before the answer was complete.")
            case CURLE_BAD_CONTENT_ENCODING: (.broken, "\(host) sent an answer whose compression is broken.")
            default: (.broken, "The exchange with \(host) failed: \(cause).")
            }
        return ClientError(kind, sentence, mayHaveArrived: sent > 0)
    }
}

private let emptyBody: StaticString = ""

extension UnsafeRawPointer {
    fileprivate init(_ text: StaticString) { self.init(text.utf8Start) }
}

private func transfer(_ owner: UnsafeMutableRawPointer?) -> Transfer? {
    // The thread holds the transfer for as long as the handle lives, and libcurl calls back within that time only.
    owner.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func takeBody(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ owner: UnsafeMutableRawPointer?) -> Int {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: size &* count)
    return transfer(owner)?.take(body: buffer) == true ? buffer.count : -1
}

private func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ owner: UnsafeMutableRawPointer?) -> Int {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: size &* count)
    return transfer(owner)?.take(header: buffer) == true ? buffer.count : -1
}

private func openSocket(
    _ owner: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ target: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let target, let transfer = transfer(owner) else { return -1 }
    return transfer.open(target)
}
