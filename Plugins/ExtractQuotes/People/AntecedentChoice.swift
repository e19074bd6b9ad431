import Prose
import Text

/// Chooses whom a pronoun or a description means, among the names and the phrases without a name that stand before it.
///
/// The weights are a linear model over the facts of ``AntecedentFeatures`` and ``DescriptionFeatures``; how they were
/// fitted, and on what, is told in `docs/models/antecedents.md`.
struct AntecedentChoice {
  /// The weights to go by.
  struct Weights: Sendable {
    /// Those that come with the plugin for English.
    static let english = Weights(
      pronouns: SpeakerModel(laidOut: "ExtractQuotes/People/pronouns.en.weights"),
      descriptions: SpeakerModel(laidOut: "ExtractQuotes/People/descriptions.en.weights"))
    /// Those for German, French and Spanish.
    static let others = Weights(
      pronouns: SpeakerModel(laidOut: "ExtractQuotes/People/pronouns.weights"),
      descriptions: SpeakerModel(laidOut: "ExtractQuotes/People/descriptions.weights"))

    var pronouns: SpeakerModel
    var descriptions: SpeakerModel

    static func builtin(_ grammar: Grammar) -> Weights { grammar == .english ? .english : .others }
  }

  var weights: Weights
  /// Says which candidate is the right one, when weights are being fitted.
  var teacher: ((_ phrase: Range<Int>, AntecedentCandidates) -> Int?)?

  /// How sure the weights must be of somebody else than a rule names.
  private static let sure: Float = 0.5

  /// Whom a phrase means; `nil` where nobody may be meant.
  func best(_ candidates: AntecedentCandidates, of phrase: Range<Int>) -> PeopleIndex.Antecedent? {
    guard !candidates.meant.isEmpty else { return nil }
    if let right = teacher?(phrase, candidates) { return candidates.meant[right] }
    let model = candidates.isDescription ? weights.descriptions : weights.pronouns
    let scores = candidates.features.map { model.score(candidates.buffer.values, $0) }
    let best = Softmax.highest(of: scores, unlessAbove: 0)
    if let ruled = candidates.ruled, ruled != best, Softmax.probability(of: best, among: scores) < Self.sure {
      return candidates.meant[ruled]
    }
    return candidates.meant[best]
  }
}

/// Whom a pronoun or a description may mean, with what is so about each: the nearest first.
struct AntecedentCandidates {
  let isDescription: Bool
  /// The place of whom the rules name.
  private(set) var ruled: Int?
  private(set) var meant: [PeopleIndex.Antecedent] = []
  /// The features of each, as places in the buffer.
  private(set) var features: [Range<Int>] = []
  private(set) var buffer = FeatureBuffer()

  /// Lists those of a pronoun.
  ///
  /// - Parameters:
  ///   - offset: what stands behind it is not looked at.
  ///   - other: whom the pronoun does not mean.
  init(
    _ people: PeopleIndex, _ sex: Sex, before offset: Int, said: SpeakersSoFar, besides other: PeopleIndex.Antecedent?
  ) {
    isDescription = false
    let (otherOne, otherPhrase) = other?.parts ?? (-1, 0..<0)
    let mentions = people.candidates(sex, before: offset, besides: otherOne)
    let facts = AntecedentFeatures(people, sex, before: offset, said: said, mentions)
    for index in mentions {
      let start = buffer.count
      facts.add(index, to: &buffer)
      add(.one(people.mentions[index].number), from: start)
    }
    for phrase in people.phrases(sex, before: offset, besides: otherPhrase) {
      let start = buffer.count
      facts.add(phrase.range, phrase.sex, to: &buffer)
      add(.phrase(phrase.range), from: start)
    }
  }

  /// Lists those of a description, which may mean nobody who is named: the last is the phrase itself.
  ///
  /// - Parameter ruled: whom the rules name.
  init(_ people: PeopleIndex, describedBy phrase: Range<Int>, said: SpeakersSoFar, ruled: Int?) {
    isDescription = true
    let description = DescriptionFeatures(people, phrase, ruled: ruled)
    let mentions = people.candidates(description.sex, before: phrase.lowerBound, besides: -1)
    let facts = AntecedentFeatures(people, description.sex, before: phrase.lowerBound, said: said, mentions)
    for index in mentions {
      let start = buffer.count
      facts.add(index, to: &buffer)
      description.add(people.mentions[index].number, to: &buffer)
      add(.one(people.mentions[index].number), from: start)
    }
    if let ruled, !mentions.contains(where: { people.mentions[$0].number == ruled }) {
      let start = buffer.count
      description.add(ruled, to: &buffer)
      add(.one(ruled), from: start)
    }
    let start = buffer.count
    description.addItself(others: meant.count, to: &buffer)
    add(.phrase(phrase), from: start)
    self.ruled = meant.firstIndex { $0.parts.number == (ruled ?? -1) }
  }

  private mutating func add(_ candidate: PeopleIndex.Antecedent, from start: Int) {
    meant.append(candidate)
    features.append(start..<buffer.count)
  }
}

extension PeopleIndex {
  /// The places of the mentions that a pronoun may mean: names of somebody that no quotation holds, the nearest first.
  fileprivate func candidates(_ sex: Sex, before offset: Int, besides other: Int) -> [Int] {
    let found = lastMentions(before: offset, within: 8).filter {
      !mentions[$0].isQuoted && mentions[$0].number != other && mayMean(sex, mentions[$0])
    }
    // A guess is doubted only where it leaves nobody.
    let fitting = found.filter { mayBe(mentions[$0].number, sex) }
    return sex == .unknown || fitting.isEmpty ? found : fitting
  }

  /// Whether somebody of that sex may be named there; a sex that is guessed may be wrong.
  private func mayMean(_ sex: Sex, _ mention: NamedMention) -> Bool {
    (mayBe(mention.number, sex) || ones[mention.number].isSexGuessed) && mayBeSomebody(mention)
  }

  /// The noun phrases for somebody without a name that open the sentences before.
  fileprivate func phrases(
    _ sex: Sex, before offset: Int, besides other: Range<Int>
  ) -> [(range: Range<Int>, sex: Sex)] {
    let here = sentence(at: offset)
    var found: [(range: Range<Int>, sex: Sex)] = []
    for number in stride(from: here, through: max(0, here - 15), by: -1) {
      guard steps[here] - steps[number] <= 4, sentences[here].block - sentences[number].block < 3 else { break }
      if sentences[number].range.lowerBound < offset, !isInQuotation(sentences[number].range.lowerBound),
        let phrase = personPhrase(opening: number), phrase.range.upperBound < offset, !phrase.range.overlaps(other),
        sex == .unknown || phrase.sex == .unknown || phrase.sex == sex
      {
        found.append(phrase)
      }
    }
    return found
  }
}
