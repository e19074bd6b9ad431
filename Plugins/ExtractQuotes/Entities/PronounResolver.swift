import Prose
import Text

/// Finds whom a pronoun means: somebody named before it whose sex, place and weight in the article fit.
struct PronounResolver {
  private let table: EntityTable
  private let paragraphs: [QuotedText.Paragraph]
  private let text: [UInt8]
  private let lexicon: SpeechLexicon

  init(_ text: [UInt8], _ table: EntityTable, _ paragraphs: [QuotedText.Paragraph], _ lexicon: SpeechLexicon) {
    self.text = text
    self.lexicon = lexicon
    self.table = table
    self.paragraphs = paragraphs
  }

  /// The entity, or -1 where nobody fits.
  ///
  /// - Parameters:
  ///   - offset: where the pronoun stands.
  ///   - speaker: the entity of the quotation before; it is weighed with its distance in paragraphs.
  func entity(
    _ form: SpeakerPhrase.Form, at offset: Int, paragraph: Int,
    speaker: (entity: Int, paragraph: Int)?
  ) -> Int {
    guard form == .he || form == .she else { return -1 }
    let sex: Entity.Sex = form == .he ? .male : .female
    var scores: [Int: Int] = [:]
    var index = table.mentionIndex(at: offset) - 1
    var place = paragraph
    var seen = 0
    while index >= 0, seen < 24 {
      let mention = table.mentions[index]
      while place > 0, mention.range.lowerBound < paragraphs[place].range.lowerBound { place -= 1 }
      guard paragraph - place <= 3 else { break }
      let weight = weight(mention, at: offset, sex, paragraph - place)
      if weight > 0 { scores[mention.entity, default: 0] = max(scores[mention.entity] ?? 0, weight) }
      seen += 1
      index -= 1
    }
    if let speaker, speaker.entity >= 0, fits(speaker.entity, sex) > 0, paragraph - speaker.paragraph <= 2 {
      scores[speaker.entity, default: 0] += paragraph - speaker.paragraph == 0 ? 40 : 25
    }
    return scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? -1
  }

  /// 0 where the entity cannot be meant.
  private func fits(_ number: Int, _ sex: Entity.Sex) -> Int {
    let entity = table.entities[number]
    if entity.isOrganisation || entity.sex != .unknown && entity.sex != sex { return 0 }
    if entity.sex == sex { return 3 }
    return entity.isPerson ? 2 : entity.words == 2 || entity.words == 3 ? 1 : 0
  }

  private func weight(_ mention: NameMention, at offset: Int, _ sex: Entity.Sex, _ distance: Int) -> Int {
    let fit = fits(mention.entity, sex)
    guard fit > 0, !mention.isQuoted else { return 0 }
    let near = max(0, 30 - 16 * distance)
    let close = max(0, 12 - (offset - mention.range.upperBound) / 40)
    let subject = (mention.leadsSentence ? 10 : 0) + (isSubject(mention) ? 12 : 0)
    return near + close + fit * 12 + min(table.entities[mention.entity].mentions, 8) + subject
  }

  /// Whether a verb that reports, or an auxiliary, stands right behind the name.
  private func isSubject(_ mention: NameMention) -> Bool {
    let start = mention.range.upperBound + 1
    guard start < text.count, text[start - 1] == 0x20 else { return false }
    var end = start
    while end < text.count, isASCIILowercase(text[end]) { end += 1 }
    guard let entry = lexicon.entry(WordHash.of(start..<end, in: text)) else { return false }
    return !entry.classes.isDisjoint(with: WordClass.cue.union([.auxiliary]))
  }
}
