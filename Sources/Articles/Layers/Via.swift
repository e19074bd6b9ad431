import Text

/// Through whom or what a speaker's words came: an outlet, a translator, a statement, a spokesperson.
public struct Via: Hashable, Sendable {
  /// What part it had.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The words were said to it: `told CNN`.
    case told
    /// It translated them.
    case translated
    /// They stand in it: `in a statement`.
    case document
    /// It spoke for the speaker: `through a spokesperson`.
    case spokesperson
    /// It reported them first: `The New York Times reports`.
    case reported
  }

  /// The words that name it.
  public var range: Range<Int>
  /// Its part.
  public var role: Role

  /// A way by which words came.
  public init(range: Range<Int>, role: Role) {
    self.range = range
    self.role = role
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.words("name", range, at: nil)
      record.string("role", role.rawValue)
      record.span(range)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    range = try record.span(value)
    role = try record.choice(value["role"], "role in passing words on")
  }
}
