import Text

/// Common German nouns: words that nobody is called, though they have a capital.
public enum GermanNouns {
  /// Whether the word is one in any case, has a noun's ending, or is a compound that ends with one: `Menge`, `Vorwürfen`,
  /// `Befragung`, `Mitgliederbeitrag`.
  public static func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    isWhole(range, text) || isCompound(range, text)
  }

  /// Whether the word may be some family's name all the same: `Papier`, `Huglfinger`.
  public static func mayBeFamilyName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    all[WordHash.of(range, in: text)] == .family || !isWhole(range, text)
  }

  /// Whether the word is so long that no family has it, and ends with a noun of four letters or more: `Antikriegsfilme`.
  public static func endsCompound(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    range.count >= leastCompound && isCompound(range, text, tail: leastLongTail)
  }

  private static func isWhole(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    if all[WordHash.of(range, in: text)] != nil || isInflected(range, text) { return true }
    return range.count >= leastWithEnding
      && endings.contains { text[range].suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static func isCompound(_ range: Range<Int>, _ text: [UInt8], tail: Int = leastTail) -> Bool {
    var start = range.lowerBound + leastBefore
    while start + tail <= range.upperBound {
      if !isUTF8Continuation(text[start]), all[WordHash.of(start..<range.upperBound, in: text)] != nil { return true }
      start += 1
    }
    return false
  }

  /// `Todes`, `Diensten`: the ending of a case.
  private static func isInflected(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    let stops: [[UInt8]] = [[0x73], [0x65, 0x73], [0x65], [0x6E], [0x65, 0x6E]]
    return stops.contains { ending in
      range.count > ending.count + 3 && text[range].suffix(ending.count).elementsEqual(ending)
        && all[WordHash.of(range.dropLast(ending.count), in: text)] == .noun
    }
  }

  /// Endings that make nouns, and so many bytes that no name with such an ending has: `Hartung` is one.
  private static let endings = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ität", "ismus",
  ]
  private static let leastWithEnding = 8

  /// A compound has so many bytes before its last word, and that has so many: `Brandauer` ends with none.
  private static let leastBefore = 3
  private static let leastTail = 6
  private static let leastCompound = 12
  private static let leastLongTail = 4

  private enum Kind {
    case noun
    case family
  }

  /// By hash and no `WordTable`, which knows the capitals of ASCII alone: `Übergang`.
  private static let all: WordMap<Kind> = {
    var nouns = WordMap<Kind>()
    var kind = Kind.noun
    for line in (EmbeddedFile.text("Data/german-nouns.txt") ?? "").split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        kind = line == "[family]" ? .family : .noun
        continue
      }
      for word in line.split(separator: " ") { nouns.set(WordHash.of(String(word)), to: kind) }
    }
    return nouns
  }()
}
