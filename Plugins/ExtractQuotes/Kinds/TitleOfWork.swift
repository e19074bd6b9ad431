import Prose
import Text

/// Whether marks hold the title of a song, a film or the like, or a term, and nobody’s words.
struct TitleOfWork {
  let text: [UInt8]
  let words: [QuoteWord]
  let segments: [QuotedSegment]

  init(_ text: [UInt8], _ words: [QuoteWord], _ segments: [QuotedSegment]) {
    self.text = text
    self.words = words
    self.segments = segments
  }

  /// Whether the quotation at a place is a title: a noun for works stands before it (`the film “…”`, `two songs, “…”`),
  /// it is joined to such a title, or all its words have capitals and no verb that reports stands beside it.
  func isTitle(_ place: Int) -> Bool {
    if isSoCalled(place) { return true }
    if isNameOfThing(place) { return true }
    guard isCapitalised(place) else { return false }
    if isBeforeWork(place) || isHeaded(place) { return true }
    if isCalled(place) || isMadeBy(place) { return true }
    let first = firstOfList(place)
    if isBehindWork(first) || isShow(first) || isListed(first) { return true }
    return first == place && isBare(place)
  }

  /// `so-called “experts”`, `die sogenannte „Reform“`: what others call it, not somebody here.
  func isSoCalled(_ place: Int) -> Bool { place > 0 && Self.socalled.contains(words[place - 1].hash) }

  /// `the “Today” show`, `the “Low Tide” tour`: the noun for works stands right behind.
  private func isBeforeWork(_ place: Int) -> Bool {
    guard place > 0, place + 1 < words.count, !isSentence(place),
      words[place - 1].isAny([.determiner, .possessive, .preposition]) || words[place - 1].isPossessive
    else { return false }
    let next = words[place + 1]
    return next.kind == .word && !next.isCapital && PeopleWords.builtin[next.hash].contains(.works)
  }

  /// `who also wrote “The Game of Numbers: Everything You Know.”`, `picked the band’s “This Is Not the Place.”`: three long
  /// words or more, all with capitals, are a title though a stop ends them.
  private func isHeaded(_ place: Int) -> Bool {
    let range = segments[words[place].segment].range
    guard place > 0, longWords(range) > 2, words[place - 1].kind == .word else { return false }
    return words[place - 1].isPossessive || words[place - 1].hash == Self.wrote
  }

  private static let wrote = WordHash.of("wrote".utf8)

  /// The first of the capitalised quotations that a list joins to this one: `“A,” “B” and “C”`.
  private func firstOfList(_ place: Int) -> Int {
    var first = place
    for _ in 0..<12 where first > 1 {
      var before = first - 1
      while before > 0, before > first - 3, words[before].kind == .comma || words[before].isAny(.conjunction) {
        before -= 1
      }
      guard words[before].kind == .quote, isCapitalised(before) else { break }
      first = before
    }
    return first
  }

  /// Behind `including`, `like` or `such as` where a noun for works stands a few words before: `hits of theirs including
  /// “Low Tide”`.
  private func isListed(_ place: Int) -> Bool {
    guard place > 2, Self.listing.contains(words[place - 1].hash), !isSentence(place) else { return false }
    return words[max(0, place - 14)..<place - 1].contains {
      $0.sentence == words[place].sentence && PeopleWords.builtin[$0.hash].contains(.works)
    }
  }

  private static let listing: WordSet = ["including", "like", "as", "from"]

  /// `is called “Cracks”`, `an album entitled “Low Tide”`: what a thing is called.
  private func isCalled(_ place: Int) -> Bool {
    guard place > 1, !isSentence(place) else { return false }
    if Self.entitled.contains(words[place - 1].hash) { return true }
    let before = words[place - 2]
    return Self.called.contains(words[place - 1].hash)
      && (before.isAny(.auxiliary) || before.kind == .comma || PeopleWords.builtin[before.hash].contains(.works))
  }

  /// `“Untitled (Fridge)”, by the sculptor …`, `“The Tin Parliament,” by Hesketh`, `“A Landslip” (1961)`.
  private func isMadeBy(_ place: Int) -> Bool {
    // `called the “Crossroads of America” by its mayor`
    guard place > 0, !isSentence(place), !words[max(0, place - 2)..<place].contains(where: { $0.isAny(.cue) }) else {
      return false
    }
    let next = place + 1 < words.count && words[place + 1].kind == .comma ? place + 2 : place + 1
    return next + 1 < words.count && Self.by.contains(words[next].hash) && isMaker(words[next + 1])
  }

  private func isMaker(_ word: QuoteWord) -> Bool { word.isCapital || word.isAny([.determiner, .possessive]) }

  /// Whether the words end with a stop, a question mark or an exclamation mark.
  func isSentence(_ place: Int) -> Bool {
    ".?!".utf8.contains(text[segments[words[place].segment].range.upperBound - 1])
  }

  private static let called: WordSet = ["called", "named"]
  private static let entitled: WordSet = ["entitled", "titled", "headlined", "captioned"]
  private static let by: WordSet = ["by"]

  private static let socalled: WordSet = [
    "so-called", "self-styled", "sogenannte", "sogenannten", "sogenannter", "sogenanntes", "sogenanntem",
    "so genannte", "vermeintliche", "vermeintlichen", "vermeintlicher", "soi-disant", "llamado", "llamada",
  ]

  /// Whether the quotation is named as a work: by the noun before it or by a title it is joined to.
  func isWork(_ place: Int) -> Bool {
    guard isCapitalStart(place) else { return false }
    var first = place
    while first > 1, words[first - 1].kind == .comma || words[first - 1].isAny(.conjunction),
      words[first - 2].kind == .quote, isCapitalStart(first - 2)
    { first -= 2 }
    return isBehindWork(place) || isByAuthor(first) || isUnannounced(place)
  }

  /// `autora de «Pan de luna»`, `la réalisatrice du « Phare »`: whoever made it stands before.
  private func isByAuthor(_ place: Int) -> Bool {
    guard place > 1, Self.links.contains(words[place - 1].hash) else { return false }
    return Self.makers.contains(words[place - 2].hash)
  }

  private static let links: WordSet = ["de", "du", "des", "d'", "d’", "von"]
  private static let makers: WordSet = [
    "autor", "autora", "autores", "guionista", "compositor", "compositora", "creador", "creadora", "director",
    "directora", "protagonista", "auteur", "autrice", "auteure", "auteurs", "réalisateur", "réalisatrice", "scénariste",
    "compositeur", "compositrice", "autorin", "autoren", "regisseur", "regisseurin", "verfasser", "verfasserin",
    "schöpfer", "schöpferin", "patron", "patronne", "équipage", "skipper", "gérant", "gérante", "patrón", "patrona",
    "herausgeber", "herausgeberin",
  ]

  func isCapitalStart(_ place: Int) -> Bool {
    let range = segments[words[place].segment].range
    return range.count < 80 && isWesternCapital(text, at: range.lowerBound)
  }

  private func isBehindWork(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = words[place - 1].kind == .comma && place > 1 ? place - 2 : place - 1
    return words[before].kind == .word && PeopleWords.builtin[words[before].hash].contains(.works)
  }

  /// A programme: behind `on` two words or more, behind a broadcaster’s genitive one (`on “Fox and Friends,”`, `NBC’s
  /// “Today”`).
  private func isShow(_ place: Int) -> Bool {
    let range = segments[words[place].segment].range
    guard place > 0, words[place - 1].kind == .word, !isSentence(place) else { return false }
    let before = words[place - 1]
    if Self.on.contains(before.hash) { return longWords(range) > 1 }
    guard before.isPossessive, before.end - before.start > 4 else { return false }
    return text[before.start..<before.start + 2].allSatisfy { isASCIIUppercase($0) }
  }

  private static let on: WordSet = ["on"]

  /// Two words or more, no stop at the end, and no cue or sign that brings in speech beside it.
  private func isBare(_ place: Int) -> Bool {
    let range = segments[words[place].segment].range
    let isOwned = place > 0 && Self.whose.contains(words[place - 1].hash)
    guard place > 0, longWords(range) > (isOwned ? 0 : 1), !isSentence(place),
      words[place - 1].kind == .word, isSlot(words[place - 1])
    else { return false }
    let next = place + 1 < words.count ? words[place + 1] : nil
    if text[range.upperBound - 1] == UInt8(ascii: ",") { return next?.isAny(.preposition) == true }
    // `alongside “The Grey Gull”.`: a stop outside the marks.
    if next == nil || next?.kind == .stop { return Self.slots.contains(words[place - 1].hash) }
    return next.map { $0.kind == .word && !$0.isAny(WordClass.cue.union(WordClass.pronoun)) && !$0.isCapital } ?? false
  }

  /// Whether a word leads to a name: a preposition, or what stands before a noun (`one last “Punch at Sea” on Sunday`).
  private func isSlot(_ word: QuoteWord) -> Bool {
    word.isAny(.preposition) && !word.isAny(.according) || Self.slots.contains(word.hash)
      || Self.whose.contains(word.hash) || word.isPossessive
  }

  private static let whose: WordSet = ["whose"]
  private static let slots: WordSet = [
    "last", "final", "first", "latest", "new", "next", "old", "original", "classic", "famous", "own", "recent",
    "alongside", "titled", "entitled",
  ]

  private func longWords(_ range: Range<Int>) -> Int {
    text[range].split(separator: 0x20).count { $0.count > 3 && isASCIILetter($0[$0.startIndex + 1]) }
  }

  /// Whether all words of more than three letters have capitals, and the first one has.
  private func isCapitalised(_ place: Int) -> Bool {
    let range = segments[words[place].segment].range
    guard range.count < 80, isWesternCapital(text, at: range.lowerBound) else { return false }
    var (long, capitals) = (0, 0)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text[end] != 0x20 { end += 1 }
      if end - start > 4 {
        long += 1
        capitals += isWesternCapital(text, at: text[start] == UInt8(ascii: "(") ? start + 1 : start) ? 1 : 0
      }
      start = end + 1
    }
    return capitals == long
  }
}
