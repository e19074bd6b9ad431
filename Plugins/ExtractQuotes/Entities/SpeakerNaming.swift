import Articles
import Text

/// Names the speaker of each attribution: the fullest name that the article gives, or nobody.
struct SpeakerNaming {
  private let text: [UInt8]
  private let table: EntityTable
  private let pronouns: PronounResolver
  private let titles: TitleResolver
  private let lexicon: SpeechLexicon
  /// The entity that spoke last, and in which paragraph.
  private var last: (entity: Int, paragraph: Int)?

  init(_ text: [UInt8], _ table: EntityTable, _ paragraphs: [QuotedText.Paragraph], _ lexicon: SpeechLexicon) {
    self.text = text
    self.table = table
    self.lexicon = lexicon
    pronouns = PronounResolver(text, table, paragraphs, lexicon)
    titles = TitleResolver(table)
  }

  /// The speaker, with name, kind and the way the name was found; `nil` where nobody is quoted.
  mutating func speaker(of found: Attribution) -> Speaker? {
    guard let phrase = found.phrase else { return nil }
    let (entity, way) = resolve(phrase, found)
    var speaker = Speaker(
      name: "", kind: .unnamed, asWritten: phrase.range, resolvedBy: found.isContext && way == .name ? .context : way)
    if entity >= 0 {
      last = (entity, found.paragraph)
      speaker.nameRange = table.entities[entity].name
      speaker.role = table.entities[entity].role
    } else {
      speaker.nameRange = phrase.name.isEmpty ? phrase.range : phrase.name
    }
    speaker.name = speaker.nameRange.map { String(utf8: text[$0]) } ?? ""
    speaker.kind = kind(phrase, entity)
    return speaker
  }

  private func resolve(_ phrase: SpeakerPhrase, _ found: Attribution) -> (entity: Int, way: Speaker.Resolution) {
    if phrase.form.isPronoun {
      let entity = pronouns.entity(
        phrase.form, at: phrase.range.lowerBound,
        paragraph: max(found.paragraph, 0), speaker: last)
      return (entity, .pronoun)
    }
    if phrase.entity >= 0 { return (phrase.entity, .name) }
    guard phrase.form == .role else { return (-1, .name) }
    let words = conceptsOf(phrase.range)
    guard let head = words.last else { return (-1, .name) }
    let entity = titles.entity(head: head, others: Array(words.dropLast()), at: phrase.range.lowerBound)
    return entity >= 0 ? (entity, .title) : (-1, .name)
  }

  private func conceptsOf(_ range: Range<Int>) -> [UInt32] {
    text[range].split(separator: 0x20).map { word in
      let bare = word.prefix { $0 != 0xE2 && $0 != 0x27 }
      let hash = WordHash.of(bare)
      return lexicon.entry(hash)?.concept ?? hash
    }
  }

  private func kind(_ phrase: SpeakerPhrase, _ entity: Int) -> Speaker.Kind {
    switch phrase.form {
    case .document: return .document
    case .organisation: return .organisation
    case .group: return entity >= 0 ? .person : .group
    default: break
    }
    if entity >= 0 { return table.entities[entity].isOrganisation ? .organisation : .person }
    switch phrase.form {
    case .they, .first: return .group
    case .name: return .person
    default: return .unnamed
    }
  }
}
