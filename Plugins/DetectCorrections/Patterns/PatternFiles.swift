import Prose
import Text

/// Pattern files read as one: each list is the lists of all files, joined.
struct PatternFiles {
  let files: [JSONValue]

  /// The words or phrases at that path.
  func strings(_ path: String...) -> [String] {
    files.flatMap { file in
      path.reduce(Optional(file)) { value, name in value?[name] }?.items?.compactMap(\.text) ?? []
    }
  }

  /// The names under that path, each once, in the order of the files.
  func names(_ path: String) -> [String] {
    var names: [String] = []
    for file in files {
      for member in file[path]?.object?.members ?? [] where !names.contains(member.name) { names.append(member.name) }
    }
    return names
  }
}

/// Turns phrases into patterns, and remembers those it cannot read.
struct PatternBuilder {
  private(set) var reader = PatternReader()
  private(set) var unreadable: [String] = []

  init(_ files: PatternFiles) {
    for name in files.names("classes") {
      reader.classes[name] = files.strings("classes", name).map { $0.lowercased() }
    }
  }

  /// A list of the phrases that can be read.
  mutating func list(_ phrases: [String]) -> PhraseList {
    var variants: [[PhrasePattern]] = []
    for phrase in phrases { variants.append(self.variants(phrase)) }
    return PhraseList(variants)
  }

  /// Patterns with slots.
  mutating func facts(_ phrases: [String]) -> [FactPattern] { phrases.map { fact($0) } }

  private mutating func variants(_ phrase: String) -> [PhrasePattern] {
    if let variants = reader.pattern(phrase) { return variants }
    unreadable.append(phrase)
    return []
  }

  private mutating func fact(_ phrase: String) -> FactPattern {
    var parts: [FactPattern.Part] = []
    var words: [Substring] = []
    for word in phrase.utf8.split(separator: 0x20).map({ Substring($0) }) {
      guard let slot = slot(word) else {
        words.append(word)
        continue
      }
      if !words.isEmpty { parts.append(.words(list([words.joined(separator: " ")]))) }
      words = []
      parts.append(slot)
    }
    if !words.isEmpty { parts.append(.words(list([words.joined(separator: " ")]))) }
    return FactPattern(parts: parts)
  }

  /// `{original}`, `{original,}`, `{corrected<}`, `{corrected#}`, `{original:as}`.
  private mutating func slot(_ word: Substring) -> FactPattern.Part? {
    guard word.utf8.first == 0x7B, word.utf8.last == 0x7D else { return nil }
    let parts = word.dropFirst().dropLast().split(separator: ":")
    guard let name = parts.first, let slot = FactPattern.Slot(rawValue: String(name.filter { !",<#".contains($0) }))
    else { return nil }
    let holding = parts.count > 1 ? WordHash.of(String(parts[1])) : nil
    return .slot(
      FactPattern.Field(
        slot: slot, endsAtComma: name.hasSuffix(","), isAgainst: name.hasSuffix("<"), isTyped: name.hasSuffix("#"),
        holding: holding))
  }
}
