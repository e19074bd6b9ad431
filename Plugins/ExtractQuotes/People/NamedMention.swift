/// A place where the article names a person or a body.
struct NamedMention {
  /// The name alone: no honorific, no office, no possessive ending.
  var range: Range<Int>
  /// Its tokens, as places in the reading.
  var tokens: Range<Int>
  /// The hashes of its words, particles and nicknames left out; the last is a person's family name.
  var words: [UInt32]
  /// The sentence it stands in, as a place in the reading.
  var sentence: Int
  var sex = Sex.unknown
  /// Only the given name tells the sex.
  var isSexGuessed = false
  /// A given name, an honorific or an office shows a person.
  var isPerson = false
  var isBody = false
  /// A place, a law, an event or a plain word: no person, nor a body that the list of people has.
  var isOther = false
  /// A word alone at the head of a sentence: its capital says little.
  var isWeak = false
  /// `which` stands behind it, or a noun for a thing: a company or the like.
  var isThing = false
  /// A law or text with a number: `Bill 74`.
  var isDocument = false
  /// Somebody’s genitive: `Megda’s husband`.
  var isPossessive = false
  /// It stands within a quotation.
  var isQuoted = false
  /// A given name and another word: a person’s whole name.
  var isFull = false
  /// The family name, where it stands with another’s given name: `Alan` in `Alan and Judith Tolliver`.
  var family: Range<Int>?
  /// The office is one that no body can have.
  var hasFirmRole = false
  /// Whether the words alone show a name: where all nouns have capitals, two words or a title must.
  var isSure = true
  /// The office, rank or trade that stands beside it.
  var role: Range<Int>?
  /// `Jr`, `Sr`, `III`: what tells namesakes of one family apart, without a stop.
  var suffix: UInt32?
  /// The number of whom it names.
  var number = -1

  /// Takes it for a thing.
  mutating func becomeThing() { (isBody, isOther, isPerson) = (true, true, false) }
}

/// A person or a body, with all that the article says of it.
struct NamedOne {
  /// Where the fullest name first stands.
  var name: Range<Int>
  /// Where the family name stands, if not behind the given name.
  var family: Range<Int>?
  /// The words of that name.
  var words: [UInt32]
  /// `Jr`, `Sr`, `III`.
  var suffix: UInt32?
  var sex = Sex.unknown
  /// Only the given name tells the sex.
  var isSexGuessed = false
  var isPerson = false
  var isBody = false
  /// A place, a law, an event or a plain word.
  var isOther = false
  /// Only words alone at the head of a sentence name it.
  var isWeak = true
  var isThing = false
  /// A law or text with a number: `Bill 74`.
  var isDocument = false
  var hasFirmRole = false
  /// Whose relation somebody is, and the word for it.
  var owner: Int?
  var relation: UInt32?
  /// The office as the article gives it, where it gives it first.
  var role: Range<Int>?
  /// How often it is named.
  var mentions = 0

  /// Takes it for a thing.
  mutating func becomeThing() { (isBody, isOther, isPerson) = (true, true, false) }
}
