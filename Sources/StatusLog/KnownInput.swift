import Text

/// A pattern of files that an article's steps were handed, and the files that it named.
public struct KnownInput: Hashable, Sendable {
  /// The pattern: relative to the workflow's folder, or absolute.
  public var pattern: String
  /// The files, in the order of their paths; none where nothing was there.
  public var files: [KnownFile]

  /// A pattern and its files.
  public init(pattern: String, files: [KnownFile]) {
    self.pattern = pattern
    self.files = files
  }

  static func text(_ inputs: [KnownInput]) -> String {
    if inputs.isEmpty { return "[]" }
    var json = JSONWriter()
    json.beginArray()
    for input in inputs {
      json.beginArray()
      json.string(input.pattern)
      KnownFile.write(input.files, to: &json)
      json.endArray()
    }
    json.endArray()
    return json.text
  }

  static func read(_ text: String) -> [KnownInput] {
    guard text != "[]" else { return [] }
    return ((try? JSONParser.parse(text))?.items ?? []).compactMap { entry in
      guard let items = entry.items, items.count == 2, let pattern = items[0].text else { return nil }
      return KnownInput(pattern: pattern, files: (items[1].items ?? []).compactMap(KnownFile.init))
    }
  }
}
