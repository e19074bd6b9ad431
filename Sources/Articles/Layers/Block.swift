import Text

/// One piece of an article's structure.
public struct Block: Hashable, Sendable {
  /// What a block is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case headline
    case byline
    case dateline
    case standfirst
    case heading
    case paragraph
    case listItem = "list_item"
    case blockQuote = "block_quote"
    case pullQuote = "pull_quote"
    case caption
    case table
    case correctionNote = "correction_note"
    case embed
    case boilerplate
  }

  /// What it is.
  public var kind: Kind
  /// The block's span of the text; a caption's without its credit.
  public var range: Range<Int>
  /// A heading's level, from 1.
  public var level: Int?
  /// The number of headings read so far; 0 before the first.
  public var section: Int
  /// A caption's credit.
  public var credit: Range<Int>?

  /// A block.
  public init(_ kind: Kind, _ range: Range<Int>, level: Int? = nil, section: Int = 0, credit: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.level = level
    self.section = section
    self.credit = credit
  }

  /// Whether it holds running text of the article's own: what quotes and summaries are taken from.
  public var isProse: Bool {
    switch kind {
    case .paragraph, .listItem, .blockQuote, .standfirst: true
    default: false
    }
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("kind", kind.rawValue)
      if let level { record.integer("level", level) }
      record.integer("section", section)
      record.textAndSpan(range)
      if kind == .caption { record.words("credit", credit) }
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    kind = try record.choice(value["kind"], "block kind")
    range = try record.span(value)
    level = value["level"]?.int
    section = value["section"]?.int ?? 0
    credit = try record.optionalSpan(value["credit_at"])
  }
}
