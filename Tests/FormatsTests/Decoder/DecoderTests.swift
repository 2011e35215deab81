import Testing

/// What counts the children of this process runs one after the other, or one test would count those of another.
@Suite(.serialized) enum DecoderTests {}
