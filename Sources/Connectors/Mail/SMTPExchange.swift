import CCurl
import Glibc
import HTTP
import Support

/// One connection to a mail server for one mail. Blocks its thread.
struct SMTPExchange {
    private let configuration: SMTPConfiguration
    private let envelope: OutgoingEnvelope
    private var dialogue = SMTPDialogue()
    /// How many bytes of the mail libcurl took.
    private var handedOver = 0
    private var refusal: String?
    private var sockets: Set<curl_socket_t> = []
    private let isCancelled: Lock<Bool>

    // Runs once, before the first handle is made.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    init(_ configuration: SMTPConfiguration, _ envelope: OutgoingEnvelope, isCancelled: Lock<Bool>) {
        (self.configuration, self.envelope, self.isCancelled) = (configuration, envelope, isCancelled)
    }

    /// Sends the mail, tells `report` the outcome once, and then takes leave of the server.
    consuming func run(_ report: (SendOutcome) -> Void) {
        guard let url else {
            return report(.failed(permanent: true, SendProblem(.unreachable, "The name of the mail server is not valid.")))
        }
        guard Self.isReady, let easy = curl_easy_init() else {
            return report(.failed(permanent: false, SendProblem(.other, "The exchange could not be started.")))
        }
        var recipients: UnsafeMutablePointer<curl_slist>?
        for recipient in envelope.recipients.compactMap(OutgoingEnvelope.written) {
            recipients = curl_slist_append(recipients, "<\(recipient)>") ?? recipients
        }
        var exchange = self
        withUnsafeMutablePointer(to: &exchange) { state in
            state.pointee.configure(easy, url: url)
            _ = samenspraak_curl_set_list(easy, CURLOPT_MAIL_RCPT, recipients)
            for option in [CURLOPT_READDATA, CURLOPT_DEBUGDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_CLOSESOCKETDATA, CURLOPT_XFERINFODATA] {
                _ = samenspraak_curl_set_pointer(easy, option, state)
            }
            let code = curl_easy_perform(easy)
            report(state.pointee.outcome(of: code))
            // Cleaning up says goodbye and waits for the answer: briefly after a success, and never from a server that failed us.
            _ = samenspraak_curl_set_long(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, 2)
            if code != CURLE_OK { state.pointee.hangUp() }
            curl_easy_cleanup(easy)
        }
        curl_slist_free_all(recipients)
    }

    private var url: String? {
        let plain = configuration.host.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5a).contains($0 & 0xdf) || ".-_:".utf8.contains($0)
        }
        let domain = envelope.sender.flatMap(OutgoingEnvelope.written)?.split(separator: "@").last.map(String.init)
        let greeting = configuration.greeting ?? domain ?? "localhost.localdomain"
        guard plain, !configuration.host.isEmpty, (1...65535).contains(configuration.port),
            greeting.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && !"/?#%".utf8.contains($0) })
        else { return nil }
        let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
        return "\(configuration.security == .tls ? "smtps" : "smtp")://\(host):\(configuration.port)/\(greeting)"
    }

    private func configure(_ easy: UnsafeMutableRawPointer, url: String) {
        func text(_ option: CURLoption, _ value: String) { _ = samenspraak_curl_set_text(easy, option, value) }
        func number(_ option: CURLoption, _ value: Int) { _ = samenspraak_curl_set_long(easy, option, value) }
        text(CURLOPT_URL, url)
        text(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        text(CURLOPT_PROXY, "")
        text(CURLOPT_MAIL_FROM, envelope.sender.flatMap(OutgoingEnvelope.written).map { "<\($0)>" } ?? "<>")
        if let authorities = configuration.authorities { text(CURLOPT_CAINFO, authorities) }
        number(CURLOPT_USE_SSL, Int((configuration.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
        number(CURLOPT_SSL_VERIFYPEER, 1)
        number(CURLOPT_SSL_VERIFYHOST, 2)
        number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        switch configuration.credentials {
        case .none: break
        case .password(let user, let password):
            text(CURLOPT_USERNAME, user)
            text(CURLOPT_PASSWORD, password)
        case .token(let user, let token):
            text(CURLOPT_USERNAME, user)
            text(CURLOPT_XOAUTH2_BEARER, token)
        }
        number(CURLOPT_NOSIGNAL, 1)
        number(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(configuration.connectSeconds))
        number(CURLOPT_TIMEOUT_MS, milliseconds(configuration.totalSeconds))
        number(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, milliseconds(configuration.replySeconds) / 1000))
        number(CURLOPT_UPLOAD, 1)
        number(CURLOPT_VERBOSE, 1)
        number(CURLOPT_NOPROGRESS, 0)
        _ = samenspraak_curl_set_size(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(envelope.mail.count))
        _ = samenspraak_curl_set_data(easy, CURLOPT_READFUNCTION, giveMail)
        _ = samenspraak_curl_set_data(easy, CURLOPT_WRITEFUNCTION, ignoreBytes)
        _ = samenspraak_curl_set_debug(easy, hearLine)
        _ = samenspraak_curl_set_progress(easy, watchCancel)
        _ = samenspraak_curl_set_open(easy, openSocket)
        _ = samenspraak_curl_set_close(easy, closeSocket)
    }

    private func milliseconds(_ seconds: Double) -> Int { max(1, Int(min(max(0, seconds), 86_400) * 1000)) }

    // MARK: What libcurl asks and tells

    fileprivate mutating func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = envelope.mail.dropFirst(handedOver).prefix(buffer.count)
        buffer.copyBytes(from: piece)
        handedOver += piece.count
        return piece.count
    }

    fileprivate mutating func overhear(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_OUT: dialogue.sent(String(decoding: bytes, as: UTF8.self))
        case CURLINFO_HEADER_IN: dialogue.received(String(decoding: bytes, as: UTF8.self))
        default: break
        }
    }

    fileprivate mutating func open(_ target: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let bytes = UnsafeRawPointer(target).advanced(by: MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16)
        let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(target.pointee.addrlen))
        if configuration.security == .none, !configuration.allowsClearOutside,
            IPAddress.read(buffer, family: target.pointee.family)?.address.isLoopback != true
        {
            refusal = "Mail is not sent unencrypted to a server outside this machine."
            return -1
        }
        let opened = socket(target.pointee.family, target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), target.pointee.protocol)
        if opened >= 0 { sockets.insert(opened) }
        return opened
    }

    fileprivate mutating func close(_ socket: curl_socket_t) -> Int32 {
        sockets.remove(socket)
        return Glibc.close(socket)
    }

    private func hangUp() {
        for socket in sockets { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    fileprivate var mustEnd: Bool { isCancelled.withLock { $0 } }

    // MARK: What it means

    /// The outcome when libcurl ended with `code`.
    ///
    /// libcurl sends the end of the mail as soon as it has handed on the last piece it was given, so from that piece on the server may
    /// have all of it. Before that it cannot, and must throw away what it has.
    private func outcome(of code: CURLcode) -> SendOutcome {
        if let verdict = dialogue.verdict {
            return verdict.code / 100 == 2
                ? .sent(reply: verdict.text)
                : .failed(
                    permanent: verdict.code >= 500,
                    SendProblem(verdict.code == 552 ? .tooLarge : .refused, "\(dialogue.refusedPart): \(verdict.text)"))
        }
        let problem = problem(for: code)
        if dialogue.isDataOpen, handedOver == envelope.mail.count {
            return .unknown(
                SendProblem(problem.kind, "\(problem.words) It may have taken the mail: all of it was handed over and no answer came."))
        }
        if let reply = dialogue.reply, reply.code >= 400, code != CURLE_USE_SSL_FAILED {
            // Who is turned away at the door is so for every mail, and perhaps not tomorrow.
            let isAboutMail = !["", "EHLO", "HELO", "STARTTLS"].contains(dialogue.command)
            let kind: SendProblem.Kind = dialogue.command == "AUTH" ? .signIn : reply.code == 552 ? .tooLarge : .refused
            return .failed(
                permanent: reply.code >= 500 && isAboutMail, SendProblem(kind, "\(dialogue.refusedPart): \(reply.text)"))
        }
        return .failed(permanent: false, problem)
    }

    private func problem(for code: CURLcode) -> SendProblem {
        let server = "The mail server \(configuration.host)"
        return switch code {
        case CURLE_COULDNT_RESOLVE_HOST: SendProblem(.unreachable, "The name of the mail server, \(configuration.host), has no address.")
        case CURLE_COULDNT_CONNECT:
            refusal.map { SendProblem(.tls, $0) } ?? SendProblem(.unreachable, "\(server) is not reached on port \(configuration.port).")
        case CURLE_OPERATION_TIMEDOUT: SendProblem(.timeout, "\(server) did not answer in time.")
        case CURLE_USE_SSL_FAILED: SendProblem(.tls, "\(server) offers no encryption, so nothing was sent.")
        case CURLE_PEER_FAILED_VERIFICATION:
            SendProblem(.tls, "The certificate of the mail server is not valid for \(configuration.host).")
        case CURLE_SSL_CONNECT_ERROR: SendProblem(.tls, "No safe connection to the mail server \(configuration.host).")
        case CURLE_LOGIN_DENIED: SendProblem(.signIn, "\(server) accepts none of the ways to log in that were set up.")
        case CURLE_ABORTED_BY_CALLBACK: SendProblem(.stopped, "Sending was broken off.")
        default:
            SendProblem(
                .unreachable, "\(server) broke the connection (\(curl_easy_strerror(code).map { String(cString: $0) } ?? "")).")
        }
    }
}

private func exchange(_ owner: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SMTPExchange>? {
    owner?.assumingMemoryBound(to: SMTPExchange.self)
}

private func giveMail(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ owner: UnsafeMutableRawPointer?) -> Int {
    exchange(owner)?.pointee.give(UnsafeMutableRawBufferPointer(start: bytes, count: size &* count)) ?? Int(CURL_READFUNC_ABORT)
}

private func ignoreBytes(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ owner: UnsafeMutableRawPointer?) -> Int {
    size &* count
}

private func hearLine(
    _ easy: UnsafeMutableRawPointer?, _ kind: curl_infotype, _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int,
    _ owner: UnsafeMutableRawPointer?
) -> Int32 {
    exchange(owner)?.pointee.overhear(kind, UnsafeRawBufferPointer(start: bytes, count: size))
    return 0
}

private func watchCancel(
    _ owner: UnsafeMutableRawPointer?, _ downTotal: curl_off_t, _ down: curl_off_t, _ upTotal: curl_off_t, _ up: curl_off_t
) -> Int32 {
    exchange(owner)?.pointee.mustEnd == true ? 1 : 0
}

private func openSocket(
    _ owner: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ target: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let target, let exchange = exchange(owner) else { return -1 }
    return exchange.pointee.open(target)
}

private func closeSocket(_ owner: UnsafeMutableRawPointer?, _ socket: curl_socket_t) -> Int32 {
    exchange(owner)?.pointee.close(socket) ?? close(socket)
}
