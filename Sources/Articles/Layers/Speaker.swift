import Text

/// Whom a quote is attributed to.
public struct Speaker: Hashable, Sendable {
  /// What a speaker is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person
    case organisation
    /// Several people or a body without a name: `officials`, `critics`.
    case group
    /// A report, a statement, a law.
    case document
    /// Somebody without a name: `a neighbour`.
    case unnamed
  }

  /// How the name was found.
  public enum Resolution: String, Hashable, Sendable, CaseIterable {
    /// The attribution itself names the speaker.
    case name
    /// A title or role that the article gives to one person.
    case title
    /// A pronoun, resolved to somebody named before.
    case pronoun
    /// No attribution beside the quote: the speaker of the neighbouring one.
    case context
    /// Somebody said so who reviewed the article.
    case editor
  }

  /// The fullest name that the article gives the speaker.
  public var name: String
  /// Where that name stands.
  public var nameRange: Range<Int>?
  /// What it is.
  public var kind: Kind
  /// The attribution's own words for the speaker.
  public var asWritten: Range<Int>
  /// The speaker's role, as the article gives it.
  public var role: Range<Int>?
  /// How the name was found.
  public var resolvedBy: Resolution

  /// A speaker.
  public init(
    name: String, nameRange: Range<Int>? = nil, kind: Kind, asWritten: Range<Int>, role: Range<Int>? = nil,
    resolvedBy: Resolution
  ) {
    self.name = name
    self.nameRange = nameRange
    self.kind = kind
    self.asWritten = asWritten
    self.role = role
    self.resolvedBy = resolvedBy
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("name", name)
      if let nameRange { record.place("name_at", nameRange) }
      record.string("kind", kind.rawValue)
      record.words("as_written", asWritten, at: nil)
      record.words("role", role)
      record.span(asWritten)
      record.string("resolved_by", resolvedBy.rawValue)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    name = try record.text(value["name"], "speaker's name")
    nameRange = try record.optionalSpan(value["name_at"])
    kind = try record.choice(value["kind"], "speaker's kind")
    asWritten = try record.span(value)
    role = try record.optionalSpan(value["role_at"])
    resolvedBy = try record.choice(value["resolved_by"], "way of resolving a speaker")
  }
}
