import Text

/// Somebody whom an article names: a person, or a body that can speak.
public struct Person: Hashable, Sendable {
  /// What the text says a person is.
  public enum Gender: String, Hashable, Sendable, CaseIterable {
    case female
    case male
  }

  /// What the gender was told by.
  public enum GenderBasis: String, Hashable, Sendable, CaseIterable {
    /// A pronoun, a title or a word such as `daughter`.
    case text
    /// The given name alone: a guess.
    case name
  }

  /// The fullest name that the article gives; put together where a couple shares the family name.
  public var name: String
  /// Where that name stands, or the given name of it.
  public var nameRange: Range<Int>
  /// What it is.
  public var kind: Speaker.Kind
  /// The office, as the article gives it.
  public var role: Range<Int>?
  /// The gender, and what told it; `nil` where the article does not say.
  public var gender: Gender?
  /// What the gender was told by.
  public var genderBasis: GenderBasis?
  /// How many quotes are theirs.
  public var quoted: Int
  /// All places that name them, in the order of the text.
  public var mentions: [Range<Int>]

  /// Somebody.
  public init(
    name: String, nameRange: Range<Int>, kind: Speaker.Kind, role: Range<Int>? = nil, gender: Gender? = nil,
    genderBasis: GenderBasis? = nil, quoted: Int = 0, mentions: [Range<Int>] = []
  ) {
    self.name = name
    self.nameRange = nameRange
    self.kind = kind
    self.role = role
    self.gender = gender
    self.genderBasis = genderBasis
    self.quoted = quoted
    self.mentions = mentions
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("name", name)
      record.string("kind", kind.rawValue)
      record.words("role", role)
      record.string("gender", gender?.rawValue)
      record.string("gender_from", genderBasis?.rawValue)
      record.integer("quoted", quoted)
      record.list("mentions", mentions) { $1.offsets($0) }
      record.span(nameRange)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    name = try record.text(value["name"], "person's name")
    nameRange = try record.span(value)
    kind = try record.choice(value["kind"], "kind of a person")
    role = try record.optionalSpan(value["role_at"])
    gender = value["gender"]?.text.flatMap(Gender.init)
    genderBasis = value["gender_from"]?.text.flatMap(GenderBasis.init)
    quoted = value["quoted"]?.int ?? 0
    mentions = try record.list(value["mentions"]) { (pair, record) throws(RecordFailure) in try record.offsets(pair) }
  }
}
