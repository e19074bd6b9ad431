import Articles
import Text

/// Names the speaker of an attribution: the fullest name the article gives.
struct SpeakerNaming {
  private let text: [UInt8]
  private let table: EntityTable

  init(_ text: [UInt8], _ table: EntityTable) {
    self.text = text
    self.table = table
  }

  /// The speaker, with name, kind and the way the name was found; `nil` where nobody is quoted.
  func speaker(of found: Attribution) -> Speaker? {
    guard let phrase = found.phrase else { return nil }
    var range = phrase.name.isEmpty ? phrase.range : phrase.name
    if phrase.entity >= 0 { range = table.entities[phrase.entity].name }
    return Speaker(
      name: String(utf8: text[range]), nameRange: range, kind: .person, asWritten: phrase.range,
      resolvedBy: found.isContext ? .context : .name)
  }
}
