/// Somebody or something that the article names.
struct Entity {
  /// The sex that titles, first names or pronouns show.
  enum Sex: UInt8 { case unknown, male, female }

  /// Where its fullest name first stands.
  var name: Range<Int>
  /// The hashes of the first and the last word of that name; equal for a name of one word.
  var first: UInt32
  var last: UInt32
  /// The number of words of the name.
  var words: Int
  var mentions = 1
  var sex = Sex.unknown
  var isOrganisation = false
  var isPerson = false
  /// The words before the name that tell a role: `Kremlin spokesperson`.
  var role: Range<Int>?
  /// The concepts of the role's words.
  var roleWords: [UInt32] = []
}
