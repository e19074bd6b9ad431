import BuiltinPlugins
import Foundation
import TestSupport
import Testing
import Text

/// How many stretches in marks of articles that nothing was fitted on are found and rightly named.
///
/// The floors stand a point or so below what is reached (docs/accuracy.md), which is printed: what falls through has lost
/// more than chance.
@Suite struct AnnotatedArticlesTests {
  private struct Count {
    var (right, all, persons, allPersons, given, nobody) = (0, 0, 0, 0, 0, 0)

    func share(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(max(whole, 1)) }
    var shares: String {
      String(format: "right %.1f, persons %.1f, nobody’s given to somebody %.1f", rightShare, personShare, givenShare)
    }
    var rightShare: Double { share(right, all) }
    var personShare: Double { share(persons, allPersons) }
    var givenShare: Double { share(given, nobody) }
  }

  @Test(
    arguments: [
      ("en", 100, 80.5, 85.2, 38.0), ("de", 160, 77.8, 84.4, 21.0), ("fr", 160, 78.0, 85.0, 48.0),
      ("es", 160, 80.5, 86.7, 45.0),
    ])
  func areFoundAndRightlyNamed(language: String, least: Int, right: Double, persons: Double, given: Double) throws {
    let articles = try MarkedArticle.all(in: language)
    #expect(articles.count >= least)
    var count = Count()
    for article in articles { try Self.add(article, to: &count) }
    print(language, count.shares)
    #expect(count.rightShare >= right, "\(count)")
    #expect(count.personShare >= persons, "\(count)")
    #expect(count.givenShare <= given, "\(count)")
  }

  private static func add(_ article: MarkedArticle, to count: inout Count) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(article.language)]), ("extract-quotes", [:])]
    let quotes = try record(of: article.text, steps, registry: builtinPlugins)["quotes"]?.items ?? []
    let found = quotes.map { quote in
      let place = quote["source"]?.items?.compactMap(\.int) ?? [0, 0]
      return (range: place[0]..<place[1], speaker: quote[path: "speaker.name"]?.text)
    }
    for stretch in article.stretches {
      let parts = found.map { (bytes: $0.range.clamped(to: stretch.range).count, speaker: $0.speaker) }
      let bytes = parts.reduce(0) { $0 + $1.bytes }
      // The marks are in the stretch and not in the quote.
      let isFound = bytes > 0 && 2 * bytes >= stretch.range.count - 8
      let speaker = isFound ? parts.max { $0.bytes < $1.bytes }?.speaker : nil
      guard let wanted = stretch.speaker else {
        count.nobody += 1
        count.given += speaker == nil ? 0 : 1
        continue
      }
      let isNamed = stretch.isPerson && isName(wanted)
      let isRight = isSame(wanted, speaker ?? "", isName: isNamed)
      count.all += 1
      count.right += isRight ? 1 : 0
      count.allPersons += isNamed ? 1 : 0
      count.persons += isNamed && isRight ? 1 : 0
    }
  }

  private static func isName(_ speaker: String) -> Bool {
    let words = speaker.split(separator: " ")
    return words.first?.first?.isUppercase == true && words.last?.first?.isUppercase == true
      && !articles.contains(words[0].lowercased())
  }

  /// A person needs the whole name; of somebody without a name one noun is enough.
  private static func isSame(_ wanted: String, _ found: String, isName: Bool) -> Bool {
    let (wanted, found) = (words(wanted), words(found))
    if wanted == found || isName { return Set(wanted) == Set(found) }
    return wanted.contains { $0.count > 2 && found.contains($0) }
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().replacing("’", with: "'").split { " '.,«»“”\"".contains($0) }.map(String.init)
      .filter { !articles.contains($0) }
  }

  private static let articles: Set<String> = [
    "the", "a", "an", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "le", "la", "les", "l", "d",
    "un", "une", "el", "los", "las", "una", "de", "del", "des", "du", "von", "vom", "of", "and", "und", "et", "y",
    "his", "her", "its", "sein", "seine", "ihr", "ihre", "son", "sa", "ses",
    "su",
  ]
}
