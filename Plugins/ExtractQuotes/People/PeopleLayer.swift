import Articles
import Prose
import Text

extension PeopleIndex {
  /// Who is in the article, with how often each is quoted.
  ///
  /// People, bodies that can speak, and whoever else is quoted by name. Those quoted most often come first, then those
  /// named first.
  func layer(_ quotes: [Quote]) -> [Person] {
    var quoted = Array(repeating: 0, count: ones.count)
    var isTold = Array(repeating: false, count: ones.count)
    var isSpeaker = isTold
    var isBody = isTold
    for quote in quotes where quote.kind != .scare {
      guard let speaker = quote.speaker, let name = speaker.nameRange, let number = number(named: name) else {
        continue
      }
      quoted[number] += 1
      isSpeaker[number] = isSpeaker[number] || speaker.kind == .person || speaker.kind == .organisation
      isBody[number] = isBody[number] || speaker.kind == .organisation && isUnknown(number)
      isTold[number] = isTold[number] || tells(speaker, ones[number].sex)
    }
    var places = Array(repeating: [Range<Int>](), count: ones.count)
    for mention in mentions where mention.number >= 0 { places[mention.number].append(mention.range) }
    let listed = ones.indices.filter { number in
      let one = ones[number]
      if isFamily(number) || one.mentions == 0 { return false }
      if one.isPerson || one.isBody && !one.isOther { return true }
      return isSpeaker[number] && !one.isOther && !isWeakWord(number)
    }
    return listed.sorted { (quoted[$1], ones[$0].name.lowerBound) < (quoted[$0], ones[$1].name.lowerBound) }.map {
      person($0, quoted: quoted[$0], isTold: isTold[$0], isBody: isBody[$0] || ones[$0].isBody, places[$0])
    }
  }

  /// A word alone that only opens sentences and is not said to be somebody: `Academics`.
  private func isWeakWord(_ number: Int) -> Bool {
    ones[number].isWeak && ones[number].words.count == 1 && ones[number].sex == .unknown
  }

  private func person(_ number: Int, quoted: Int, isTold: Bool, isBody: Bool, _ mentions: [Range<Int>]) -> Person {
    let one = ones[number]
    var person = Person(
      name: name(of: number), nameRange: one.name, kind: isBody ? .organisation : .person, role: one.role,
      quoted: quoted, mentions: mentions)
    guard !isBody, one.sex != .unknown else { return person }
    person.gender = one.sex == .male ? .male : .female
    person.genderBasis = one.isSexGuessed && !isTold ? .name : .text
    return person
  }

  /// Whether the pronoun of an attribution says the sex: `“…,” she said`.
  private func tells(_ speaker: Speaker, _ sex: Sex) -> Bool {
    let classes = names.lexicon.entry(WordHash.of(speaker.asWritten, in: reading.text))?.classes ?? []
    return sex == .male && classes.contains(.he) || sex == .female && classes.contains(.she)
  }

  /// Whose fullest name stands there, and nothing else.
  private func number(named range: Range<Int>) -> Int? {
    mention(in: range).flatMap { $0.range == range ? $0.number : nil }
  }
}
