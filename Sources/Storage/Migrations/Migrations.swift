package import SQL

/// Every change of the schema there ever was, in order. Append at the end, never edit: the version of a database is how many it has seen.
package let migrations: [Migration] = [
    firstHouse,
    searchVocabulary,
    demoMark,
    erasures,
    responseClocks,
    readings,
    programs,
    decisions,
    retention,
    deeds,
    decisionOrder,
]

/// What the two engines write differently in a table.
struct Dialect {
    let engine: Engine
    /// The type of a column of bytes.
    var bytes: String { engine == .sqlite ? "BLOB" : "BYTEA" }
    /// Small rows read by their key lie in the key's own tree.
    var clustered: String { engine == .sqlite ? " WITHOUT ROWID" : "" }
}
