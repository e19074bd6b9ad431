import Prose
import Text

/// Names in marks that stand for who speaks: `die „Neue Post“`, `laut „Kurier“`.
extension GermanPhrases {
  /// A short name in marks, past adjectives: `die liberale „Neue Post“`.
  func quotedName(from start: Int) -> Int? {
    var place = start
    while place < min(words.count, start + 3), isAdjective(place) { place += 1 }
    return isQuotedName(place) ? place : nil
  }

  /// Whether marks at a place hold a name: a capital, four words at most, no stop at the end.
  func isQuotedName(_ place: Int) -> Bool {
    guard place < words.count, words[place].kind == .quote else { return false }
    let range = inside(place)
    guard let first = range.first, range.count < 48, isASCIIUppercase(text[first]) else { return false }
    return !".!?,".utf8.contains(text[range.upperBound - 1]) && spaces(range) < 4
  }

  /// The letters between the marks of a quotation.
  func inside(_ place: Int) -> Range<Int> {
    var (start, end) = (words[place].start, words[place].end)
    while start < end, !isASCIILetter(text[start]), text[start] != 0xC3 { start += 1 }
    while end > start, text[end - 1] >= 0x80 && end > start + 3 && text[end - 3] == 0xE2 || text[end - 1] == 0x22 {
      end -= text[end - 1] == 0x22 ? 1 : 3
    }
    return start..<end
  }

  /// A name in marks without an article that speaks: `laut „Kurier“`, `Wie „Kurier“ meldet`, `“, schrieb „Kurier“`.
  func isQuotedSource(_ place: Int) -> Bool {
    guard place > 0, isShortName(place) else { return false }
    let before = words[place - 1]
    if before.isAny(.according) { return before.concept != Concept.behind && before.concept != Concept.so }
    if before.hash == Self.wie { return place == 1 || opensSentence(place - 1) || words[place - 2].kind == .comma }
    return place > 2 && before.isAny(.speech) && words[place - 2].kind == .comma && words[place - 3].kind == .quote
      && isQuotedName(place)
  }

  /// Whether `zufolge` stands behind a name in marks: `dem „Kurier“ zufolge`.
  func isBesideZufolge(_ index: Int) -> Bool {
    index + 2 < words.count && words[index + 1].kind == .quote && words[index + 2].isAny(.according)
      && words[index + 2].concept == Concept.behind
  }

  /// Three words at most and no stop, as of a newspaper that writes itself small (`heute mittag`).
  private func isShortName(_ place: Int) -> Bool {
    let range = inside(place)
    guard !range.isEmpty, range.count < 32, !".!?,".utf8.contains(text[range.upperBound - 1]) else { return false }
    return spaces(range) < 3
  }

  private func spaces(_ range: Range<Int>) -> Int { text[range].count { $0 == 0x20 } }

  private static let wie = WordHash.of("wie".utf8)

  func endsLikeAdverb(_ word: QuoteWord) -> Bool {
    for ending in ["lich", "isch", "weise", "end", "falls", "bar", "los", "ig"] {
      if text[word.start..<word.end].suffix(ending.utf8.count).elementsEqual(ending.utf8) { return true }
    }
    return false
  }
}
