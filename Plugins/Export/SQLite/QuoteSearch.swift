public import PluginKit
import Text

/// What quotes are counted by.
public enum QuoteCount: String, Sendable, CaseIterable {
  case speaker
  case role
  case article
}

/// A search in an archive, as SQL: what a user types is only ever a parameter.
public struct QuoteSearch: Sendable {
  private let match: String?
  private let limit: Int

  /// A search for words, of what a speaker said or all; at most so many answers, 0 for all.
  public init(query: String?, speaker: String?, limit: Int) {
    let name = speaker.map { ftsQuery($0, operators: false) }.flatMap { $0.isEmpty ? nil : "speaker_name : (\($0))" }
    let words = query.map { ftsQuery($0, operators: true) }.flatMap { $0.isEmpty ? nil : "(\($0))" }
    let parts = [words, name].compactMap { $0 }
    match = parts.isEmpty ? nil : parts.joined(separator: " AND ")
    self.limit = limit
  }

  /// The parameters.
  public var values: [DatabaseValue] { [match.map { .text($0) }, .integer(limit == 0 ? -1 : limit)].compactMap { $0 } }

  /// The quotes, best first, or by article where nothing is looked for.
  public var sql: String {
    """
    SELECT speaker, role, kind, text, cue, via, certain, confidence, article, headline, published, file, line, url
    FROM who_said_what \(hits) ORDER BY \(match == nil ? "" : "score, ")quote LIMIT ?
    """
  }

  /// What is counted: name, quotes, articles, characters.
  public func sql(counting count: QuoteCount) -> String {
    let key =
      switch count {
      case .speaker: "CASE WHEN speaker IS NULL THEN NULL WHEN certain THEN speaker ELSE '(uncertain)' END"
      case .role: "CASE WHEN certain THEN lower(role) END"
      case .article: "coalesce(headline, article)"
      }
    let group = count == .article ? "article" : "name"
    return """
      SELECT \(key) AS name, count(*) AS quotes, count(DISTINCT article) AS articles, sum(length(text)) AS characters
      FROM who_said_what \(hits) GROUP BY \(group) ORDER BY name IS NULL, quotes DESC, name LIMIT ?
      """
  }

  /// The quotes that hold what is looked for, with how well they do.
  private var hits: String {
    match == nil
      ? "" : "JOIN (SELECT rowid AS hit, rank AS score FROM quotes_fts WHERE quotes_fts MATCH ?) ON hit = quote"
  }
}

/// Words as a query of FTS5: each in quotation marks, so that no sign of them is an operator.
///
/// - Parameter operators: whether `OR`, `AND`, `NOT`, a phrase in quotation marks and a star at the end of a word mean
///   what they do there.
func ftsQuery(_ text: String, operators: Bool) -> String {
  var terms: [String] = []
  for term in searchTerms(text, phrases: operators) {
    if operators, !term.isPhrase, ["OR", "AND", "NOT"].contains(term.words) {
      // An operator needs a term on either side; what is `AND NOT` elsewhere is `NOT` alone in FTS5.
      if let last = terms.last, !["OR", "AND", "NOT"].contains(last) { terms.append(term.words) }
      if terms.last == "AND", term.words == "NOT" { terms[terms.count - 1] = term.words }
      continue
    }
    let isPrefix = operators && !term.isPhrase && term.words.hasSuffix("*")
    let words = term.words.replacing("\"", with: " ")
    guard words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      continue
    }
    terms.append("\"\(isPrefix ? String(words.dropLast()) : words)\"" + (isPrefix ? "*" : ""))
  }
  if let last = terms.last, ["OR", "AND", "NOT"].contains(last) { terms.removeLast() }
  return terms.joined(separator: " ")
}

private func searchTerms(_ text: String, phrases: Bool) -> [(words: String, isPhrase: Bool)] {
  var terms: [(words: String, isPhrase: Bool)] = []
  for (place, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
    if phrases, !place.isMultiple(of: 2) {
      terms.append((String(part), true))
    } else {
      terms += part.unicodeScalars.split { $0.properties.isWhitespace }.map { (String($0), false) }
    }
  }
  return terms
}
