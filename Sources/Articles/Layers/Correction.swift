import Text

/// One notice: a correction, clarification, update, editor's note or retraction.
public struct Correction: Hashable, Sendable {
  /// What a notice is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An error is put right.
    case correction
    case clarification
    /// New facts or a time stamp; no error is admitted.
    case update
    case editorsNote = "editors_note"
    /// The story or a claim is withdrawn.
    case retraction
    /// An agency's form: `(Corrects …)`, `refiled to correct`.
    case wireCorrection = "wire_correction"
  }

  /// The notice's date.
  public struct Date: Hashable, Sendable {
    /// The words that give it; `nil` when metadata does.
    public var asWritten: Range<Int>?
    /// EDTF (ISO 8601-2), an unknown year as `XXXX`; `nil` when the words name no day that can be known.
    public var value: String?
    /// How the value was found.
    public var basis: String

    /// A date.
    public init(asWritten: Range<Int>?, value: String?, basis: String) {
      self.asWritten = asWritten
      self.value = value
      self.basis = basis
    }
  }

  /// A passage of the article that a notice concerns.
  public struct Concern: Hashable, Sendable {
    /// How closely the passage is concerned.
    public enum Role: String, Hashable, Sendable, CaseIterable {
      /// It states what was corrected.
      case primary
      /// It says something of the same matter.
      case secondary
    }

    /// The passage: a sentence.
    public var range: Range<Int>
    /// Its part.
    public var role: Role

    /// A concern.
    public init(range: Range<Int>, role: Role) {
      self.range = range
      self.role = role
    }
  }

  /// What it is.
  public var kind: Kind
  /// The whole notice, label included.
  public var range: Range<Int>
  /// The label as printed: `CORRECTION`.
  public var label: Range<Int>?
  /// When it was made.
  public var date: Date?
  /// What was wrong, in the notice's words.
  public var subject: Range<Int>?
  /// The wrong fact, verbatim.
  public var original: Range<Int>?
  /// The right fact, verbatim.
  public var corrected: Range<Int>?
  /// Whether the article still says the wrong fact, word for word; `nil` where there is none or it is too long to be told.
  public var originalInBody: Bool?
  /// Whether the article says the right fact, word for word; `nil` where there is none or it is too long to be told.
  public var correctedInBody: Bool?
  /// The sentences of the article that it concerns, closest first.
  public var concerns: [Concern]
  /// Whether the notice is another publication's, only quoted here.
  public var quoted: Bool
  /// What somebody decided about it.
  public var reviewed: Reviewed.Verdict?

  /// A notice.
  public init(kind: Kind, range: Range<Int>, label: Range<Int>? = nil, quoted: Bool = false) {
    self.kind = kind
    self.range = range
    self.label = label
    self.quoted = quoted
    concerns = []
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("kind", kind.rawValue)
      record.words("label", label)
      record.textAndSpan(range)
      record.member("date", date) { date, record in
        record.object { record in
          record.words("as_written", date.asWritten)
          record.string("value", date.value)
          record.string("basis", date.basis)
        }
      }
      record.words("subject", subject)
      record.words("original", original)
      record.words("corrected", corrected)
      if let originalInBody { record.boolean("original_in_body", originalInBody) }
      if let correctedInBody { record.boolean("corrected_in_body", correctedInBody) }
      record.list("concerns", concerns) { concern, record in
        record.object { record in
          record.span(concern.range)
          record.string("role", concern.role.rawValue)
        }
      }
      record.boolean("quoted", quoted)
      record.reviewed(reviewed)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    kind = try record.choice(value["kind"], "kind of notice")
    range = try record.span(value)
    label = try record.optionalSpan(value["label_at"])
    date = try record.optional(value["date"], Date.init)
    subject = try record.optionalSpan(value["subject_at"])
    original = try record.optionalSpan(value["original_at"])
    corrected = try record.optionalSpan(value["corrected_at"])
    originalInBody = value["original_in_body"]?.flag
    correctedInBody = value["corrected_in_body"]?.flag
    concerns = try record.list(value["concerns"], Concern.init)
    quoted = value["quoted"]?.flag ?? false
    reviewed = value["reviewed"]?.text.flatMap(Reviewed.Verdict.init)
  }
}

extension Correction.Date {
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    asWritten = try record.optionalSpan(value["as_written_at"])
    self.value = value["value"]?.text
    basis = value["basis"]?.text ?? ""
  }
}

extension Correction.Concern {
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    range = try record.span(value)
    role = try record.choice(value["role"], "role of a concerned passage")
  }
}
