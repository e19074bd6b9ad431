import Articles
import Diagnostics
import PluginKit
import Prose
import Text

extension Parsing {
  /// What a content system says of an article, with each value checked: what is no date, no language, no address, or
  /// several values where one belongs is told and left out, never passed on.
  struct StatedMetadata {
    /// What holds, dates in ISO 8601.
    private(set) var metadata: ArticleMetadata
    /// What does not, in sentences for an editor.
    private(set) var faults: [String] = []

    private let order: ParseOptions.DateOrder

    /// Checks what is known.
    /// - Throws: a `Diagnostic` where an embargo cannot be read: an article must not go out for that.
    init(_ metadata: ArticleMetadata, order: ParseOptions.DateOrder) throws(Diagnostic) {
      self.metadata = metadata
      self.order = order
      for entry in metadata.entries where Self.single.contains(entry.key) { try check(entry) }
    }

    /// Keys that have one value.
    private static let single: Set<String> = [
      "headline", "published", "updated", "language", "embargo", "url", "site_name", "id",
    ]

    private mutating func check(_ entry: ArticleMetadata.Entry) throws(Diagnostic) {
      let values = entry.values.filter { !$0.trimmed.isEmpty }
      guard let value = values.first else { return metadata.set(entry.key, to: nil) }
      let fault = values.count > 1 ? "it has \(values.count) values where one belongs" : nil
      let isEmbargo = entry.key == "embargo"
      if fault == nil, let checked = checked(value, entry.key) { return metadata.set(entry.key, to: checked) }
      let shown = values.count > 1 ? "" : " “\(visible(String(value.prefix(60))))”"
      let sentence = "\(Self.place(entry)), “\(entry.key)”\(shown): \(fault ?? "that is \(Self.wanted(entry.key))")"
      if isEmbargo {
        throw Diagnostic(ParseRules.embargo, sentence, help: "write it as a time, such as 2026-03-04T06:00:00+01:00")
      }
      metadata.set(entry.key, to: nil)
      faults.append(sentence + "; it is left out.")
    }

    /// The value as it counts; `nil` where it is none of its kind.
    private func checked(_ value: String, _ key: String) -> String? {
      switch key {
      case "published", "updated", "embargo": time(value)
      case "language": LanguageTag.read(value)
      case "url":
        Parsing.isAddress(value.trimmed) && !value.trimmed.utf8.contains(where: isASCIISpace) ? value.trimmed : nil
      default: value
      }
    }

    /// A day or a time, and nothing beside it but the day of the week.
    private func time(_ value: String) -> String? {
      if let stated = Timestamp(value.trimmed), (1600...2999).contains(stated.date.year) { return value.trimmed }
      let bytes = Array(value.trimmed.utf8)
      guard let date = TextDate.first(in: bytes, 0..<bytes.count, order: order) else { return nil }
      let rest = bytes[..<date.range.lowerBound] + bytes[date.range.upperBound...]
      let words = rest.split { !isWordByte($0) && !isUTF8Continuation($0) }
      let isBare = words.count <= 1 && words.allSatisfy { !$0.contains(where: isASCIIDigit) && $0.count <= 10 }
      return isBare ? date.iso : nil
    }

    private static func wanted(_ key: String) -> String {
      switch key {
      case "language": "no language’s code (such as en or pt-BR)"
      case "url": "no address that begins with http:// or https://"
      default: "no day or time that there is"
      }
    }

    private static func place(_ entry: ArticleMetadata.Entry) -> String {
      let place =
        switch entry.origin {
        case "front-matter": "Front matter"
        case "sidecar": "Sidecar file"
        case "item": "Item"
        case "feed": "Feed"
        case "mail": "Mail"
        default: "Metadata"
        }
      return entry.line.map { "\(place), line \($0)" } ?? place
    }
  }
}
