import Articles
import Diagnostics
import Text
import YAML

/// Metadata at the head of a text: YAML between two lines `---`.
struct FrontMatter {
  /// The longest front matter that is looked for, in bytes.
  static let longest = 65_536

  /// The YAML.
  let yaml: [UInt8]
  /// Where the article begins after it, in the decoded source.
  let end: Int

  /// The front matter of a source; `nil` when it does not begin with a line `---` that a later one ends, or when what
  /// stands between does not begin as `key: value`: many a text simply begins with a rule.
  init?(_ content: DecodedSource) {
    let text = content.utf8
    guard let first = lineEnd(text, content.bodyStart), isFence(text[content.bodyStart..<first.end]) else {
      return nil
    }
    var start = first.next
    while start < min(text.count, content.bodyStart + Self.longest) {
      guard let line = lineEnd(text, start) else { return nil }
      if isFence(text[start..<line.end]) {
        yaml = Array(text[first.next..<start])
        end = line.next
        guard beginsWithStatement(yaml) else { return nil }
        return
      }
      start = line.next
    }
    return nil
  }

  /// The statements.
  func entries(file: String) throws(Unreadable) -> [ArticleMetadata.Entry] {
    try metadataEntries(yaml, file: file, origin: "front-matter", linesBefore: 1)
  }
}

private func beginsWithStatement(_ yaml: [UInt8]) -> Bool {
  let key = yaml.prefix { isASCIILetter($0) || isASCIIDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  let rest = yaml[key.endIndex...]
  return !key.isEmpty && rest.first == UInt8(ascii: ":") && rest.dropFirst().first.map(isASCIISpace) ?? false
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  let word = line.prefix { $0 != 0x20 && $0 != 0x09 }
  return word.elementsEqual("---".utf8) && line.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == 0x09 }
}

private func lineEnd(_ text: [UInt8], _ start: Int) -> (end: Int, next: Int)? {
  guard start < text.count else { return nil }
  guard let end = text[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
    return (text.count, text.count)
  }
  let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
  return (end, end + (isPair ? 2 : 1))
}

/// The statements of a YAML mapping: keys in small letters, values as texts.
func metadataEntries(
  _ yaml: [UInt8], file: String, origin: String, linesBefore: Int = 0
) throws(Unreadable) -> [ArticleMetadata.Entry] {
  let document = YAMLDocument.parse(yaml, file: file)
  if let problem = document.diagnostics.first(where: { $0.severity == .error }) {
    let line = (problem.location?.line ?? 0) + linesBefore
    let place = origin == "sidecar" ? "Its sidecar file \(visible(file))" : "Its front matter"
    throw Unreadable(sentence: "\(place), line \(line): \(problem.message)")
  }
  return (document.root?.mapping ?? []).compactMap { pair in
    guard let key = pair.key.string?.lowercased() else { return nil }
    let line = 1 + linesBefore + yaml[..<min(pair.key.range.lowerBound, yaml.count)].count { $0 == 0x0A }
    return ArticleMetadata.Entry(key: metadataKey(key), values: texts(pair.value), origin: origin, line: line)
  }
}

/// Other systems' names for what the toolkit knows.
func metadataKey(_ key: String) -> String {
  switch key {
  case "title": "headline"
  case "author", "byline": "authors"
  case "date": "published"
  case "lang": "language"
  default: key
  }
}

private func texts(_ value: YAMLNode) -> [String] {
  if let items = value.sequence { return items.map(text) }
  return value.isNull ? [] : [text(value)]
}

private func text(_ value: YAMLNode) -> String { value.string ?? ExpressionValue(value.json).text }
