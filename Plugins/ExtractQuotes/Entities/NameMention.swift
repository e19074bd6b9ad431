/// One place where the article names somebody.
struct NameMention {
  /// The name, titles left out.
  var range: Range<Int>
  var first: UInt32
  var last: UInt32
  var words: Int
  var sex = Entity.Sex.unknown
  /// A person's title stands before it, or a first name begins it.
  var isPerson = false
  var isOrganisation = false
  /// The role that stands before the name, and the concepts of its words.
  var role: Range<Int>?
  var roleWords: [UInt32] = []
  /// Whether no other name stands before it in its sentence: most often the subject.
  var leadsSentence = false
  /// Whether it stands within a quotation.
  var isQuoted = false
  var entity = -1
}
