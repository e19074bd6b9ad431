/// A noun phrase or pronoun outside of quotations: somebody who may have spoken.
struct SpeakerPhrase {
  /// What the phrase looks like.
  enum Form: UInt8 {
    case name
    case role
    case group
    case organisation
    case document
    case noun
    case he
    case she
    case they
    case it
    case first
    case second
    case who

    /// Whether it only stands for somebody named elsewhere.
    var isPronoun: Bool { rawValue >= Form.he.rawValue }
  }

  /// The numbers of its first and last word.
  var first: Int
  var last: Int
  /// The word that says what it is: the last one before an `of`.
  var head: Int
  var form: Form
  /// Byte offsets, possessive ending excluded.
  var range: Range<Int>
  /// The capitalised words at its end, titles left out; empty if there are none.
  var name: Range<Int>
  /// The number of the article's entity that the name belongs to.
  var entity = -1
  /// Whether the entity is a person.
  var isPerson = false
}
