import Formats

/// The decoder child: this binary, started by another one of itself over a socket pair on descriptor 3.
enum DecodeCommand {
    static func run() -> Never { DecoderChild.run(fileDescriptor: 3) }
}
