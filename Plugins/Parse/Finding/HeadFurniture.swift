import Articles
import Text

/// What stands above a headline in copied text: a path through the site, its name, a section's label, an agency's slug,
/// the head of a mail, whom to ask about a release.
extension Parsing.Outline {
  /// So many first blocks may be the head of a mail.
  private static let reachOfMail = 8
  private static let longestPath = 100
  private static let longestSlug = 80
  /// The most words of a paper's name.
  private static let longestName = 5
  /// The fewest words of a headline below one.
  private static let shortestHeadline = 3

  /// Sets such lines aside, so that the headline is found below them.
  mutating func setAsideFurniture() {
    guard blocks.count > 2 else { return }
    let fields = blocks.indices.prefix(Self.reachOfMail).filter {
      blocks[$0].kind == .paragraph && isMailField(blocks[$0].range)
    }
    // One such line alone may be anything: "To: the mayor" heads an open letter.
    if fields.count >= 2 { for index in fields { blocks[index].kind = .boilerplate } }
    if isLabelOfSite() { blocks[0].kind = .boilerplate }
    setAsideContact()
    for index in blocks.indices.prefix(2) where blocks[index].kind == .paragraph {
      if isPath(blocks[index].range) || index == 0 && isSlug(blocks[index].range) { blocks[index].kind = .boilerplate }
    }
  }

  /// Whether the first line is a section's label above a headline, or a paper's name above a date and a headline.
  private func isLabelOfSite() -> Bool {
    let range = blocks[0].range
    guard blocks[0].kind == .paragraph, !endsWithStop(range), wordCount(range) <= Self.longestName else { return false }
    let isSection = words.sections.isWhole(text, range)
    guard isSection || words.isOutlet(text, range) else { return false }
    var hasDate = isSection
    for block in blocks.dropFirst().prefix(3) {
      guard block.kind == .paragraph || block.kind == .heading else { continue }
      if Parsing.DateLine(text, block.range, bare: true, words, options.dateOrder) != nil {
        hasDate = true
      } else if Parsing.BylineReading(text, block.range, words) == nil {
        return hasDate && wordCount(block.range) >= Self.shortestHeadline && !endsWithStop(block.range)
      }
    }
    return false
  }

  /// Sets aside whom a release names for questions above its headline, with the lines of names and numbers below it.
  private mutating func setAsideContact() {
    let head = blocks.indices.prefix(Self.reachOfMail)
    guard
      var index = head.first(where: {
        blocks[$0].kind == .paragraph && blocks[$0].range.count < 200
          && words.contacts.end(in: text, at: blocks[$0].range.lowerBound, before: blocks[$0].range.upperBound) != nil
      }), blocks[..<index].allSatisfy({ $0.range.count < 100 })
    else { return }
    repeat {
      blocks[index].kind = .boilerplate
      index += 1
    } while head.contains(index) && blocks[index].kind == .paragraph
      && (isReachable(index) || wordCount(blocks[index].range) <= 4 && isReachable(index + 1))
  }

  /// Whether a block has an address of mail or a number to call.
  private func isReachable(_ index: Int) -> Bool {
    guard blocks.indices.contains(index), !endsWithStop(blocks[index].range) else { return false }
    let line = text[blocks[index].range]
    return line.count < 100 && (line.contains(UInt8(ascii: "@")) || line.count(where: isASCIIDigit) >= 7)
  }

  private static let mailFields: Set<String> = [
    "from", "to", "cc", "bcc", "sent", "subject", "reply-to", "von", "an", "gesendet", "betreff", "de", "à", "envoyé",
    "objet", "para", "enviado", "asunto",
  ]

  /// `From: press@example.org`; a date is read elsewhere.
  private func isMailField(_ range: Range<Int>) -> Bool {
    guard let colon = text[range].prefix(12).firstIndex(of: UInt8(ascii: ":")), colon + 1 < range.upperBound,
      text[colon + 1] == 0x20
    else { return false }
    return Self.mailFields.contains(String(utf8: text[range.lowerBound..<colon]).lowercased())
  }

  /// The subject of a mail is its headline where nothing in it is; without what answering and passing on set before it.
  mutating func takeSubject() -> Int? {
    for index in blocks.indices.prefix(Self.reachOfMail) where blocks[index].kind == .boilerplate {
      let range = blocks[index].range
      guard isMailField(range), var start = label(at: range.lowerBound, Self.subjects, range) else { continue }
      while let end = label(at: start, Self.prefixes, range) { start = end }
      guard start < range.upperBound else { continue }
      blocks[index].parts = [start..<range.upperBound]
      return index
    }
    return nil
  }

  private static let subjects: Set<String> = ["subject", "betreff", "objet", "asunto"]
  private static let prefixes: Set<String> = ["re", "fw", "fwd", "aw", "wg", "tr", "rv"]

  /// The end of a label with its colon and the space behind it.
  private func label(at start: Int, _ labels: Set<String>, _ range: Range<Int>) -> Int? {
    guard let colon = text[start..<range.upperBound].prefix(10).firstIndex(of: UInt8(ascii: ":")),
      labels.contains(String(utf8: text[start..<colon]).lowercased())
    else { return nil }
    return text.trimmingSpace(colon + 1..<range.upperBound).lowerBound
  }

  /// `Home > News > Local`: short parts between arrows, two of them or the first a page of entry.
  private func isPath(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestPath, !endsWithStop(range) else { return false }
    let line = String(utf8: text[range])
    for arrow in [" > ", " › ", " » ", " / "] {
      let parts = line.split(separator: arrow)
      guard parts.count >= 2, parts.allSatisfy({ $0.split(separator: " ").count <= 4 }) else { continue }
      let isEntry = ["home", "news", "start", "startseite", "accueil", "inicio", "portada"].contains(
        parts[0].lowercased())
      if isEntry || parts.count >= 3, arrow != " / " || isEntry { return true }
    }
    return false
  }

  /// `AM-Harbor-Fire, 1st Ld`: the cycle, and the story's name with hyphens.
  private func isSlug(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestSlug, ["AM-", "PM-", "BC-"].contains(String(utf8: text[range].prefix(3))) else {
      return false
    }
    return !text[range].prefix(6).contains(0x20)
  }
}
