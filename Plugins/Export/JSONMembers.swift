import Text

/// What formats in JSON write most: members of which one without a value is left out.
extension JSONWriter {
  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes an array, each item by `body`.
  mutating func array<Items: Collection>(_ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
    beginArray()
    for item in items { body(&self, item) }
    endArray()
  }

  /// Writes a member that is an object.
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// Writes a member that is an array; none when there are no items.
  mutating func list<Items: Collection>(
    _ name: String, _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    guard !items.isEmpty else { return }
    key(name)
    array(items, body)
  }

  /// Writes a member that is a string; none without a value.
  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Writes a member that is an integer.
  mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes a member that is a number of at most four digits behind the point.
  mutating func member(_ name: String, rounded value: Double) {
    key(name)
    number((value * 10_000).rounded() / 10_000)
  }
}
