package import Support

/// The columns of one result row, read by position. Valid only inside the closure it is handed to.
package protocol Row {
    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) throws -> Int64
    func real(_ column: Int) throws -> Double
    func text(_ column: Int) throws -> String
    func bytes(_ column: Int) throws -> [UInt8]
}

extension Row {
    package func int(_ column: Int) throws -> Int { Int(try integer(column)) }
    package func bool(_ column: Int) throws -> Bool { try integer(column) != 0 }
    package func id<T>(_ column: Int, _ type: T.Type = T.self) throws -> ID<T> { ID(rawValue: try integer(column)) }
    package func instant(_ column: Int) throws -> Instant { Instant(microseconds: try integer(column)) }
    package func optionalID<T>(_ column: Int, _ type: T.Type = T.self) throws -> ID<T>? { isNull(column) ? nil : try id(column) }
    package func optionalInstant(_ column: Int) throws -> Instant? { isNull(column) ? nil : try instant(column) }
    package func optionalText(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }
    package func optionalInt(_ column: Int) throws -> Int? { isNull(column) ? nil : try int(column) }
}

/// Something statements can be run on: reading inside `Database.read`, reading and writing inside `Database.write`.
package protocol Connection {
    var engine: Engine { get }
    /// Runs a statement and gives the number of rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
    /// The rows of a query, each made into a value.
    func query<T>(_ sql: SQL, _ map: (any Row) throws -> T) throws -> [T]
}

extension Connection {
    /// The first row of a query made into a value; nil when there is none.
    package func first<T>(_ sql: SQL, _ map: (any Row) throws -> T) throws -> T? { try query(sql, map).first }
}

/// The database engine behind a connection.
package enum Engine: String, Sendable { case sqlite, postgresql }

/// What the database refused, in words for the administrator; the engine's own text stays in `detail`.
package struct SQLError: Error, Sendable, CustomStringConvertible {
    package enum Code: Sendable, Equatable {
        /// A UNIQUE, CHECK, NOT NULL or foreign key constraint refused the row.
        case constraint
        /// Somebody else holds what we need, or a serialisation conflict: trying again may help.
        case busy
        /// The disk is full or a write failed.
        case disk
        /// The file is no database, damaged, or missing where it must exist.
        case damaged
        /// The connection to the server is gone.
        case connection
        /// Anything else, our own mistakes included.
        case other
    }
    package let code: Code
    /// What could not be done, in one sentence.
    package let message: String
    /// The engine's own words.
    package let detail: String
    /// Whether the change may have been kept all the same: the connection was lost, or the disk failed, in the middle of the commit.
    package let outcomeIsUnknown: Bool
    package init(_ code: Code, _ message: String, detail: String = "", outcomeIsUnknown: Bool = false) {
        (self.code, self.message, self.detail, self.outcomeIsUnknown) = (code, message, detail, outcomeIsUnknown)
    }
    /// The same error when nobody can say whether the change was kept.
    var withUnknownOutcome: SQLError { SQLError(code, message, detail: detail, outcomeIsUnknown: true) }
    package var description: String { detail.isEmpty ? message : "\(message): \(detail)" }
}
