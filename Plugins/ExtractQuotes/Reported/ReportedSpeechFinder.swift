import Prose
import Text

/// Finds reported speech without marks: a cue with its subject, and the clause that it governs.
///
/// Three shapes are known: `X said (that) CLAUSE`, `CLAUSE, X said`, and `according to X` on either side. Sentences
/// with a quotation in the clause are left to the quotation.
struct ReportedSpeechFinder {
  private let view: ParagraphView
  private let words: [QuoteWord]

  init(_ view: ParagraphView) {
    self.view = view
    words = view.words
  }

  /// All of a paragraph, at most one for each cue, none within another.
  func all() -> [ReportedSpeech] {
    var found: [ReportedSpeech] = []
    var end = 0
    for place in words.indices where place >= end {
      guard words[place].kind == .word, words[place].isAny(WordClass.cue.union(.according)), let phrase = owner(place),
        let speech = speech(cue: place, phrase)
      else { continue }
      if let last = found.last, last.range.upperBound > speech.range.lowerBound { continue }
      found.append(speech)
      while end < words.count, words[end].start < speech.range.upperBound { end += 1 }
    }
    return found
  }

  /// The shape `CLAUSE, said X` alone, of which no model need be asked.
  func inverted() -> [ReportedSpeech] {
    words.indices.compactMap { place in
      guard place > 0, words[place].kind == .word, words[place].isAny(.speech), words[place - 1].kind == .comma,
        let number = owner(place), view.phrases[number].first > place
      else { return nil }
      return speech(cue: place, number)
    }
  }

  private func owner(_ place: Int) -> Int? {
    let number = Int(view.subjects[place])
    return number >= 0 && view.phrases[number].form != .who ? number : nil
  }

  private func speech(cue place: Int, _ number: Int) -> ReportedSpeech? {
    let phrase = view.phrases[number]
    let sentence = bounds(of: words[place].sentence, around: place)
    if words[place].isAny(.according) {
      return clause(
        place == sentence.lowerBound ? behindComma(phrase.last, sentence) : sentence.lowerBound..<place, number, place)
    }
    guard words[place].isAny(.speech) || isThat(place + 1) else { return nil }
    if phrase.first < place, let behind = governed(place, sentence), let found = clause(behind, number, place) {
      return found
    }
    let start = min(phrase.first, place)
    guard start > sentence.lowerBound + 3, words[start - 1].kind == .comma else { return nil }
    return clause(sentence.lowerBound..<start - 1, number, place)
  }

  /// The words of a sentence around a place.
  private func bounds(of sentence: Int, around place: Int) -> Range<Int> {
    var (start, end) = (place, place + 1)
    while start > 0, place - start < 120, words[start - 1].sentence == sentence { start -= 1 }
    while end < words.count, end - place < 120, words[end].sentence == sentence { end += 1 }
    return start..<end
  }

  private func behindComma(_ last: Int, _ sentence: Range<Int>) -> Range<Int> {
    var place = last + 1
    while place < sentence.upperBound, words[place].kind != .comma { place += 1 }
    return min(place + 1, sentence.upperBound)..<sentence.upperBound
  }

  private func isThat(_ place: Int) -> Bool { place < words.count && words[place].concept == Self.that }

  /// What the cue governs: behind `that` close by, or right behind the cue if a clause can begin there.
  private func governed(_ place: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var start = place + 1
    while start < min(place + 10, sentence.upperBound) {
      if isThat(start) { return start + 1..<sentence.upperBound }
      if words[start].kind != .word && words[start].kind != .number { break }
      start += 1
    }
    start = place + 1
    while start < sentence.upperBound,
      words[start].isAny([.day]) || words[start].kind == .word && words[start].isAny(.adverb)
    {
      start += 1
    }
    guard start < sentence.upperBound, words[start].kind == .word || words[start].kind == .number else { return nil }
    guard
      view.beginnings[start] >= 0 || words[start].isAny([.determiner, .possessive, .subordinator])
        || isInfinitive(start)
    else { return nil }
    return start..<sentence.upperBound
  }

  private func isInfinitive(_ place: Int) -> Bool { words[place].concept == Self.to }

  private func clause(_ range: Range<Int>, _ number: Int, _ cue: Int) -> ReportedSpeech? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, [.stop, .comma, .close].contains(words[end - 1].kind) { end -= 1 }
    while start < end, [.comma, .dash, .colon].contains(words[start].kind) { start += 1 }
    guard end - start > 2, !words[start..<end].contains(where: { $0.kind == .quote }) else { return nil }
    return ReportedSpeech(
      range: words[start].start..<words[end - 1].end, source: view.phrases[number], phrase: number, cue: cue)
  }

  private static let that = WordHash.of("that".utf8)
  private static let to = WordHash.of("to".utf8)
}
