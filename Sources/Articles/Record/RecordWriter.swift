public import Text

/// Writes layers as members of an article's record, with spans as the record format wants them: Unicode scalars of the
/// text in `start` and `end`, bytes of the source file in `source`.
public struct RecordWriter {
  /// The JSON written so far.
  public private(set) var json: JSONWriter
  private let text: ArticleText
  /// Takes what is written piece by piece; `nil` to keep all of it.
  private let take: (([UInt8]) -> Void)?

  /// A record can be forty times as long as its text; more than this is not held, in bytes.
  static let piece = 1 << 20

  init(_ json: JSONWriter, text: ArticleText, inPieces take: (([UInt8]) -> Void)? = nil) {
    self.json = json
    self.text = text
    self.take = take
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout RecordWriter) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  /// Writes a member that is an object.
  public mutating func object(_ name: String, _ body: (inout RecordWriter) -> Void) {
    json.key(name)
    object(body)
  }

  /// Writes an array, each item by `body`.
  public mutating func array<Item>(_ items: [Item], _ body: (Item, inout RecordWriter) -> Void) {
    json.beginArray()
    for item in items {
      body(item, &self)
      if let take, json.bytes.count >= Self.piece { take(json.takeBytes()) }
    }
    json.endArray()
  }

  /// Writes a member that is an array, each item by `body`.
  public mutating func list<Item>(_ name: String, _ items: [Item], _ body: (Item, inout RecordWriter) -> Void) {
    json.key(name)
    array(items, body)
  }

  /// Writes a member by `body`, or `null`.
  public mutating func member<Value>(_ name: String, _ value: Value?, _ body: (Value, inout RecordWriter) -> Void) {
    json.key(name)
    if let value { body(value, &self) } else { json.null() }
  }

  /// Writes a member that is a string, or `null`.
  public mutating func string(_ name: String, _ value: String?) {
    json.key(name)
    if let value { json.string(value) } else { json.null() }
  }

  /// Writes a member that is a string, given as UTF-8.
  mutating func utf8(_ name: String, _ value: [UInt8]) {
    json.key(name)
    json.string(utf8: value)
  }

  /// Writes an array of integers.
  mutating func integers(_ values: [Int]) {
    json.beginArray()
    for value in values { json.integer(value) }
    json.endArray()
  }

  /// Writes a member that is an integer.
  public mutating func integer(_ name: String, _ value: Int) {
    json.key(name)
    json.integer(value)
  }

  /// Writes a member that is a number.
  public mutating func number(_ name: String, _ value: Double) {
    json.key(name)
    json.number(value)
  }

  /// Writes a member that is true or false.
  public mutating func boolean(_ name: String, _ value: Bool) {
    json.key(name)
    json.boolean(value)
  }

  /// Writes a member of any JSON value.
  public mutating func json(_ name: String, _ value: JSONValue) {
    json.key(name)
    json.value(value)
  }

  /// Writes `null`.
  public mutating func null() { json.null() }

  /// Writes any JSON value.
  public mutating func value(_ value: JSONValue) { json.value(value) }
}

extension RecordWriter {
  /// Writes `start`, `end` and `source` of a span into the object at hand; `source_parts` too where the source's bytes
  /// do not run on.
  public mutating func span(_ range: Range<Int>) {
    integer("start", text.scalars.scalars(before: range.lowerBound))
    integer("end", text.scalars.scalars(before: range.upperBound))
    json.key("source")
    if let source = text.map.run(of: range) { return bytes(source) }
    let parts = text.map.parts(of: range, in: text.utf8)
    bytes(text.map.hull(of: parts, from: range.lowerBound))
    if parts.count > 1 { list("source_parts", parts) { $1.bytes($0) } }
  }

  /// Writes `text` and the span's offsets into the object at hand.
  public mutating func textAndSpan(_ range: Range<Int>) {
    json.key("text")
    json.string(utf8: text.utf8[range])
    span(range)
  }

  /// Writes a member that is an object of a span's text and offsets, or `null`.
  public mutating func passage(_ name: String, _ range: Range<Int>?) {
    member(name, range) { range, record in record.object { $0.textAndSpan(range) } }
  }

  /// Writes a member that is an object of a span's offsets.
  public mutating func place(_ name: String, _ range: Range<Int>) {
    object(name) { $0.span(range) }
  }

  /// Writes a member that is a span's words, or `null`, and beside it the offsets in `NAME_at`.
  public mutating func words(_ name: String, _ range: Range<Int>?) {
    words(name, range, at: name + "_at")
  }

  /// Writes a member that is a span's words, or `null`, and beside it the offsets under another name, if one is given.
  public mutating func words(_ name: String, _ range: Range<Int>?, at place: String?) {
    json.key(name)
    guard let range else { return json.null() }
    json.string(utf8: text.utf8[range])
    if let place { self.place(place, range) }
  }

  /// Writes a span as a pair of offsets.
  mutating func offsets(_ range: Range<Int>) {
    integers([text.scalars.scalars(before: range.lowerBound), text.scalars.scalars(before: range.upperBound)])
  }

  private mutating func bytes(_ range: Range<Int>) {
    json.beginArray()
    json.integer(range.lowerBound)
    json.integer(range.upperBound)
    json.endArray()
  }
}
