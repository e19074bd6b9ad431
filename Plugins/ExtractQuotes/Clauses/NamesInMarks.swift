import Prose

/// Which marks hold the name of a newspaper, programme or body, of which nobody is the speaker.
extension QuoteGovernor {
  /// What something was said in or to, or the name behind its kind: `im „Boten“`, `gegenüber der „Neuen Post“`, `der
  /// Sender „Kanal 3“`.
  func isOutlet(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, !isUtterance(place) else { return false }
    let article = words[place - 1]
    if article.concept == Concept.media, article.isCapital || isCapital(place) { return wordCount(place) < 6 }
    guard isCapital(place), wordCount(place) < 4 else { return false }
    let hasArticle = article.isAny([.determiner, .possessive])
    if hasArticle, ![Concept.oblique, Concept.genitive].contains(article.concept) { return false }
    let before = hasArticle ? place - 2 : place - 1
    guard before >= sentence.lowerBound else { return false }
    if hasArticle, isTold(before, sentence) { return true }
    return words[before].isAny(.preposition) && Self.places.contains(words[before].concept)
  }

  /// `„…“, sagte Ute Ahl der „Neuen Post“`: behind whoever said what stands in the marks before.
  private func isTold(_ end: Int, _ sentence: Range<Int>) -> Bool {
    let number = Int(view.endings[end])
    guard number >= 0, view.phrases[number].form == .name, view.phrases[number].first > sentence.lowerBound + 2 else {
      return false
    }
    let verb = view.phrases[number].first - 1
    return words[verb].isAny(.speech) && words[verb - 1].kind == .comma && words[verb - 2].kind == .quote
  }

  private static let places: WordSet = ["in", "with", "against", "at", "on"]

  /// `nannte den Verkauf „Musik in meinen Ohren“`: what somebody calls a thing is no name.
  func isPredicate(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard wordCount(place) > 1 else { return false }
    var before = place - 1
    while before >= sentence.lowerBound, place - before < 14,
      words[before].kind == .word || words[before].kind == .number
    {
      if words[before].isAny(.cue), words[before].concept == Self.call { return true }
      before -= 1
    }
    return false
  }

  /// `mit dem Beinamen „Eisenhand“`, `kurz „VdW“`, `Der Name lautet „Alte Post“`: the word beside it says that it is a
  /// name.
  func isCalled(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, isCapital(place), !isUtterance(place), wordCount(place) < 8 else { return false }
    if Self.naming.contains(words[place - 1].hash) || isTitleNoun(words[place - 1]) || isNickname(place, sentence) {
      return true
    }
    guard words[place - 1].hash == Self.lautet, view.subjects[place - 1] >= 0 else { return false }
    return Self.naming.contains(words[view.phrases[Int(view.subjects[place - 1])].head].hash)
  }

  /// `Jo Riou, dit « Capitaine Crabe », a ri`: behind the name and a comma, where another verb tells what happens.
  private func isNickname(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound + 2, Self.known.contains(words[place - 1].hash), words[place - 2].kind == .comma,
      words[place - 3].isCapital
    else { return false }
    let isInserted = place + 1 < sentence.upperBound && words[place + 1].kind == .comma
    return isInserted || (sentence.lowerBound..<place - 3).contains { words[$0].isAny(.cue) && view.subjects[$0] >= 0 }
  }

  /// `der Buchtitel „…“`, `der Markenname „…“`: a compound for what a thing is called.
  private func isTitleNoun(_ word: QuoteWord) -> Bool {
    guard word.isCapital, word.end - word.start > 7 else { return false }
    return ["titel", "titeln", "name", "namen", "begriff", "schlagwort", "stichwort"].contains {
      text[word.start..<word.end].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private static let known: WordSet = ["dit", "dite", "alias"]
  private static let naming: WordSet = [
    "stichwort", "schlagwort", "beiname", "beinamen", "spitzname", "spitznamen", "name", "namen", "titel", "kurz",
    "genannt", "namens",
    "künstlernamen", "surnommé", "surnommée", "apodado", "apodada", "alias", "apodo", "surnom", "mote", "projektnamen",
    "codenamen",
  ]
  private static let lautet = WordHash.of("lautet".utf8)

  /// `Ute Ahl vom „Bund der Wirte“`, `Ute Ahl von der „Neuen Liste“`: a body behind the name of one of its people, or
  /// of its text (`ein Bericht von „Kanal 3“`).
  func isOfBody(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound + 1, isCapital(place), !isUtterance(place), wordCount(place) < 6 else {
      return false
    }
    let link = words[place - 1].concept == Concept.genitive ? place - 2 : place - 1
    guard link > sentence.lowerBound, words[link].concept == Concept.of, view.endings[link - 1] >= 0 else {
      return false
    }
    let number = Int(view.endings[link - 1])
    let phrase = view.phrases[number]
    if phrase.form == .document { return words[link + 1].kind == .quote }
    // `In Ulm sprach Ute Ahl von „Hohn“`: not where she speaks of it.
    guard phrase.form == .name, phrase.name.contains(where: { text[$0] == 0x20 }) else { return false }
    guard phrase.first > sentence.lowerBound else { return true }
    let before = words[phrase.first - 1]
    return !before.isAny(.auxiliary) && !(before.isAny(.cue) && before.concept == Self.speak)
  }

  private static let speak = WordHash.of("speak".utf8)
  private static let call = WordHash.of("call".utf8)
}
