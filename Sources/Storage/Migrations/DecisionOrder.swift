import SQL

/// Programs read decisions in the order in which they were made, whatever conversation they are about. The outcome stands in the index, so
/// that looking for a rare one reads no rows.
let decisionOrder = Migration("decision order") { _ in
    ["CREATE INDEX decision_order ON decision (organisation_id, id, is_current, outcome)"]
}
