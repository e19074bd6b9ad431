import Articles
import Prose
import Text

/// Finds through whom or what a speaker's words came: `told CNN`, `as translated by`, `in a statement`.
struct ViaFinder {
  private let words: [QuoteWord]
  private let phrases: [SpeakerPhrase]
  private let beginnings: [Int32]

  init(_ view: ParagraphView) {
    words = view.words
    phrases = view.phrases
    beginnings = view.beginnings
  }

  /// The ways by which the words of a speaker's phrase came, within its sentence and before the next speaker.
  func all(for speaker: SpeakerPhrase, quote place: Int, until stop: Int) -> [Via] {
    var found: [Via] = []
    let sentence = words[speaker.first].sentence
    var position = speaker.last + 1
    while position < min(words.count, speaker.last + 80), words[position].sentence == sentence, position < stop {
      if let via = via(at: position), !found.contains(via) { found.append(via) }
      position += 1
    }
    return found
  }

  private func via(at place: Int) -> Via? {
    let word = words[place]
    guard word.kind == .word else { return nil }
    if word.concept == Self.tell, let listener = phrase(at: place + 1), !listener.form.isPronoun,
      words[listener.first].concept != Self.that
    {
      return Via(range: listener.range, role: .told)
    }
    if word.concept == Self.translate, place + 1 < words.count, words[place + 1].concept == Self.by,
      let translator = phrase(at: place + 2)
    {
      return Via(range: trimmed(translator), role: .translated)
    }
    if word.concept == Self.through, let voice = phrase(at: place + 1), voice.form == .role {
      return Via(range: voice.range, role: .spokesperson)
    }
    if word.concept == Self.in, place > 0, words[place - 1].isAny(.speech) || isNearCue(place),
      let document = phrase(at: place + 1), document.form == .document
    {
      return Via(range: document.range, role: .document)
    }
    return nil
  }

  /// Whether a cue stands a few words before, in `said Sunday in a statement`.
  private func isNearCue(_ place: Int) -> Bool {
    for position in max(0, place - 4)..<place where words[position].isAny(.speech) { return true }
    return false
  }

  private func phrase(at place: Int) -> SpeakerPhrase? {
    guard place < words.count, beginnings[place] >= 0 else { return nil }
    return phrases[Int(beginnings[place])]
  }

  private func trimmed(_ phrase: SpeakerPhrase) -> Range<Int> { phrase.range }

  private static let that = WordHash.of("that".utf8)
  private static let tell = WordHash.of("tell".utf8)
  private static let translate = WordHash.of("translated".utf8)
  private static let by = WordHash.of("by".utf8)
  private static let through = WordHash.of("through".utf8)
  private static let `in` = WordHash.of("in".utf8)
}
