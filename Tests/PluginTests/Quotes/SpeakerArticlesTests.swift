import Foundation
import TestSupport
import Testing
import Text

/// Short articles, sixty and more each in French and Spanish: who is named for each quotation.
///
/// A line that begins with `?` holds what is not found yet; it must not be found by chance either, or the mark goes.
@Suite struct SpeakerArticlesTests {
  private struct Wanted {
    var start: Substring
    var name: Substring
    var isOpen: Bool
  }

  @Test(
    arguments: [
      ("french", "fr", 60), ("spanish", "es", 60), ("english", "en", 13), ("german", "de", 1),
      ("french-newsroom", "fr", 24), ("spanish-newsroom", "es", 20),
    ])
  func everyQuotationHasItsSpeaker(file: String, language: String, least: Int) throws {
    let text = try String(contentsOfFile: repositoryFolder + "/Tests/Fixtures/speakers/\(file).txt", encoding: .utf8)
    let articles = Self.articles(text)
    #expect(articles.count >= least)
    for article in articles {
      let lines = article.split(separator: "\n")
      let paragraphs = lines.filter { !$0.hasPrefix(">") && !$0.hasPrefix("?") }
      let found = try speakers(paragraphs.joined(separator: "\n\n"), language: language)
      for wanted in lines.filter({ $0.hasPrefix(">") || $0.hasPrefix("?") }).map(Self.wanted) {
        let speaker = found.first { Self.bare($0.quote).hasPrefix(Self.bare(String(wanted.start))) }?.speaker
        let isFound = Self.bare(speaker ?? "-") == Self.bare(String(wanted.name))
        #expect(isFound != wanted.isOpen, "\(wanted.start): \(speaker ?? "nobody"), not \(wanted.name)")
      }
    }
  }

  /// The articles behind the first comment; each ends with the lines that name its speakers.
  private static func articles(_ text: String) -> [String] {
    var articles = [""]
    for part in text.components(separatedBy: "\n\n").dropFirst() {
      articles[articles.count - 1] += (articles[articles.count - 1].isEmpty ? "" : "\n") + part
      if part.contains("\n> ") || part.contains("\n? ") { articles.append("") }
    }
    return articles.filter { !$0.isEmpty }
  }

  private static func wanted(_ line: Substring) -> Wanted {
    let parts = line.dropFirst(2).components(separatedBy: " | ")
    return Wanted(start: Substring(parts[0]), name: Substring(parts.last ?? ""), isOpen: line.hasPrefix("?"))
  }

  /// Words without the signs that open a question, and without an article before them.
  private static func bare(_ words: String) -> String {
    var words = words.lowercased().drop { "¡¿ ".contains($0) }
    for article in ["le ", "la ", "les ", "l’", "un ", "une ", "una ", "el ", "los ", "las "]
    where words.hasPrefix(article) {
      words = words.dropFirst(article.count)
      break
    }
    return String(words)
  }
}
