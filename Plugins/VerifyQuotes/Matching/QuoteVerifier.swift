import Articles
import Prose
import Text

/// A quote whose words are to be looked for.
struct AskedQuote: Sendable {
  /// Where it stands in the article's text.
  var range: Range<Int>
  /// To whom the article attributes it.
  var speaker: SpeakerComparison
  /// Whether it stands for a whole utterance, and not within a sentence of the article.
  var isWhole = true
}

/// What was found of a quote in a transcript.
struct QuoteFinding: Sendable {
  var verdict = Verification.Verdict.notFound
  /// From the first to the last word in the transcript's text; `nil` where nothing was found.
  var range: Range<Int>?
  /// The places that it was put together from, where it is more than one.
  var places: [Range<Int>] = []
  /// The time of the passage, as WebVTT writes it.
  var time: String?
  var said = ""
  var changes: [Verification.Change] = []
  var omitted: [String] = []
  /// Whose label stands there: of several the first that is another's.
  var label: String?
  var speaker = Verification.SpeakerMatch.unknown
  /// How well it fits, for a choice between transcripts.
  var score = 0

  /// Whether it is to be taken instead of what another transcript gave.
  func isBetter(than other: QuoteFinding) -> Bool {
    verdict == other.verdict ? score > other.score : verdict.rank < other.verdict.rank
  }
}

extension Verification.Verdict {
  /// The nearer to what was said, the less.
  fileprivate var rank: Int {
    switch self {
    case .exact: 0
    case .trimmed: 1
    case .changed: 2
    case .stitched: 3
    case .notFound: 4
    }
  }
}

/// Checks the quotes of one article against transcripts.
struct QuoteVerifier {
  private let text: [UInt8]
  private let quotes: [AskedQuote]
  private let words: [[SpokenWord]]
  private let lists: SpeechLists

  /// - Parameter text: the article's.
  init(_ text: [UInt8], _ quotes: [AskedQuote], _ lists: SpeechLists) {
    self.text = text
    self.quotes = quotes
    self.lists = lists
    words = quotes.map { quote in
      let part = SpokenWords.Part(range: quote.range, passage: 0, begins: false)
      return SpokenWords.read(text, [part], lists, isQuote: true)
    }
  }

  /// What a transcript says of each quote.
  func findings(in transcript: Transcript) -> [QuoteFinding] {
    let lists = lists(for: transcript)
    let said = transcript.words(lists)
    let matcher = QuoteMatcher(
      quotes: words, said: said, lists: lists,
      turn: { transcript.passages[Int(said[$0].passage)].turn },
      isSameSpeaker: { transcript.speakers[$0] != nil && transcript.speakers[$0] == transcript.speakers[$1] },
      letters: { quote, range in
        quote.map { Self.letters(text, words[$0][range]) } ?? Self.letters(transcript.text, said[range])
      })
    let labels = Set(transcript.speakers.compactMap(\.self))
    var matches = quotes.indices.map { number -> QuoteMatch? in
      let speaker = quotes[number].speaker
      let own = labels.filter { speaker.compare(with: $0, lists) == .same }
      return matcher.match(number) { transcript.speakers[$0].map(own.contains) ?? false }
    }
    addNegations(to: &matches, said, transcript, lists)
    return zip(quotes.indices, matches).map { number, match in
      match.map { finding($0, number, said, transcript) } ?? QuoteFinding()
    }
  }

  /// A transcript may be in another language than the article.
  private func lists(for transcript: Transcript) -> SpeechLists {
    guard let language = detectLanguage(in: transcript.text, range: transcript.text.indices), language.confidence > 0.5
    else { return lists }
    return lists.joined(with: .builtin(for: language.code))
  }

  /// A negation right beside a quote turns it, unless another quote has it.
  private func addNegations(
    to matches: inout [QuoteMatch?], _ said: [SpokenWord], _ transcript: Transcript, _ lists: SpeechLists
  ) {
    let edge = EdgeNegation(said: said, lists: lists) { transcript.passages[Int(said[$0].passage)].turn }
    let quoted = matches.map { $0?.places ?? [] }
    for (number, match) in matches.enumerated() {
      guard let match, quotes[number].isWhole, let first = match.places.first, let last = match.places.last else {
        continue
      }
      func isFree(_ words: Range<Int>) -> Bool {
        !quoted.enumerated().contains { other, places in
          other != number && places.contains { $0.overlaps(words) }
        }
      }
      let count = words[number].count
      if match.pieces.first?.quoted.lowerBound == 0, beginsSentence(number),
        let words = edge.ahead(of: first.lowerBound),
        isFree(words)
      {
        matches[number]?.changes.insert(QuoteDifferences.Change(quoted: 0..<0, said: words), at: 0)
      }
      if match.pieces.last?.quoted.upperBound == count, let words = edge.behind(last.upperBound), isFree(words) {
        matches[number]?.changes.append(QuoteDifferences.Change(quoted: count..<count, said: words))
      }
    }
  }

  private func beginsSentence(_ number: Int) -> Bool {
    words[number].first.map { String(utf8: text[$0.range]).first { $0.isLetter }?.isUppercase ?? true } ?? false
  }

  private func finding(
    _ match: QuoteMatch, _ number: Int, _ said: [SpokenWord], _ transcript: Transcript
  ) -> QuoteFinding {
    var finding = QuoteFinding()
    let places = match.places.map { SpokenWord.hull(said[$0]) }
    finding.verdict =
      match.pieces.count > 1
      ? .stitched : !match.changes.isEmpty ? .changed : match.omissions.isEmpty ? .exact : .trimmed
    let first = places.first ?? 0..<0
    finding.range = places.count == 1 ? first : places.reduce(first) { $0.joined(with: $1) }
    finding.places = places.count > 1 ? places : []
    finding.said = places.map(transcript.said).joined(separator: " … ")
    finding.changes = match.changes.map { change in
      Verification.Change(
        quoted: Self.plain(text, SpokenWord.hull(words[number][change.quoted])),
        said: change.said.isEmpty ? "" : transcript.said(SpokenWord.hull(said[change.said])))
    }
    finding.omitted = match.omissions.map { transcript.said(SpokenWord.hull(said[$0])) }
    finding.score = match.score
    let passages = match.pieces.compactMap { $0.pairs.first.map { transcript.passages[Int(said[$0.said].passage)] } }
    finding.time = passages.first?.time.map(ClockTime.text)
    let answers = passages.map { quotes[number].speaker.compare(with: transcript.speakers[$0.turn], lists) }
    let labels = passages.map { transcript.speakers[$0.turn] }
    finding.label = answers.firstIndex(of: .other).map { labels[$0] } ?? labels.first ?? nil
    finding.speaker = answers.contains(.other) ? .other : answers.allSatisfy { $0 == .same } ? .same : .unknown
    return finding
  }

  /// The words of a span, white space made single spaces.
  private static func plain(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(utf8: text[range]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Letters and digits alone, capitals made small.
  private static func letters(_ text: [UInt8], _ words: ArraySlice<SpokenWord>) -> [UInt8] {
    let bytes = text[SpokenWord.hull(words)]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.filter { isASCIILetter($0) || isASCIIDigit($0) }.map(asciiLowercased)
    }
    var letters: [UInt8] = []
    for character in String(utf8: bytes).lowercased()
    where character.isLetter || character.isNumber {
      letters += character.utf8
    }
    return letters
  }
}

extension Range where Bound == Int {
  fileprivate func joined(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
