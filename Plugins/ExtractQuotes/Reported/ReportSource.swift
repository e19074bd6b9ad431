import Prose
import Text

/// Finds whose words a cue reports: its subject, the agent of a passive, the owner of a noun (`Jones’s claim that`),
/// the subject of the sentence for a participle or infinitive.
struct ReportSource {
  private let view: ParagraphView
  private let lists: ReportWords
  private var words: [QuoteWord] { view.words }

  init(_ view: ParagraphView, _ lists: ReportWords) {
    self.view = view
    self.lists = lists
  }

  /// The phrase; `nil` where the text names nobody, as behind `is expected`.
  func phrase(of cue: ReportCue) -> SpeakerPhrase? {
    if cue.kind == ReportWords.seem { return nil }
    if cue.kind == ReportWords.adjective { return adjacent(cue) ?? first(cue) }
    if isNoun(cue) { return owner(cue) ?? earlierSubject(cue) }
    if words[cue.place].isAny(.according) { return subject(cue) }
    if isPassive(cue) { return agent(cue) }
    if hangsOn(cue) { return earlierSubject(cue) ?? first(cue) }
    return adjacent(cue) ?? subject(cue) ?? apposed(cue) ?? earlierSubject(cue) ?? first(cue)
  }

  /// A participle behind a comma or at the beginning has the subject of the sentence: `…, saying that`.
  private func hangsOn(_ cue: ReportCue) -> Bool {
    guard lists.isParticiple(words[cue.place]), cue.place > cue.sentence.lowerBound else { return false }
    return cue.before >= 0 && words[cue.before].kind != .word
  }

  private func isNoun(_ cue: ReportCue) -> Bool {
    cue.kind == ReportWords.noun || cue.place > 0 && words[cue.place - 1].isAny([.determiner, .possessive])
      || cue.place > 0 && words[cue.place - 1].isPossessive
  }

  private func subject(_ cue: ReportCue) -> SpeakerPhrase? {
    let number = Int(view.subjects[cue.place])
    guard number >= 0, Int(view.cues[number]) == cue.place else { return nil }
    let phrase = view.phrases[number]
    return phrase.form == .it || isObject(phrase) && phrase.last < cue.place ? nil : phrase
  }

  /// A phrase right before the cue and its auxiliaries.
  private func adjacent(_ cue: ReportCue) -> SpeakerPhrase? {
    guard cue.before >= cue.sentence.lowerBound else { return nil }
    if view.endings[cue.before] >= 0 {
      let phrase = view.phrases[Int(view.endings[cue.before])]
      return isObject(phrase) ? nil : phrase
    }
    guard let phrase = phrase(around: cue.before), phrase.last >= cue.place, !isObject(phrase) else { return nil }
    return cut(endingAt: cue.before)
  }

  private func isObject(_ phrase: SpeakerPhrase) -> Bool {
    phrase.first > 0 && words[phrase.first - 1].isAny(.preposition)
  }

  /// `Jones, the mayor, has warned`: the phrase before the insertion that a comma or bracket closes.
  private func apposed(_ cue: ReportCue) -> SpeakerPhrase? {
    guard cue.before > cue.sentence.lowerBound, words[cue.before].kind == .comma || words[cue.before].kind == .close,
      !lists.isParticiple(words[cue.place])
    else { return nil }
    var place = cue.before - 1
    while place > cue.sentence.lowerBound, cue.before - place < 30 {
      if words[place].kind == .comma || words[place].kind == .open, view.endings[place - 1] >= 0 {
        return view.phrases[Int(view.endings[place - 1])]
      }
      place -= 1
    }
    return nil
  }

  /// The subject of the nearest verb before the cue that has one, in the same sentence.
  private func earlierSubject(_ cue: ReportCue) -> SpeakerPhrase? {
    var place = cue.place - 1
    while place > cue.sentence.lowerBound, cue.place - place < 50 {
      let ends = view.endings[place - 1]
      if ends >= 0, isVerb(words[place]), !isObject(view.phrases[Int(ends)]) { return view.phrases[Int(ends)] }
      place -= 1
    }
    return nil
  }

  private func isVerb(_ word: QuoteWord) -> Bool {
    word.kind == .word && (word.isAny(WordClass.cue.union(.auxiliary)) || word.shape == .past)
  }

  /// The first phrase of the sentence that no preposition governs.
  private func first(_ cue: ReportCue) -> SpeakerPhrase? {
    for place in cue.sentence.lowerBound..<min(cue.place, cue.sentence.lowerBound + 40)
    where view.beginnings[place] >= 0 {
      let phrase = view.phrases[Int(view.beginnings[place])]
      if phrase.last < cue.place, !isObject(phrase) { return phrase }
    }
    return nil
  }

  private func isPassive(_ cue: ReportCue) -> Bool {
    guard cue.before + 1 < cue.place, !lists.isParticiple(words[cue.place]) else { return false }
    return words[cue.before + 1..<cue.place].contains { Self.be.contains($0.hash) }
  }

  /// `was criticised by Jones`.
  private func agent(_ cue: ReportCue) -> SpeakerPhrase? {
    for place in cue.place + 1..<min(cue.place + 6, cue.sentence.upperBound) {
      if words[place].concept == Self.by, place + 1 < words.count, view.beginnings[place + 1] >= 0 {
        return view.phrases[Int(view.beginnings[place + 1])]
      }
    }
    return nil
  }

  /// The owner that stands before a noun, cut out of its phrase.
  private func owner(_ cue: ReportCue) -> SpeakerPhrase? {
    var place = cue.place - 1
    while place >= cue.sentence.lowerBound, cue.place - place < 6, words[place].kind == .word {
      let word = words[place]
      if word.isPossessive { return cut(endingAt: place) }
      if word.isAny(.possessive) {
        return SpeakerPhrase(
          first: place, last: place, head: place, form: form(of: word), range: word.range, name: word.end..<word.end)
      }
      if word.isAny([.preposition, .auxiliary, .conjunction]) { return nil }
      place -= 1
    }
    return nil
  }

  private func form(of word: QuoteWord) -> SpeakerPhrase.Form {
    switch word.hash {
    case Self.his: .he
    case Self.her: .she
    case Self.its: .it
    case Self.their: .they
    default: .first
    }
  }

  private func phrase(around place: Int) -> SpeakerPhrase? {
    for first in stride(from: place, to: max(place - 24, -1), by: -1) where view.beginnings[first] >= 0 {
      let phrase = view.phrases[Int(view.beginnings[first])]
      return phrase.last >= place ? phrase : nil
    }
    return nil
  }

  private func cut(endingAt last: Int) -> SpeakerPhrase? {
    guard var phrase = phrase(around: last) else { return nil }
    phrase.last = last
    phrase.head = last
    var start = last
    while start > phrase.first, words[start - 1].isCapital { start -= 1 }
    while start < last, words[start].isAny([.title, .role, .determiner]) { start += 1 }
    let isName = words[last].isCapital
    phrase.form = isName ? (words[last].isAny(.organisation) ? .organisation : .name) : phrase.form
    phrase.name = isName ? words[start].start..<words[last].end : words[last].end..<words[last].end
    phrase.range = words[phrase.first].start..<words[last].end
    phrase.entity = -1
    return phrase
  }

  private static let be: WordSet = ["is", "are", "was", "were", "be", "been", "being"]
  private static let by = WordHash.of("by".utf8)
  private static let his = WordHash.of("his".utf8)
  private static let her = WordHash.of("her".utf8)
  private static let its = WordHash.of("its".utf8)
  private static let their = WordHash.of("their".utf8)
}
