import Articles
import Text

/// Who speaks according to an annotated document.
struct Annotations {
  private struct Quote {
    var range: Range<Int>
    var speaker: Range<Int>?
    var words: String
    /// Whom a pronoun means.
    var canonical: String?
  }

  private let isEnglish: Bool
  private let quotes: [Quote]
  /// Reported speech without marks.
  private let reports: [Range<Int>]

  /// Reads the annotations; offsets there are scalars of the text, here bytes.
  init(_ row: JSONValue) {
    let index = ScalarIndex(Array((row["text"]?.text ?? "").utf8))
    func range(_ item: JSONValue, _ start: String, _ end: String) -> Range<Int>? {
      guard let from = item[start]?.int.flatMap(index.byteOffset), let to = item[end]?.int.flatMap(index.byteOffset)
      else { return nil }
      return from..<max(from, to)
    }
    isEnglish = row["lang"]?.text.map { $0 == "en" } ?? true
    reports = (row["quotes"]?.items ?? []).compactMap { item in
      item["type"]?.text == "indirect" ? range(item, "start", "end") : nil
    }
    quotes = (row["quotes"]?.items ?? []).compactMap { item in
      guard item["type"]?.text != "indirect", let place = range(item, "start", "end") else { return nil }
      return Quote(
        range: place, speaker: range(item, "speaker_start", "speaker_end"), words: item["speaker"]?.text ?? "",
        canonical: item["speaker_canonical_silver"]?.text)
    }
  }

  /// The numbers of the candidates that overlap the annotated speaker; the last candidate, nobody, where the
  /// annotators named none.
  func right(_ article: Article, _ quote: Range<Int>, _ phrases: [Range<Int>?]) -> [Int] {
    let place = article.text.source(of: quote)
    guard let gold = quotes.first(where: { Self.holds($0.range, place) }), let speaker = gold.speaker else {
      return [phrases.count - 1]
    }
    let ranges = phrases.map { $0.map { article.text.source(of: $0) } }
    // Whoever it is, by whatever mention: `Tate said`, `said Mayor Holly Tate`. In English the mention itself counts.
    let called = isEnglish ? nil : gold.canonical.flatMap { $0.first?.isUppercase == true ? Self.lastWord($0) : nil }
    let right = phrases.indices.filter { number in
      guard let range = ranges[number], let phrase = phrases[number] else { return false }
      return range.overlaps(speaker) || called != nil && Self.lastWord(article.text[phrase]) == called
    }
    if !right.isEmpty { return right }
    let name = Self.lastWord(gold.words)
    return phrases.indices.filter { number in phrases[number].map { Self.lastWord(article.text[$0]) == name } ?? false }
  }

  /// The numbers of those whom an annotated phrase means, by what they are called; `nil` where nobody says it.
  ///
  /// Phrases without a name are in small letters.
  func meant(_ article: Article, _ phrase: Range<Int>, _ names: [String]) -> [Int]? {
    let place = article.text.source(of: phrase)
    guard let gold = quotes.first(where: { $0.speaker?.overlaps(place) ?? false })?.canonical else { return nil }
    let wanted = Self.words(gold)
    let named = names.indices.filter { number in
      let own = Self.words(names[number])
      return names[number].first?.isLowercase == false && own.last == wanted.last
        && (own.count == 1 || wanted.count == 1 || own.first == wanted.first)
    }
    if !named.isEmpty { return named }
    return names.indices.filter { number in
      names[number].first?.isLowercase == true && Self.words(names[number]).last.map(wanted.contains) ?? false
    }
  }

  private static func words(_ text: String) -> [Substring] { text.lowercased().split(separator: " ") }

  /// The numbers of the stretches that are annotated as reported speech; their count, nothing, where none is.
  func reported(_ spans: [Range<Int>]) -> [Int] {
    let right = spans.indices.filter { number in reports.contains { Self.matches($0, spans[number]) } }
    return right.isEmpty ? [spans.count] : right
  }

  private static func matches(_ gold: Range<Int>, _ found: Range<Int>) -> Bool {
    let both = gold.clamped(to: found).count
    return both > 0 && both * 10 >= (gold.count + found.count - both) * 8
  }

  /// Whether a stretch is an annotated quotation, or a part of one: `« Non, dit-elle. Jamais »` is one stretch in marks.
  private static func holds(_ gold: Range<Int>, _ found: Range<Int>) -> Bool {
    matches(gold, found) || gold.clamped(to: found).count * 10 >= found.count * 8
  }

  private static func lastWord(_ words: String) -> String {
    words.lowercased().split(separator: ",").first?.split(separator: " ").last.map(String.init) ?? ""
  }
}
