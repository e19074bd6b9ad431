import Text

/// What is another in this version of an article than in an earlier one.
public struct Change: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The words of the headline.
    case headline
    /// A sentence is new.
    case added
    /// A sentence is gone.
    case removed
    /// Words of a sentence that carry its matter.
    case changed
    /// A sentence says the same in other words: spelling, order, small words.
    case wording
    /// An amount.
    case number
    case date
    case name
    /// A sentence denies what it said, or says what it denied.
    case negation
    /// The words of a quotation.
    case quote
    /// Who said the words of a quotation.
    case speaker
    /// A correction or another notice is new, gone, or worded otherwise.
    case notice

    /// Whether it is a fact, of which a reader should be told.
    public var isFact: Bool {
      switch self {
      case .number, .date, .name, .negation, .quote, .speaker: true
      default: false
      }
    }
  }

  /// A passage of the earlier version.
  public struct Earlier: Hashable, Sendable {
    /// Its words.
    public var text: String
    /// Unicode scalars of the earlier version's text.
    public var scalars: Range<Int>
    /// Bytes of the earlier version's file.
    public var source: Range<Int>

    /// A passage.
    public init(text: String, scalars: Range<Int>, source: Range<Int>) {
      self.text = text
      self.scalars = scalars
      self.source = source
    }
  }

  /// What changed.
  public var kind: Kind
  /// The passage of this version; `nil` for what is gone.
  public var range: Range<Int>?
  /// The passage of the earlier version; `nil` for what is new.
  public var earlier: Earlier?
  /// Whether a notice tells readers of it; `nil` for what no reader need be told of.
  public var isTold: Bool?

  /// A change.
  public init(kind: Kind, range: Range<Int>?, earlier: Earlier?, isTold: Bool? = nil) {
    self.kind = kind
    self.range = range
    self.earlier = earlier
    self.isTold = isTold
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("kind", kind.rawValue)
      if let range { record.textAndSpan(range) } else { record.string("text", nil) }
      record.member("earlier", earlier) { earlier, record in
        record.object { record in
          record.string("text", earlier.text)
          record.json("scalars", pair(earlier.scalars))
          record.json("source", pair(earlier.source))
        }
      }
      if let isTold { record.boolean("told", isTold) }
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    kind = try record.choice(value["kind"], "kind of a change")
    range = try record.optionalSpan(value)
    earlier = try record.optional(value["earlier"], Earlier.init)
    isTold = value["told"]?.flag
  }
}

extension Change.Earlier {
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    text = try record.text(value["text"], "text of an earlier passage")
    scalars = try ends(of: value["scalars"])
    source = try ends(of: value["source"])
  }
}

private func pair(_ range: Range<Int>) -> JSONValue {
  .array([.integer(range.lowerBound), .integer(range.upperBound)])
}

/// The offsets in another version's text or file, which nobody here can check further.
private func ends(of value: JSONValue?) throws(RecordFailure) -> Range<Int> {
  guard let pair = value?.items, pair.count == 2, let start = pair[0].int, let end = pair[1].int, 0 <= start,
    start <= end
  else { throw RecordFailure("a place in the earlier version is no pair of offsets") }
  return start..<end
}
