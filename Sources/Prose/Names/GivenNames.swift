/// The given names that the lists of names hold, by hash.
public enum GivenNames {
  /// Whether people are given that name; see ``WordHash``.
  public static func contains(_ hash: UInt32) -> Bool { all.contains(hash) }

  private static let all: WordSet = {
    let list = EmbeddedFile.text("Data/first-names.txt") ?? ""
    let lines = list.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("[") }
    return WordSet(lines.flatMap { $0.split(separator: " ").map(String.init) })
  }()
}
