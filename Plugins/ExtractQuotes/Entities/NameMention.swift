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
  var entity = -1
}
