import Articles
import HTML
import Text

extension Parsing.PageSelection {
  /// The most words of a caption that no element names, and of a credit.
  private static let longestCaption = 60
  static let longestCredit = 14

  /// Whether a unit is a caption though no element says so: it stands right below a picture and ends in a credit, has
  /// one below it, or shares the picture's paragraph and is set in italics; or it is the credit below such a caption.
  func isLooseCaption(_ unit: Int, _ isInCore: Bool) -> Bool {
    let content = page.units[unit]
    guard content.words <= Self.longestCaption, page.headingLevel(unit) == nil else { return false }
    if let last = choices.last, last.kind == .caption, last.unit == unit - 1, isCredit(unit) { return true }
    guard content.followsImage, isInCore || standsBelowHeadline(unit), content.linkShare < 0.8 else { return false }
    if !isInCore, isCredit(unit) { return false }
    if content.sharesImageBlock, content.isItalic { return true }
    let text = page.text(unit)
    let whole = 0..<text.count
    if isCredit(unit) || Parsing.CaptionReading(text, whole, words)?.credit != nil { return true }
    if holdsCopyright(text) { return true }
    return unit + 1 < page.units.count && !page.units[unit + 1].followsImage && isCredit(unit + 1)
      && standTogether(unit, unit + 1)
  }

  /// Whether a unit stands between the headline and the core.
  private func standsBelowHeadline(_ unit: Int) -> Bool {
    unit < core.units.lowerBound && headline.map { unit > $0.unit } ?? false
  }

  /// Whether a unit is the credit of a picture and nothing else.
  func isCredit(_ unit: Int) -> Bool {
    let content = page.units[unit]
    guard content.words <= Self.longestCredit, !content.endsSentence || content.words <= 4 else { return false }
    if core.flags(of: content.container, in: page).contains(.credit) { return true }
    let text = page.text(unit)
    return words.isCredit(text)
  }

  private func holdsCopyright(_ text: [UInt8]) -> Bool {
    let mark = Array("\u{A9}".utf8)
    guard text.count > 2 else { return false }
    return (0..<text.count - 1).contains { text[$0] == mark[0] && text[$0 + 1] == mark[1] }
  }

  /// Whether two units stand in a small element that holds little more.
  private func standTogether(_ first: Int, _ second: Int) -> Bool {
    var place = page.units[first].container
    while place >= 0, !core.isAbove(place), Int(page.endUnit[place]) - Int(page.firstUnit[place]) <= 3 {
      if Int(page.endUnit[place]) > second { return true }
      place = page.document.parent(place)
    }
    return false
  }
}

extension Parsing.WordLists {
  /// Whether a short text is a credit as a whole: `Photo: Jane Doe`, `(Image: Agency)`, `Agency / Jane Doe`.
  func isCredit(_ text: [UInt8]) -> Bool {
    guard !text.isEmpty else { return false }
    let whole = 0..<text.count
    if creditLabelEnd(text, whole) != nil || Parsing.CaptionReading.namesMaker(text, whole) { return true }
    if let reading = Parsing.CaptionReading(text, whole, self), reading.credit != nil, reading.caption == [whole] {
      return true
    }
    guard let end = agencies.end(in: text, at: 0, before: text.count) else { return false }
    return end == text.count || [0x2F, 0x7C, 0x2C].contains(text[end]) || text[end] == 0x20 && text.contains(0x2F)
  }
}
