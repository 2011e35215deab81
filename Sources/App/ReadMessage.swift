import Domain
/// temporary until the language branch
enum ReadMessage { static func reading(of message: IncomingMessage) -> Reading { Reading() } }
