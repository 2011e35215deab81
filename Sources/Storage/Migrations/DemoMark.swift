import SQL

/// An organisation that was invented is told from a real one for as long as it exists.
let demoMark = Migration("demo mark") { _ in
    ["ALTER TABLE organisation ADD COLUMN is_demo BIGINT NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1))"]
}
