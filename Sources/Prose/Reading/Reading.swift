import Synchronization
import Text

/// A text read once: tokens, sentences and blocks as numbers that point into its bytes.
///
/// Everything is a range of bytes or a range of places in ``tokens``; no string is made. Tokens are cut when the reading
/// is made; sentences when somebody first asks for them; names, dates and parts of speech for a sentence when asked.
/// A reading may be shared by several threads.
public final class Reading: Sendable {
  /// A piece of the text that was read by itself: no token or sentence goes across its ends.
  public struct Block: Hashable, Sendable {
    /// Byte offsets in the text.
    public let range: Range<Int>
    /// Its tokens, as places in ``Reading/tokens``.
    public let tokens: Range<Int>
  }

  /// A sentence of a block.
  public struct Sentence: Hashable, Sendable {
    /// Byte offsets in the text, without the white space around.
    public let range: Range<Int>
    /// Its tokens, as places in ``Reading/tokens``.
    public let tokens: Range<Int>
    /// The block it stands in, as a place in ``Reading/blocks``.
    public let block: Int

    init(range: Range<Int>, tokens: Range<Int>, block: Int) {
      self.range = range
      self.tokens = tokens
      self.block = block
    }

    /// Sentences of one block that follow each other, as one; `nil` for none.
    public init?(joining sentences: ArraySlice<Sentence>) {
      guard let first = sentences.first, let last = sentences.last else { return nil }
      range = first.range.lowerBound..<last.range.upperBound
      tokens = first.tokens.lowerBound..<last.tokens.upperBound
      block = first.block
    }
  }

  /// The text: UTF-8 bytes.
  public let text: [UInt8]
  /// The language, BCP 47, where it is known.
  public let language: String?
  /// The blocks, in the order in which they were given.
  public let blocks: [Block]
  /// The tokens of all blocks, block after block, in the style `words`.
  public let tokens: [Token]
  private let found = Mutex<[Sentence]?>(nil)

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes.
  ///   - blocks: the pieces to read, byte offsets; what lies outside of the text is ignored. `nil`: the text as a whole.
  ///   - language: BCP 47; it decides how sentences are cut.
  public init(_ text: [UInt8], blocks: [Range<Int>]? = nil, language: String? = nil) {
    self.text = text
    self.language = language
    var read: [Block] = []
    var tokens: [Token] = []
    // More than any prose has: pages that nobody writes to cost nothing, growing would copy all.
    tokens.reserveCapacity(text.count / 3 + 1)
    for range in blocks ?? [0..<text.count] {
      let first = tokens.count
      var scanner = TokenScanner(text: text, range: range.existing(in: text), style: .words)
      scanner.read(into: &tokens)
      read.append(Block(range: range.existing(in: text), tokens: first..<tokens.count))
    }
    self.blocks = read
    self.tokens = tokens
  }

  /// The sentences of all blocks, block after block.
  public var sentences: [Sentence] {
    found.withLock { found in
      if let found { return found }
      let read = blocks.indices.flatMap(readSentences)
      found = read
      return read
    }
  }

  /// The words and numbers of a sentence, signs left out.
  public func words(of sentence: Sentence) -> [Token] {
    tokens[sentence.tokens].filter { $0.kind == .word || $0.kind == .number }
  }

  /// The names in a sentence; see ``names(in:tokens:)``.
  public func names(of sentence: Sentence) -> [Name] {
    Prose.names(in: text, tokens: Array(tokens[sentence.tokens]))
  }

  /// The dates in a sentence; see ``dates(in:range:)``.
  public func dates(of sentence: Sentence) -> [DateMention] {
    Prose.dates(in: text, tokens: Array(tokens[sentence.tokens]))
  }

  /// The parts of speech of a sentence, in the tagger's own tokens (`do|n’t`); English only.
  public func tags(of sentence: Sentence) -> [(token: Token, tag: Tag)] {
    let words = Prose.tokens(in: text, range: sentence.range, style: .treebank)
    return Array(zip(words, Prose.tags(in: text, tokens: words)))
  }

  /// The tokens of a part of a block: those at hand, or cut anew where one of them reaches across an end of the part.
  ///
  /// - Parameter range: byte offsets in the text.
  public func tokens(of block: Block, in range: Range<Int>) -> ArraySlice<Token> {
    let first = firstToken(of: block.tokens) { $0.range.upperBound > range.lowerBound }
    let last = firstToken(of: first..<block.tokens.upperBound) { $0.range.lowerBound >= range.upperBound }
    let found = tokens[first..<last]
    guard let start = found.first?.range.lowerBound, let end = found.last?.range.upperBound else { return found }
    if start >= range.lowerBound, end <= range.upperBound { return found }
    return Prose.tokens(in: text, range: range)[...]
  }

  private func firstToken(of places: Range<Int>, _ holds: (Token) -> Bool) -> Int {
    places.partitioningIndex { holds(tokens[$0]) }
  }

  private func readSentences(of number: Int) -> [Sentence] {
    let block = blocks[number]
    var place = block.tokens.lowerBound
    return sentenceRanges(in: text, range: block.range, language: language).map { range in
      while place < block.tokens.upperBound, tokens[place].range.upperBound <= range.lowerBound { place += 1 }
      let first = place
      while place < block.tokens.upperBound, tokens[place].range.lowerBound < range.upperBound { place += 1 }
      return Sentence(range: range, tokens: first..<place, block: number)
    }
  }
}
