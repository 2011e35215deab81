import Domain
import Support

/// One kind of thing as it goes out: each field with its name, what the document says of it, and how it is written. There is no second
/// description that could say something else.
struct Shape<Value>: Sendable {
    let name: String
    let fields: [Field<Value>]

    init(_ name: String, _ fields: [Field<Value>]) { (self.name, self.fields) = (name, fields) }

    /// As the document names it.
    var schema: Schema { .named(name, .object(fields.map(\.property), isOpen: true)) }

    func write(_ value: Value, to writer: inout JSONWriter) {
        writer.raw("{")
        var isFirst = true
        for field in fields {
            field.write(value, &writer, &isFirst)
        }
        writer.raw("}")
    }

    /// The value as JSON text.
    func text(_ value: Value) -> [UInt8] {
        var writer = JSONWriter()
        write(value, to: &writer)
        return writer.bytes
    }
}

/// One field of a shape.
struct Field<Value>: Sendable {
    let property: Schema.Property
    let write: @Sendable (Value, inout JSONWriter, _ isFirst: inout Bool) -> Void

    private init(
        _ property: Schema.Property, _ write: @escaping @Sendable (Value, inout JSONWriter, _ isFirst: inout Bool) -> Void
    ) { (self.property, self.write) = (property, write) }

    /// A field that is always there.
    init(
        _ name: String, _ schema: Schema, _ meaning: String, _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) {
        property = Schema.Property(name: name, schema: schema, meaning: meaning)
        self.write = { value, writer, isFirst in
            Self.begin(name, &writer, &isFirst)
            write(value, &writer)
        }
    }

    /// A field that is left out when there is nothing to say.
    init<Inner>(
        optional name: String, _ schema: Schema, _ meaning: String, _ get: @escaping @Sendable (Value) -> Inner?,
        _ write: @escaping @Sendable (Inner, inout JSONWriter) -> Void
    ) {
        property = Schema.Property(name: name, schema: schema, isRequired: false, meaning: meaning)
        self.write = { value, writer, isFirst in
            guard let inner = get(value) else { return }
            Self.begin(name, &writer, &isFirst)
            write(inner, &writer)
        }
    }

    private static func begin(_ name: String, _ writer: inout JSONWriter, _ isFirst: inout Bool) {
        if !isFirst { writer.raw(",") }
        isFirst = false
        writer.text(name)
        writer.raw(":")
    }
}

extension Field {
    /// The same field of something that has one of these in it.
    func of<Outer>(_ get: @escaping @Sendable (Outer) -> Value) -> Field<Outer> {
        Field<Outer>(property) { outer, writer, isFirst in write(get(outer), &writer, &isFirst) }
    }

    /// What comes from outside may hold anything that a text can.
    private static var anyText: Schema { .text }

    static func text(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String) -> Field {
        Field(name, anyText, meaning) { $1.text(get($0)) }
    }

    static func text(optional name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> String?) -> Field {
        Field(optional: name, anyText, meaning, get) { $1.text($0) }
    }

    static func choice(_ name: String, _ choices: [String], _ meaning: String, _ get: @escaping @Sendable (Value) -> String) -> Field {
        Field(name, .choice(choices), meaning) { $1.text(get($0)) }
    }

    static func id<Entity>(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> ID<Entity>) -> Field {
        Field(name, .identifier, meaning) { $1.text(get($0).description) }
    }

    static func id<Entity>(optional name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> ID<Entity>?) -> Field {
        Field(optional: name, .identifier, meaning, get) { $1.text($0.description) }
    }

    static func time(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Instant) -> Field {
        Field(name, .instant, meaning) { $1.text(get($0).rfc3339) }
    }

    static func time(optional name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Instant?) -> Field {
        Field(optional: name, .instant, meaning, get) { $1.text($0.rfc3339) }
    }

    static func count(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Int) -> Field {
        Field(name, .count, meaning) { $1.number(get($0)) }
    }

    static func count(optional name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Int?) -> Field {
        Field(optional: name, .integer(.min ... .max), meaning, get) { $1.number($0) }
    }

    static func flag(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Bool) -> Field {
        Field(name, .flag, meaning) { $1.flag(get($0)) }
    }

    static func flag(optional name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> Bool?) -> Field {
        Field(optional: name, .flag, meaning, get) { $1.flag($0) }
    }

    static func texts(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> [String]) -> Field {
        Field(name, .list(anyText), meaning) { $1.list(get($0)) { $1.text($0) } }
    }

    static func one<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ meaning: String, _ get: @escaping @Sendable (Value) -> Inner
    ) -> Field {
        Field(name, shape.schema, meaning) { shape.write(get($0), to: &$1) }
    }

    static func one<Inner>(
        optional name: String, _ shape: Shape<Inner>, _ meaning: String, _ get: @escaping @Sendable (Value) -> Inner?
    ) -> Field {
        Field(optional: name, shape.schema, meaning, get) { shape.write($0, to: &$1) }
    }

    static func list<Inner>(
        _ name: String, of shape: Shape<Inner>, _ meaning: String, _ get: @escaping @Sendable (Value) -> [Inner]
    ) -> Field {
        Field(name, .list(shape.schema), meaning) { $1.list(get($0)) { shape.write($0, to: &$1) } }
    }
}

/// One page of a list.
struct Page<Item> {
    let items: [Item]
    /// Where the next page begins; nil when this is the last.
    let next: String?

    init(_ items: [Item], next: String?) { (self.items, self.next) = (items, next) }

    /// A page of `limit` made from one item more, when there are so many; `cursor` names the last item of it.
    init(_ found: [Item], limit: Int, cursor: (Item) -> String) {
        items = Array(found.prefix(limit))
        next = found.count > limit ? items.last.map(cursor) : nil
    }
}

extension Page: Sendable where Item: Sendable {}

extension Shape {
    /// A page of these.
    var paged: Shape<Page<Value>> {
        Shape<Page<Value>>(
            name + "Page",
            [
                .list("items", of: self, "The things of this page.", \.items),
                .text(optional: "next", "Where the next page begins, for `after`; absent on the last page.", \.next),
            ])
    }
}
