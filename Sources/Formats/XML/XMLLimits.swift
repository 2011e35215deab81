/// How much of one XML document is read.
enum XMLLimits {
    /// The longest value that a document may give an entity of its own.
    static let entity = 1024
    /// The most entities a document may declare.
    static let entities = 500
    /// How many bytes all entities together may add: what grows further is an attack.
    static let expansion = 1 << 20
    /// The most attributes of one element: who compares each with every other must not get too many.
    static let attributes = 300
    /// The most defects that are named.
    static let defects = 20
}
