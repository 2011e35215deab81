import Foundation

/// The values of a statement in the form libpq takes them: texts end in NUL, blobs are binary. Its memory is used again for the next statement.
struct PostgreSQLParameters: ~Copyable {
    /// The object identifier of BYTEA.
    static let bytea: UInt32 = 17
    private(set) var values: [UnsafePointer<CChar>?] = []
    private(set) var lengths: [Int32] = []
    /// 1 for binary.
    private(set) var formats: [Int32] = []
    private var arena = UnsafeMutableRawPointer.allocate(byteCount: 1024, alignment: 1)
    private var capacity = 1024

    deinit { arena.deallocate() }

    /// Takes new values; the pointers hold until the next call.
    mutating func set(_ new: [SQLValue]) throws {
        values.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        reserve(new)
        var offset = 0
        for value in new {
            switch value {
            case .null: add(nil, 0, binary: false)
            case .integer(let number): try add(text: "\(number)", &offset)
            case .real(let number):
                guard number.isFinite else { throw SQL.refusedNumber }
                try add(text: "\(number)", &offset)
            case .text(let text): try add(text: text, &offset)
            case .blob(let bytes):
                let place = arena + offset
                bytes.withUnsafeBytes { bytes in
                    if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
                }
                offset += bytes.count + 1
                add(UnsafePointer(place.assumingMemoryBound(to: CChar.self)), bytes.count, binary: true)
            }
        }
    }

    private mutating func add(text: String, _ offset: inout Int) throws {
        var text = text
        let place = arena + offset
        let count = text.withUTF8 { bytes in
            if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
            return bytes.count
        }
        guard memchr(place, 0, count) == nil else { throw SQL.refusedNUL }
        place.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
        offset += count + 1
        add(UnsafePointer(place.assumingMemoryBound(to: CChar.self)), count, binary: false)
    }

    private mutating func add(_ value: UnsafePointer<CChar>?, _ length: Int, binary: Bool) {
        values.append(value)
        lengths.append(Int32(clamping: length))
        formats.append(binary ? 1 : 0)
    }

    private mutating func reserve(_ new: [SQLValue]) {
        var needed = 0
        for value in new {
            switch value {
            case .null: break
            case .integer, .real: needed += 32
            case .text(let text): needed += text.utf8.count + 1
            case .blob(let bytes): needed += bytes.count + 1
            }
        }
        // Grows for a large value, and gives that memory back at the next small one.
        guard needed > capacity || (capacity > 64 << 10 && needed < capacity / 4) else { return }
        arena.deallocate()
        capacity = max(1024, needed * 2)
        arena = .allocate(byteCount: capacity, alignment: 1)
    }
}
