import Prose
import Text

/// The facts about somebody whom a pronoun may mean: where they are named, beside what, and whether they spoke.
struct AntecedentFeatures {
  private let people: PeopleIndex
  private let sex: Sex
  private let said: SpeakersSoFar
  /// The sentence of the pronoun.
  private let here: Int
  /// Whether the pronoun opens its sentence.
  private let opens: Bool
  /// How many sentences and blocks ago somebody spoke, and how many others were named since who may be meant.
  private let (spoken, spokenBlocks, since): (Int, Int, Int)
  /// Those whom the mentions name, the nearest first, and how many of the mentions name each.
  private var order: [Int] = []
  private var counts: [Int] = []

  /// Prepares for a choice.
  ///
  /// - Parameter mentions: the places of the mentions that may be meant, the nearest first.
  init(_ people: PeopleIndex, _ sex: Sex, before offset: Int, said: SpeakersSoFar, _ mentions: [Int]) {
    self.people = people
    self.sex = sex
    self.said = said
    here = people.sentence(at: offset)
    opens = people.sentences[here].range.lowerBound == offset
    let turn = people.sentence(at: said.place)
    spoken = min(Int(people.steps[here] - people.steps[turn]), 5)
    spokenBlocks = min(people.sentences[here].block - people.sentences[turn].block, 3)
    let first = people.firstMention(endingAfter: said.place)
    let others = people.mentions[first...].prefix(48).prefix { $0.range.upperBound <= offset }.count { mention in
      let one = people.ones[mention.number]
      return !one.isBody && !mention.isQuoted && mention.number != said.last && (one.sex == sex || one.sex == .unknown)
    }
    since = min(others, 3)
    for index in mentions {
      let number = people.mentions[index].number
      if let place = order.firstIndex(of: number) {
        counts[place] += 1
      } else {
        order.append(number)
        counts.append(1)
      }
    }
  }

  /// Adds the facts about a mention.
  func add(_ index: Int, to buffer: inout FeatureBuffer) {
    let mention = people.mentions[index]
    let sentence = people.sentences[mention.sentence]
    let rank = order.firstIndex(of: mention.number) ?? 0
    let near = min(rank, 3)
    let distance = min(Int(people.steps[here] - people.steps[mention.sentence]), 8)
    let blocks = min(people.sentences[here].block - sentence.block, 3)
    let leads = people.leads(index, sex) ? 1 : 0
    let isFirst = mention.tokens.lowerBound == sentence.tokens.lowerBound ? 1 : 0
    let after = code(mention.tokens.upperBound, sentence)
    buffer.add(1, FeatureBuffer.pack(distance, blocks))
    buffer.add(2, FeatureBuffer.pack(distance, blocks, leads))
    buffer.add(3, FeatureBuffer.pack(near, leads, min(distance, 2)))
    buffer.add(4, FeatureBuffer.pack(near, min(order.count, 4)))
    buffer.add(9, FeatureBuffer.pack(min(counts[rank], 4), near))
    buffer.add(12, FeatureBuffer.pack(isFirst, distance, min(blocks, 1)))
    buffer.add(22, FeatureBuffer.pack(people.speaks(mention) ? 1 : 0, leads, min(distance, 3)))
    buffer.add(23, FeatureBuffer.pack(opens ? 1 : 0, leads, min(distance, 3), min(blocks, 1)))
    buffer.add(24, FeatureBuffer.pack(closesBlock(mention) ? 1 : 0, isFirst, min(distance, 3), blocks))
    buffer.add(25, FeatureBuffer.pack(min(distance, 3), isFirst, min(blocks, 1)), after)
    addNeighbours(mention, sentence, min(distance, 2), after, to: &buffer)
    addBearer(index, near, leads, min(distance, 3), to: &buffer)
    addTurns(mention, near, leads, distance, min(blocks, 1), to: &buffer)
  }

  /// The words around a name.
  private func addNeighbours(
    _ mention: NamedMention, _ sentence: Reading.Sentence, _ distance: Int, _ after: UInt32,
    to buffer: inout FeatureBuffer
  ) {
    let before = code(mention.tokens.lowerBound - 1, sentence)
    buffer.add(5, before, UInt32(distance))
    buffer.add(6, after, UInt32(distance))
    buffer.add(7, before, after)
    buffer.add(19, FeatureBuffer.pack(people.isObject(mention) ? 1 : 0, mention.isPossessive ? 1 : 0, distance))
    buffer.add(26, fine(mention.tokens.upperBound, sentence), UInt32(distance))
    buffer.add(27, fine(mention.tokens.lowerBound - 1, sentence), UInt32(distance))
  }

  /// Who is named, and how.
  private func addBearer(_ index: Int, _ near: Int, _ leads: Int, _ distance: Int, to buffer: inout FeatureBuffer) {
    let mention = people.mentions[index]
    let one = people.ones[mention.number]
    let fit = one.sex == .unknown || sex == .unknown ? 0 : one.sex != sex ? 3 : one.isSexGuessed ? 1 : 2
    let isIntroduced = one.name == mention.range ? 1 : 0
    buffer.add(8, FeatureBuffer.pack(min(one.mentions, 6), near))
    buffer.add(13, FeatureBuffer.pack(mention.words.count > 1 ? 1 : 0, isIntroduced, distance))
    buffer.add(14, FeatureBuffer.pack(mention.role == nil ? 0 : 1, distance))
    buffer.add(16, FeatureBuffer.pack(fit, near))
    buffer.add(17, FeatureBuffer.pack(fit, leads, distance))
    buffer.add(18, FeatureBuffer.pack(one.isPerson ? 1 : 0, min(one.words.count, 2), fit))
    buffer.add(20, people.isModifier(index) ? 1 : 0)
    buffer.add(21, people.isRelative(index, sex) ? 1 : 0)
  }

  /// Whether whoever is named spoke last, by name or not, and how often before.
  private func addTurns(
    _ mention: NamedMention, _ near: Int, _ leads: Int, _ distance: Int, _ isAbove: Int, to buffer: inout FeatureBuffer
  ) {
    let spoke = (mention.number == said.last ? 1 : 0) + (said.isNamed ? 0 : 2)
    let told = min(said.times(mention.number), 3)
    buffer.add(10, FeatureBuffer.pack(spoke, distance, isAbove))
    buffer.add(11, FeatureBuffer.pack(spoke, near, leads))
    buffer.add(28, FeatureBuffer.pack(spoke, spoken, since))
    buffer.add(29, FeatureBuffer.pack(spoke, since, near, opens ? 1 : 0))
    buffer.add(30, FeatureBuffer.pack(spoke, since, leads, min(distance, 3)))
    buffer.add(31, FeatureBuffer.pack(told, spoke))
    buffer.add(32, FeatureBuffer.pack(told, near, leads))
    buffer.add(33, FeatureBuffer.pack(spoke, spokenBlocks, since))
    buffer.add(34, FeatureBuffer.pack(told, min(distance, 3), min(order.count, 3)))
  }

  private func closesBlock(_ mention: NamedMention) -> Bool {
    let next = mention.sentence + 1
    return next >= people.sentences.count || people.sentences[next].block != people.sentences[mention.sentence].block
  }

  /// Adds the facts about a phrase without a name.
  func add(_ phrase: Range<Int>, _ own: Sex, to buffer: inout FeatureBuffer) {
    let number = people.sentence(at: phrase.lowerBound)
    let sentence = people.sentences[number]
    let distance = min(Int(people.steps[here] - people.steps[number]), 8)
    let blocks = min(people.sentences[here].block - sentence.block, 3)
    let (near, isAbove) = (min(distance, 2), min(blocks, 1))
    let isDefinite = people.tokens(in: phrase).first.map(people.names.isDefinite) ?? false ? 1 : 0
    let end = people.firstToken(endingAfter: phrase.upperBound)
    let isTelling = people.speaks(behind: phrase.upperBound, in: sentence) ? 1 : 0
    let behind = people.firstMention(endingAfter: phrase.upperBound)
    let others = people.mentions[behind...].prefix(48).prefix { $0.sentence <= here }.count {
      !people.ones[$0.number].isBody && !$0.isQuoted
    }
    let named = min(others, 3)
    buffer.add(40, FeatureBuffer.pack(distance, blocks))
    buffer.add(41, FeatureBuffer.pack(own == .unknown ? 0 : 1, isDefinite, isAbove))
    buffer.add(42, FeatureBuffer.pack(min(order.count, 3), isAbove))
    buffer.add(43, FeatureBuffer.pack(named, near))
    buffer.add(44, FeatureBuffer.pack(named, opens ? 1 : 0))
    buffer.add(45, FeatureBuffer.pack(isTelling, near, isAbove))
    buffer.add(46, code(end, sentence), UInt32(near))
    buffer.add(47, fine(end, sentence), UInt32(near))
    buffer.add(48, FeatureBuffer.pack(isTelling, isDefinite, named))
  }

  /// What a token is, by classes.
  private func code(_ place: Int, _ sentence: Reading.Sentence) -> UInt32 {
    guard sentence.tokens.contains(place) else { return place < sentence.tokens.lowerBound ? 1 : 2 }
    let token = people.reading.tokens[place]
    guard token.kind == .word else { return 256 + UInt32(people.names.first(token)) }
    let classes = people.names.classes(token)
    if let number = Self.classes.firstIndex(where: { !classes.isDisjoint(with: $0) }) { return 3 + UInt32(number) }
    if token.shape.contains(.capital) { return 100 }
    return 101 + UInt32(Self.endings.firstIndex { people.names.ends(token, $0) } ?? Self.endings.count)
  }

  /// What a token is: a small word itself, else its class.
  private func fine(_ place: Int, _ sentence: Reading.Sentence) -> UInt32 {
    guard sentence.tokens.contains(place) else { return code(place, sentence) }
    let token = people.reading.tokens[place]
    return token.kind == .word && !token.shape.contains(.capital) ? token.hash : code(place, sentence)
  }

  private static let classes: [WordClass] = [
    .speech, .judgement, .auxiliary, .preposition, .conjunction, .subordinator, .determiner, .possessive, .who,
    .pronoun, .adverb, .noun,
  ]
  private static let endings = ["ed", "ing", "s"]
}
