/// Which folders of `Plugins/` a plugin's folder uses: they are one module, in which nothing is imported.
struct FolderNeighbours {
  private let words: [String: Set<Substring>]
  private let declared: [String: Set<Substring>]

  /// - Parameter folders: the Swift texts of each folder.
  init(_ folders: [String: [String]]) {
    words = folders.mapValues { $0.reduce(into: []) { $0.formUnion(wordsOfCode($1)) } }
    declared = folders.mapValues { $0.reduce(into: []) { $0.formUnion(declarations($1)) } }
  }

  /// The folder and those that it uses, directly or not, sorted.
  func all(of folder: String) -> [String] {
    var found: Set<String> = [folder]
    var waiting = [folder]
    while let next = waiting.popLast() {
      for (other, names) in declared where !found.contains(other) && !names.isDisjoint(with: words[next] ?? []) {
        found.insert(other)
        waiting.append(other)
      }
    }
    return found.sorted()
  }
}

private func wordsOfCode(_ text: String) -> Set<Substring> {
  Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") })
}

/// The names that other files can see: what stands at the margin, and the members of extensions, which may extend types
/// of other folders.
private func declarations(_ text: String) -> Set<Substring> {
  let keywords: Set<Substring> = [
    "struct", "class", "enum", "protocol", "actor", "func", "let", "var", "typealias", "case",
  ]
  var names: Set<Substring> = []
  var isInExtension = false
  for line in text.split(separator: "\n") {
    let isAtMargin = line.first != " "
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    if isAtMargin, let first = words.first {
      isInExtension = words.prefix(2).contains("extension") && first != "private"
    }
    let isMember = isInExtension && line.hasPrefix("  ") && !line.hasPrefix("   ")
    guard isAtMargin || isMember, !words.contains("private"), !words.contains("fileprivate") else { continue }
    guard let keyword = words.firstIndex(where: keywords.contains), keyword + 1 < words.count else { continue }
    names.insert(words[keyword + 1])
  }
  return names
}
