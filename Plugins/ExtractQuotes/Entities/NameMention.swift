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
  /// Whether it is the first word of its sentence.
  var opensSentence = false
  var entity = -1
}
