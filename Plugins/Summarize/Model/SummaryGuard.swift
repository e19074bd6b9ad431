import Articles
import PluginKit
import Prose
import Text

/// Tells whether a sentence that somebody else wrote stands in the article.
///
/// A paraphrase cannot be told from an invention by counting words, so a sentence may leave words out and join
/// neighbouring sentences, and may not bring words of its own that carry anything.
struct SummaryGuard {
  /// What becomes of a sentence.
  enum Verdict: Equatable {
    /// It was made of these sentences of the article.
    case kept([Range<Int>])
    /// It cannot be kept, for this reason.
    case dropped(String)
  }

  /// The passages in which its words must stand: headline, running text, captions.
  let passages: [Range<Int>]
  let language: String?

  private let article: Article
  private let lists: SummaryLists
  private let quotes: [Quote]
  private let sentences: [Sentence]

  private struct Sentence {
    let range: Range<Int>
    /// What stands for its words.
    let words: Set<UInt32>
    /// Those of its words without which it would be another statement.
    let turns: Set<UInt32>
  }

  /// A sentence may be made of so many neighbours.
  private static let window = 3
  /// A sentence of fewer words that carry something says too little.
  private static let fewestWords = 3

  init(_ article: Article) throws {
    self.article = article
    let structure = article[Structure.self] ?? Structure()
    language = structure.language
    lists = SummaryLists.builtin(for: structure.language)
    let page = Page(article, structure, NoticeLanguages.builtIn(for: structure.language))
    let notices = RangeList(
      article[Corrections.self]?.all.map(\.range) ?? NoticeFinder(page: page).notices().map(\.range))
    var kept = Set(structure.blocks.indices.filter { Self.holdsStatements(structure.blocks[$0].kind) })
    kept = kept.filter { !notices.overlaps(structure.blocks[$0].range) }
    passages = kept.sorted().map { structure.blocks[$0].range }
    quotes = try Self.quotes(of: article)
    let (lists, reading) = (lists, article.reading)
    sentences = reading.sentences.filter { kept.contains($0.block) }.map { sentence in
      let tokens = reading.tokens[sentence.tokens]
      return Sentence(
        range: sentence.range, words: Self.words(tokens, article.text.utf8, lists),
        turns: Self.turns(tokens, article.text.utf8, lists))
    }
  }

  private static func holdsStatements(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .headline, .standfirst, .paragraph, .listItem, .blockQuote, .caption, .heading: true
    default: false
    }
  }

  /// The article's quotes; found here where no step has.
  private static func quotes(of article: Article) throws -> [Quote] {
    if let quotes = article[Quotes.self] { return quotes.all }
    var article = article
    var context = Context(clock: { 0 })
    try ExtractQuotes(ExtractQuotesOptions()).run(&article, &context)
    return article[Quotes.self]?.all ?? []
  }

  /// What stands for words that carry something: stems, numbers by value, signs of money and hundredths.
  private static func words(_ tokens: some Sequence<Token>, _ text: [UInt8], _ lists: SummaryLists) -> Set<UInt32> {
    Set(tokens.compactMap { word($0, text, lists) })
  }

  private static func word(_ token: Token, _ text: [UInt8], _ lists: SummaryLists) -> UInt32? {
    switch token.kind {
    case .punctuation, .mark: return nil
    case .symbol: return token.hash
    case .number, .address: return token.hash
    case .word:
      if lists.empty.contains(token.hash), !isNumber(token, text) { return nil }
      return lists.stem(of: token, in: text)
    }
  }

  private static func isNumber(_ token: Token, _ text: [UInt8]) -> Bool {
    AmountValue.read(text[token.range], commaIsPoint: false) != nil
  }

  private static func turns(_ tokens: some Sequence<Token>, _ text: [UInt8], _ lists: SummaryLists) -> Set<UInt32> {
    Set(
      tokens.compactMap { token in
        guard token.kind == .word else { return nil }
        if lists.turns.contains(token.hash) { return token.hash }
        let isContracted = ["n't", "n’t"].contains { text[token.range].suffix($0.utf8.count).elementsEqual($0.utf8) }
        return isContracted ? WordHash.of("not") : nil
      })
  }

  /// What becomes of the sentence in that range of a text.
  func verdict(on text: [UInt8], _ range: Range<Int>) -> Verdict {
    let tokens = Prose.tokens(in: text, range: range)
    if let sign = foreignSign(text, tokens) { return .dropped("it holds “\(sign)”") }
    let words = Self.words(tokens, text, lists)
    guard words.count >= Self.fewestWords else { return .dropped("a sentence says too little") }
    guard let support = support(words) else {
      let stray = strayWord(tokens, text)
      return .dropped(stray.map { "“\($0)” does not stand there" } ?? "its words stand far apart in the article")
    }
    let turns = Self.turns(tokens, text, lists)
    let theirs = support.reduce(into: Set<UInt32>()) { $0.formUnion(sentences[$1].turns) }
    guard turns == theirs else { return .dropped("a denial, a doubt or who says so is missing or added") }
    if let reason = quotationFault(text, range, tokens, support) { return .dropped(reason) }
    return .kept(support.map { sentences[$0].range })
  }

  /// Signs of a model's own talk, or markup: `<|im_end|>`, `<h2>`, `**`.
  private func foreignSign(_ text: [UInt8], _ tokens: [Token]) -> String? {
    tokens.first { token in
      guard token.kind == .symbol || token.kind == .address else { return false }
      return "<>|*#`_".utf8.contains(text[token.range.lowerBound])
    }.map { visible(String(utf8: text[$0.range])) }
  }

  /// Neighbouring sentences of the article that hold all the words: those of them that are needed.
  private func support(_ words: Set<UInt32>) -> [Int]? {
    for count in 1...Self.window {
      guard sentences.count >= count else { return nil }
      for first in 0...sentences.count - count {
        let places = first..<first + count
        // The sentences at both ends must add something, or fewer would do.
        var left = words
        for place in places { left.subtract(sentences[place].words) }
        if left.isEmpty { return places.filter { !sentences[$0].words.isDisjoint(with: words) } }
      }
    }
    return nil
  }

  /// A word that stands nowhere in the article.
  private func strayWord(_ tokens: [Token], _ text: [UInt8]) -> String? {
    tokens.first { token in
      guard let word = Self.word(token, text, lists) else { return false }
      return !sentences.contains { $0.words.contains(word) }
    }.map { visible(String(utf8: text[$0.range])) }
  }

  // MARK: Quotations

  /// What is wrong with the words in quotation marks, or with words that stand in marks in the article.
  private func quotationFault(
    _ text: [UInt8], _ range: Range<Int>, _ tokens: [Token], _ support: [Int]
  ) -> String? {
    let marks = QuotationSpans(text, range)
    guard marks.halves.isEmpty else { return "a quotation has no end or no beginning" }
    let near = quotes.filter { quote in support.contains { sentences[$0].range.overlaps(quote.range) } }
    for span in marks.spans {
      let said = tokens.filter { span.contains($0.range.lowerBound) && Self.isSpoken($0) }.map(\.hash)
      guard near.contains(where: { holds(said, $0) }) else {
        return "\(visible(String(utf8: text[span]))) is no quotation of the article"
      }
    }
    let words = Set(tokens.filter(Self.isSpoken).map(\.hash))
    let own = Self.words(tokens, text, lists)
    for quote in near where quote.kind != .scare {
      let drawn = Self.words(Prose.tokens(in: article.text.utf8, range: quote.range), article.text.utf8, lists)
      guard !drawn.isDisjoint(with: own) else { continue }
      guard let speaker = quote.speaker else { return "nobody is named for words that are quoted in the article" }
      let names = speaker.name.split(separator: " ").map { WordHash.of(String($0)) } + hashes(speaker.asWritten)
      guard names.contains(where: { words.contains($0) && !lists.empty.contains($0) }) else {
        return "the speaker \(visible(speaker.name)) is missing"
      }
    }
    return nil
  }

  private func holds(_ said: [UInt32], _ quote: Quote) -> Bool {
    let words = hashes(quote.range)
    guard !said.isEmpty, words.count >= said.count else { return false }
    return (0...words.count - said.count).contains { words[$0..<$0 + said.count].elementsEqual(said) }
  }

  private func hashes(_ range: Range<Int>) -> [UInt32] {
    Prose.tokens(in: article.text.utf8, range: range).filter(Self.isSpoken).map(\.hash)
  }

  private static func isSpoken(_ token: Token) -> Bool { token.kind != .punctuation && token.kind != .mark }
}
