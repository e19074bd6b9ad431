import Diagnostics
import PluginKit
import Text

/// The notices of each language that comes with the plugin, and which of them an article asks for.
struct NoticeLanguages: Sendable {
  private let english: NoticePatterns
  private let others: [String: NoticePatterns]

  /// Languages beside English whose notices are known; an article in one of them may print English notices too.
  private static let codes = ["de", "fr", "es"]

  /// The patterns for an article in that language.
  func patterns(for language: String?) -> NoticePatterns {
    language.flatMap { others[String($0.prefix(2))] } ?? english
  }

  /// The patterns that come with the plugin, for an article in that language: read when first asked for.
  static func builtIn(for language: String?) -> NoticePatterns {
    switch language?.prefix(2) {
    case "de": .german
    case "fr": .french
    case "es": .spanish
    default: .english
    }
  }

  /// An editor's own file with the patterns that come with the plugin.
  /// - Throws: a `Diagnostic` naming the phrases that cannot be read.
  static func joining(_ file: DataFile) throws -> NoticeLanguages {
    var others: [String: NoticePatterns] = [:]
    for code in codes { others[code] = try .joining(file, to: [code, "en"]) }
    return NoticeLanguages(english: try .joining(file, to: ["en"]), others: others)
  }
}

extension NoticePatterns {
  /// For articles in English.
  static let english = NoticePatterns(files(["en"]))
  /// For articles in German.
  static let german = NoticePatterns(files(["de", "en"]))
  /// For articles in French.
  static let french = NoticePatterns(files(["fr", "en"]))
  /// For articles in Spanish.
  static let spanish = NoticePatterns(files(["es", "en"]))
}
