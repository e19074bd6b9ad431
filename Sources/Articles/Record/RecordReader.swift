public import Text

/// Why a value is not an article's record.
public struct RecordFailure: Error, Hashable, Sendable {
  /// What is wrong, in words.
  public let message: String

  /// A failure.
  public init(_ message: String) { self.message = message }
}

/// Turns the spans of a record back into byte ranges of its text, checking every one.
public struct RecordReader: Sendable {
  /// The article's text.
  public let text: ArticleText

  /// The byte range of an object's `start` and `end`.
  public func span(_ value: JSONValue) throws(RecordFailure) -> Range<Int> {
    guard let range = try optionalSpan(value) else { throw RecordFailure("a span has no start and end") }
    return range
  }

  /// The byte range of an object's `start` and `end`; `nil` if there is no such object or it has none.
  public func optionalSpan(_ value: JSONValue?) throws(RecordFailure) -> Range<Int>? {
    guard let start = value?["start"]?.int, let end = value?["end"]?.int else { return nil }
    return try range(start, end)
  }

  /// The byte range of a pair of offsets.
  func offsets(_ value: JSONValue) throws(RecordFailure) -> Range<Int> {
    guard let pair = value.items, pair.count == 2, let start = pair[0].int, let end = pair[1].int else {
      throw RecordFailure("a place is no pair of offsets")
    }
    return try range(start, end)
  }

  private func range(_ start: Int, _ end: Int) throws(RecordFailure) -> Range<Int> {
    guard start <= end, let first = text.scalars.byteOffset(ofScalar: start),
      let last = text.scalars.byteOffset(ofScalar: end)
    else { throw RecordFailure("the span \(start) to \(end) does not lie in the text") }
    return first..<last
  }

  /// A value read by `make`; `nil` for a missing one and for `null`.
  public func optional<Value>(
    _ value: JSONValue?, _ make: (JSONValue, RecordReader) throws(RecordFailure) -> Value
  ) throws(RecordFailure) -> Value? {
    guard let value, value != .null else { return nil }
    return try make(value, self)
  }

  /// The items of an array, each read by `make`; none for a missing array.
  public func list<Item>(
    _ value: JSONValue?, _ make: (JSONValue, RecordReader) throws(RecordFailure) -> Item
  ) throws(RecordFailure) -> [Item] {
    guard let value, value != .null else { return [] }
    guard let values = value.items else {
      throw RecordFailure("a list should stand where \(value.compact.prefix(40)) does")
    }
    var items: [Item] = []
    items.reserveCapacity(values.count)
    for value in values { items.append(try make(value, self)) }
    return items
  }

  /// A string that must be there; `what` names it in the complaint.
  public func text(_ value: JSONValue?, _ what: String) throws(RecordFailure) -> String {
    guard let text = value?.text else { throw RecordFailure("the \(what) is missing") }
    return text
  }

  /// One of a set of words; `what` names it in the complaint.
  public func choice<Choice: RawRepresentable<String>>(
    _ value: JSONValue?, _ what: String
  ) throws(RecordFailure) -> Choice {
    let word = try text(value, what)
    guard let choice = Choice(rawValue: word) else { throw RecordFailure("“\(word)” is not a \(what)") }
    return choice
  }
}
