import Formats

DecoderChild.run(fileDescriptor: 3)
