import Text

/// One quoted segment, without its marks.
public struct Quote: Hashable, Sendable {
  /// How the words are quoted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A whole utterance in quotation marks.
    case direct
    /// A quoted part of the reporter's sentence.
    case mixed
    /// Reported speech without marks.
    case indirect
    /// Marks that quote nobody: titles, nicknames, irony.
    case scare
  }

  /// What an editor did to the speaker's words.
  public enum Edit: String, Hashable, Sendable, CaseIterable {
    /// Words in square brackets were put in.
    case bracketed
    /// Words were left out, shown by an ellipsis.
    case ellipsis
  }

  /// A name within the article, `q1`, `q2` and so on.
  public var id: String
  /// Segments of one utterance share a group, `g1` and so on.
  public var group: String?
  /// What it is.
  public var kind: Kind
  /// The words quoted, marks excluded.
  public var range: Range<Int>
  /// Who said it; `nil` where nobody can be named.
  public var speaker: Speaker?
  /// The cue: `said`, `according to`.
  public var cue: Range<Int>?
  /// Through whom or what the words came.
  public var via: [Via]
  /// What an editor did to the words.
  public var edits: [Edit]
  /// How sure the speaker and the segment are, 0 to 1; 1 once somebody has decided.
  public var confidence: Double
  /// What somebody decided about it.
  public var reviewed: Reviewed.Verdict?

  /// A quoted segment.
  public init(
    id: String, group: String? = nil, kind: Kind, range: Range<Int>, speaker: Speaker? = nil, cue: Range<Int>? = nil,
    via: [Via] = [], edits: [Edit] = [], confidence: Double
  ) {
    self.id = id
    self.group = group
    self.kind = kind
    self.range = range
    self.speaker = speaker
    self.cue = cue
    self.via = via
    self.edits = edits
    self.confidence = confidence
  }

  /// Whether it is less likely than not that the speaker said it: to be shown as such, never as a fact.
  public var hasUncertainSpeaker: Bool { speaker != nil && !(confidence >= 0.5) }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("id", id)
      record.string("group", group)
      record.string("kind", kind.rawValue)
      record.textAndSpan(range)
      record.member("speaker", speaker) { $0.write(to: &$1) }
      record.passage("cue", cue)
      record.list("via", via) { $0.write(to: &$1) }
      record.json("edits", .array(edits.map { .string($0.rawValue) }))
      record.number("confidence", confidence)
      record.reviewed(reviewed)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    id = try record.text(value["id"], "quote id")
    group = value["group"]?.text
    kind = try record.choice(value["kind"], "quote kind")
    range = try record.span(value)
    speaker = try record.optional(value["speaker"], Speaker.init)
    cue = try record.optionalSpan(value["cue"])
    via = try record.list(value["via"], Via.init)
    edits = (value["edits"]?.items ?? []).compactMap { $0.text.flatMap(Edit.init) }
    confidence = value["confidence"]?.double ?? 0
    reviewed = value["reviewed"]?.text.flatMap(Reviewed.Verdict.init)
  }
}
