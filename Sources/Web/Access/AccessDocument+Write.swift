package import Desk

extension AccessDocument {
    /// Hands the document to `sink` piece by piece, in order; `bytes` gives the bytes of a file, nil when they went.
    package func write(
        _ bytes: (AccessBundle.File) async throws -> [UInt8]?, _ sink: ([UInt8]) throws -> Void
    ) async throws {
        try sink(try beginning().bytes)
        for file in bundle.files { try sink(self.file(file, try await bytes(file)).bytes) }
        try sink(end().bytes)
    }
}
