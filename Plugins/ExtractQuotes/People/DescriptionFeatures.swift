import Prose
import Text

/// The facts about a description without a name: what it says of somebody, and how that fits those who are named.
struct DescriptionFeatures {
  /// The sex that it tells.
  let sex: Sex
  private let people: PeopleIndex
  private let ruled: Int?
  private let head: Token?
  /// The kind of the noun, and of the word in front.
  private let (noun, article): (Int, Int)
  /// Whether words follow that belong to it.
  private let isLong: Int
  private let words: Int

  /// - Parameter ruled: whom the rules take it for.
  init(_ people: PeopleIndex, _ phrase: Range<Int>, ruled: Int?) {
    self.people = people
    self.ruled = ruled
    let names = people.names
    let tokens = people.tokens(in: phrase)
    let head = people.headNoun(tokens) ?? tokens.last
    self.head = head
    sex =
      names.sex(ofRole: phrase) ?? tokens.first.flatMap { first in
        head.flatMap { names.germanSex(of: $0, behind: first) }
      } ?? .unknown
    noun = head.map { Self.kind($0, names) } ?? 9
    article = tokens.first.map { Self.article($0, names) } ?? 9
    isLong = people.phraseEnd(phrase) > phrase.upperBound ? 1 : 0
    words = min(tokens.count, 5)
  }

  private static func kind(_ head: Token, _ names: MentionReader) -> Int {
    let lists = names.lists[head.hash]
    if names.isAge(head) { return 0 }
    if names.isOrigin(head) { return 1 }
    if lists.contains(.relations) { return 2 }
    if lists.contains(.unique) { return 3 }
    if lists.contains(.persons) { return 4 }
    if names.isOffice(head) { return 5 }
    return names.isPersonNoun(head) ? 6 : names.isPersonLike(head) ? 7 : 8
  }

  private static func article(_ token: Token, _ names: MentionReader) -> Int {
    if PeopleIndex.indefinite.contains(token.hash) { return 0 }
    if names.isDefinite(token) { return 1 }
    if names.classes(token).contains(.possessive) { return 2 }
    return names.classes(token).contains(.determiner) ? 3 : 4
  }

  /// Adds how it fits somebody who is named.
  func add(_ number: Int, to buffer: inout FeatureBuffer) {
    let rule = ruled == number ? 1 : ruled == nil ? 0 : 2
    let one = people.ones[number]
    let fits = head.map { people.fits(number, sex, $0) } ?? false ? 1 : 0
    let office = one.role == nil ? 0 : head.map { people.isSynonym($0, of: number) } ?? false ? 2 : 1
    let kinds = FeatureBuffer.pack(noun, article)
    buffer.add(120, UInt32(rule))
    buffer.add(121, FeatureBuffer.pack(rule, noun, article))
    buffer.add(122, FeatureBuffer.pack(fits, noun, rule))
    buffer.add(123, FeatureBuffer.pack(office, noun, article))
    buffer.add(124, FeatureBuffer.pack(office, fits, rule))
    buffer.add(125, kinds, UInt32(isLong))
    buffer.add(126, FeatureBuffer.pack(isLong, office, rule))
    buffer.add(127, FeatureBuffer.pack(one.isPerson ? 1 : 0, min(one.words.count, 3), noun))
    buffer.add(128, FeatureBuffer.pack(words, article, rule))
  }

  /// Adds what speaks for somebody without a name.
  func addItself(others: Int, to buffer: inout FeatureBuffer) {
    let rule = ruled == nil ? 0 : 1
    let few = min(others, 3)
    buffer.add(130, FeatureBuffer.pack(rule, noun, article))
    buffer.add(131, FeatureBuffer.pack(rule, few, noun))
    buffer.add(132, FeatureBuffer.pack(words, article, isLong))
    buffer.add(133, FeatureBuffer.pack(rule, isLong, article))
    buffer.add(134, head?.hash ?? 0, UInt32(article))
    buffer.add(135, FeatureBuffer.pack(few, article, noun))
    buffer.add(136, FeatureBuffer.pack(rule, few, article))
  }
}
