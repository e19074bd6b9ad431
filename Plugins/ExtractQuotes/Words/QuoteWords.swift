import Prose
import Text

/// Cuts a paragraph into what the attribution looks at: the words outside of quotations, and each quotation as one.
struct QuoteWords {
  private let reading: Reading
  private let text: [UInt8]
  private let lexicon: SpeechLexicon
  private(set) var words: [QuoteWord] = []

  init(_ reading: Reading, _ paragraph: QuotedText.Paragraph, _ segments: [QuotedSegment], _ lexicon: SpeechLexicon) {
    self.reading = reading
    text = reading.text
    self.lexicon = lexicon
    words.reserveCapacity(paragraph.range.count / 6 + 8)
    var start = paragraph.range.lowerBound
    for number in paragraph.segments {
      let outer = segments[number].outer
      if start < outer.lowerBound { add(start..<outer.lowerBound, of: reading.blocks[paragraph.block]) }
      words.append(quote(number, segments[number]))
      start = max(start, outer.upperBound)
    }
    if start < paragraph.range.upperBound {
      add(start..<paragraph.range.upperBound, of: reading.blocks[paragraph.block])
    }
    if lexicon.grammar == .romance {
      markAgreedParticiples()
      InvertedVerbs(text: text).mark(&words)
    }
    if lexicon.grammar == .german { GermanVerbs.mark(&words, in: text) }
    numberSentences()
  }

  /// `L’inspection l’a confirmée`, `elle s’est réjouie`: a participle that agrees is the verb that its plain form is.
  private mutating func markAgreedParticiples() {
    for place in words.indices.dropFirst()
    where words[place].classes.isEmpty && words[place].kind == .word && words[place - 1].isAny(.auxiliary) {
      let word = words[place]
      guard
        let ending = ["ées", "ée", "és", "ies", "ie"].first(where: {
          text[word.start..<word.end].suffix($0.utf8.count).elementsEqual($0.utf8)
        })
      else { continue }
      let stem = word.end - (ending == "ées" || ending == "ies" ? 2 : 1)
      if let entry = lexicon.entry(WordHash.of(word.start..<stem, in: text)), !entry.classes.isDisjoint(with: .cue) {
        (words[place].classes, words[place].concept) = (entry.classes, entry.concept)
      }
    }
  }

  private mutating func add(_ gap: Range<Int>, of block: Reading.Block) {
    for token in reading.tokens(of: block, in: gap) {
      if lexicon.grammar == .romance, let end = elisionEnd(token) {
        add(Token(kind: .word, range: token.range.lowerBound..<end, in: text))
        addInverted(Token(kind: .word, range: end..<token.range.upperBound, in: text))
        continue
      }
      addInverted(token)
    }
  }

  /// Adds a word, and the pronoun tied to it by itself: `s’étonne-t-il`.
  private mutating func addInverted(_ token: Token) {
    let hasHyphen = lexicon.grammar == .romance && token.shape.contains(.hyphen)
    guard hasHyphen, let pronoun = Inversion.pronoun(text, token.range) else { return add(token) }
    add(Token(kind: .word, range: token.range.lowerBound..<pronoun.verb, in: text))
    add(Token(kind: .word, range: pronoun.start..<token.range.upperBound, in: text))
  }

  /// Where the word begins that is drawn together with an article or preposition: `l’avocate`, `d’une`, `qu’il`.
  private func elisionEnd(_ token: Token) -> Int? {
    guard token.kind == .word, token.shape.contains(.apostrophe), lexicon.entry(token.hash) == nil else { return nil }
    let word = text[token.range]
    guard let mark = word.prefix(3).firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return nil }
    let end = mark + (text[mark] == 0x27 ? 1 : 3)
    return mark > word.startIndex && end < word.endIndex ? end : nil
  }

  private mutating func add(_ token: Token) {
    if isPluralGenitive(token), !words.isEmpty {
      words[words.count - 1].isPossessive = true
      return
    }
    var word = QuoteWord(kind: .word, start: token.range.lowerBound, end: token.range.upperBound)
    word.hash = token.hash
    word.isGlued = word.start > 0 && !isASCIISpace(text[word.start - 1])
    switch token.kind {
    case .word, .address: letters(&word, token.shape)
    case .number: word.kind = .number
    case .punctuation, .mark, .symbol: word.kind = sign(token.range)
    }
    if word.kind != .word { word.concept = word.hash }
    words.append(word)
  }

  /// The apostrophe of `the drivers’ union`: behind an `s`, and before a word.
  private func isPluralGenitive(_ token: Token) -> Bool {
    guard lexicon.grammar == .english, token.kind == .mark, let last = words.last, last.kind == .word,
      last.end == token.range.lowerBound, text[last.end - 1] == UInt8(ascii: "s"),
      text[token.range].elementsEqual("’".utf8) || text[token.range].elementsEqual("'".utf8)
    else { return false }
    let next = token.range.upperBound
    return next + 1 < text.count && text[next] == 0x20 && isASCIILetter(text[next + 1])
  }

  /// Whether a noun stands behind digits and a hyphen: `24-Jährige`.
  private func isAge(_ range: Range<Int>) -> Bool {
    guard isASCIIDigit(text[range.lowerBound]), let hyphen = text[range].firstIndex(of: UInt8(ascii: "-")) else {
      return false
    }
    return hyphen + 1 < range.upperBound && isASCIIUppercase(text[hyphen + 1])
  }

  private func letters(_ word: inout QuoteWord, _ written: TokenShape) {
    word.isCapital =
      written.contains(.capital) || lexicon.grammar == .german && (isAge(word.range) || hasParticle(word.range))
    if written.contains(.hyphen), isAffiliation(word.range) { word.kind = .other }
    if written.contains(.hyphen), lexicon.grammar == .english, isLinked(word.range) { word.isCapital = false }
    if written.contains(.apostrophe) {
      let ending = ending(word.range)
      word.end -= ending.length
      word.isPossessive = ending.isPossessive
      word.hash = WordHash.of(word.range, in: text)
    }
    word.isAllCapitals = word.isCapital && word.end - word.start > 1 && isASCIIUppercase(text[word.start + 1])
    let stopped = written.contains(.stop) && text[word.end - 1] == UInt8(ascii: ".") && word.end - word.start > 1
    let bare = stopped ? WordHash.of(word.start..<word.end - 1, in: text) : word.hash
    let entry =
      (word.isCapital ? lexicon.entry(bare, word.range, in: text) : lexicon.entry(bare))
      ?? (lexicon.grammar == .romance ? RomanceFuture.entry(word.range, in: text, lexicon) : nil)
    word.concept = entry?.concept ?? bare
    word.classes = entry?.classes ?? []
    if word.isPossessive, word.isAny(WordClass.pronoun) { word.isPossessive = false }
    if lexicon.grammar == .german {
      word.shape = germanShape(word)
    } else if word.classes.isEmpty {
      word.shape = shape(word.range)
    }
    if lexicon.grammar == .romance, word.isAny(.cue), isPastCue(word) { word.shape = .past }
    if lexicon.grammar == .romance, word.classes.isEmpty, isPreterite(word) { word.shape = .preterite }
    if lexicon.grammar == .romance, word.isCapital, word.classes.isEmpty { word.isParticiple = isPastParticiple(word) }
    if lexicon.grammar == .romance, word.isAny(.cue) {
      let letters = text[word.start..<word.end]
      let isSingular = ["tient", "vient", "dément"].contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
      word.isPluralVerb =
        letters.last == UInt8(ascii: "n") || letters.suffix(3).elementsEqual("ent".utf8) && !isSingular
    }
    if word.isAny(.cue) { word.isParticiple = shape(word.range) == .participle }
  }

  /// Whether a small particle is tied to a name: `ad-Din`.
  private func hasParticle(_ range: Range<Int>) -> Bool {
    guard let hyphen = text[range].firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < range.upperBound else {
      return false
    }
    return isASCIIUppercase(text[hyphen + 1])
      && PeopleWords.builtin[WordHash.of(range.lowerBound..<hyphen, in: text)].contains(.particles)
  }

  /// A party and a state, as in `R-Alaska`.
  private func isAffiliation(_ range: Range<Int>) -> Bool {
    range.count > 3 && text[range.lowerBound + 1] == UInt8(ascii: "-") && isASCIIUppercase(text[range.lowerBound])
      && isASCIIUppercase(text[range.lowerBound + 2])
  }

  /// Whether a participle is tied to a name, which makes an adjective of a noun: `Boston-based think tank`.
  private func isLinked(_ range: Range<Int>) -> Bool {
    guard let hyphen = text[range].lastIndex(of: UInt8(ascii: "-")), range.upperBound + 1 < text.count,
      text[range.upperBound] == 0x20, !isASCIIUppercase(text[range.upperBound + 1])
    else { return false }
    return Self.linked.contains(WordHash.of(hyphen + 1..<range.upperBound, in: text))
  }

  private static let linked: WordSet = ["based", "born", "led", "owned", "backed", "run", "listed", "trained", "bred"]

  /// The bytes of `’s`, or of a verb drawn together with its subject (`I’m`, `they’ve`).
  private func ending(_ range: Range<Int>) -> (length: Int, isPossessive: Bool) {
    guard range.count > 2 else { return (0, false) }
    for letters in 1...2 {
      let end = range.upperBound - letters
      let mark = text[end - 1] == 0x27 ? 1 : apostrophe(before: end, from: range.lowerBound)
      guard mark > 0, end - mark > range.lowerBound else { continue }
      let isS = letters == 1 && text[end] | 0x20 == UInt8(ascii: "s")
      return text[end] | 0x20 == UInt8(ascii: "t") ? (0, false) : (mark + letters, isS)
    }
    return (0, false)
  }

  private func apostrophe(before end: Int, from start: Int) -> Int {
    end - start > 3 && text[end - 1] == 0x99 && text[end - 2] == 0x80 && text[end - 3] == 0xE2 ? 3 : 0
  }

  /// `Contactée`, `Preguntado`, `Sollicités`.
  private func isPastParticiple(_ word: QuoteWord) -> Bool {
    ["é", "ée", "és", "ées", "ado", "ada", "ados", "adas"].contains {
      word.end - word.start > 6 && text[word.start..<word.end].suffix($0.utf8.count).elementsEqual($0.utf8)
    } && PeopleWords.builtin[word.hash].isEmpty && !GivenNames.contains(word.hash)
  }

  /// `cortó`, `cortaron`: a Spanish past that no noun looks like.
  private func isPreterite(_ word: QuoteWord) -> Bool {
    let letters = text[word.start..<word.end]
    return letters.suffix(2).elementsEqual("ó".utf8)
      || !word.isCapital
        && (letters.suffix(4).elementsEqual("aron".utf8) || letters.suffix(5).elementsEqual("ieron".utf8))
  }

  /// A past that no noun looks like: `llamaba`, `definió`, `appelait`.
  private func isPastCue(_ word: QuoteWord) -> Bool {
    ["aba", "aban", "ía", "ían", "ó", "aron", "ieron", "ait", "aient"].contains {
      text[word.start..<word.end].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// A plural ends with `n`; `er gehe`, `sie prüfe` end with an `e` that no past has.
  private func germanShape(_ word: QuoteWord) -> QuoteWord.Shape {
    let last = text[word.end - 1]
    if last == UInt8(ascii: "n") { return .plural }
    let isVerb = last == UInt8(ascii: "e") && word.end - word.start > 3 && text[word.end - 2] != UInt8(ascii: "t")
    return isVerb && !word.isCapital && word.classes.isEmpty ? .subjunctive : .plain
  }

  /// What the ending of an unknown word says: it may be a verb's past, a participle, an adverb, a plural.
  private func shape(_ range: Range<Int>) -> QuoteWord.Shape {
    guard range.count > 4 else { return .plain }
    switch (text[range.upperBound - 2], text[range.upperBound - 1]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "d")): return .past
    case (UInt8(ascii: "n"), UInt8(ascii: "g")): return .participle
    case (UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverb
    case (_, UInt8(ascii: "s")): return .plural
    default: return .plain
    }
  }

  private func sign(_ range: Range<Int>) -> QuoteWord.Kind {
    switch text[range.lowerBound] {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: "-"): .dash
    case 0xE2: text[range].elementsEqual("—".utf8) || text[range].elementsEqual("–".utf8) ? .dash : .other
    default: .other
    }
  }

  private func quote(_ number: Int, _ segment: QuotedSegment) -> QuoteWord {
    var word = QuoteWord(kind: .quote, start: segment.outer.lowerBound, end: segment.outer.upperBound)
    word.segment = number
    word.endsWithSign = segment.range.last.map { ",?!".utf8.contains(text[$0]) } ?? false
    return word
  }

  /// A sentence ends at a stop, and behind a quotation that ends with one unless the sentence visibly goes on.
  private mutating func numberSentences() {
    var sentence = 0
    for index in words.indices {
      words[index].sentence = sentence
      guard index + 1 < words.count else { return }
      let next = words[index + 1]
      if words[index].kind == .stop, goesOn(index, next) { words[index].kind = .other }
      switch words[index].kind {
      case .stop: sentence += next.kind == .stop || next.kind == .close ? 0 : 1
      case .word where isAbbreviationAtEnd(index): sentence += 1
      case .quote: sentence += endsSentence(words[index]) && (next.isCapital || next.kind == .quote) ? 1 : 0
      default: break
      }
    }
  }

  /// A full stop with a comma or a small letter behind it belongs to an abbreviation.
  private func goesOn(_ index: Int, _ next: QuoteWord) -> Bool {
    guard text[words[index].start] == UInt8(ascii: ".") else { return false }
    if lexicon.grammar == .german, index > 0, isOrdinal(words[index - 1]) { return mayBeCounted(next) }
    return next.kind == .comma || next.kind == .close || next.kind == .word && isASCIILowercase(text[next.start])
  }

  /// `am 3. Mai`: a number of one or two digits right before the stop.
  private func isOrdinal(_ word: QuoteWord) -> Bool { word.kind == .number && word.end - word.start < 3 }

  private func mayBeCounted(_ next: QuoteWord) -> Bool {
    next.isCapital && !next.isAny(WordClass.divider.subtracting(.day).union([.determiner, .possessive]))
  }

  /// An abbreviation that closes its sentence: the next word has a capital and a verb behind it (`the U.S. Jones said`).
  private func isAbbreviationAtEnd(_ index: Int) -> Bool {
    let word = words[index]
    guard text[word.end - 1] == UInt8(ascii: "."), word.end - word.start > 2, !word.isAny([.title, .month]),
      index + 2 < words.count, words[index + 1].isCapital, words[index + 2].kind == .word
    else { return false }
    if words[index + 1].isAny(WordClass.divider.union([.determiner, .possessive])) { return true }
    return !words[index + 2].isCapital && words[index + 2].isAny(WordClass.cue.union([.auxiliary]))
  }

  /// Whether the quotation's last sign, before or behind its mark, is a stop and the next word may open a sentence.
  private func endsSentence(_ quote: QuoteWord) -> Bool {
    var end = quote.end
    while end > quote.start {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case 0x22, 0x27, 0x9D, 0x9C, 0x99, 0x98, 0x80, 0xE2, 0x20, 0xBB, 0xAB, 0xC2, 0xA0: end -= 1
      default: return false
      }
    }
    return false
  }
}
