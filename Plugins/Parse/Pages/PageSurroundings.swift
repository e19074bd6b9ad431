import Articles
import HTML
import Text

/// What stands among an article's paragraphs and is none of them.
extension Parsing.PageSelection {
  /// The most words before a link that points elsewhere, and of the whole line.
  private static let longestLabel = 6
  private static let longestPointer = 40
  /// So many last blocks may tell of the author.
  private static let reachOfNotes = 4
  /// So many paragraphs an article has before a note on its author.
  private static let fewest = 3

  /// Whether a unit is a link card's, or links and nothing else.
  func isLinked(_ unit: Int) -> Bool {
    cards.contains(unit) || page.units[unit].linkShare >= 0.8
  }

  /// `Read here: …`, a label and a link to another article.
  func isPointer(_ unit: Int) -> Bool {
    let content = page.units[unit]
    let own = content.words - content.linkWords
    guard content.linkWords >= 3, own > 0, own <= Self.longestLabel, content.words <= Self.longestPointer,
      page.headingLevel(unit) == nil
    else { return false }
    // The label stands first, the link goes to the end.
    let runs = page.runs[content.runs].filter { !$0.isBreak && !page.isBlank($0) }
    guard let first = runs.firstIndex(where: \.isLink), first > 0, runs[first...].allSatisfy(\.isLink) else {
      return false
    }
    let label = page.text(of: content.runs.lowerBound..<content.runs.lowerBound + labelCount(content.runs))
    return label.last == UInt8(ascii: ":") || label.suffix(2).elementsEqual("\u{BB}".utf8)
  }

  private func labelCount(_ runs: Range<Int>) -> Int {
    page.runs[runs].prefix { !$0.isLink }.count
  }

  /// Drops a note on who wrote the article: `Jane Doe covers the harbour`, behind the last paragraph.
  mutating func dropNotesOnAuthors(_ authors: [String]) {
    let names = authors.map { $0.split(separator: " ").map { Array($0.utf8) } }.filter { $0.count >= 2 }
    guard !names.isEmpty else { return }
    var place = choices.endIndex
    var looked = 0
    while place > choices.startIndex, looked < Self.reachOfNotes {
      place -= 1
      looked += 1
      let choice = choices[place]
      guard choice.kind == .paragraph, page.units[choice.unit].words <= 80 else { continue }
      let before = choices[..<place].count { $0.kind == .paragraph }
      let text = page.text(choice.unit)
      if before >= Self.fewest, names.contains(where: { Self.tells(text, of: $0) }) { choices.remove(at: place) }
    }
  }

  /// Whether a text begins with a name, the first name perhaps a shorter form and an office before it, and goes on with
  /// a small letter.
  private static func tells(_ text: [UInt8], of name: [[UInt8]]) -> Bool {
    let parts = text.prefix(120).split(separator: 0x20, maxSplits: 6).map { Array($0) }
    guard let family = name.last, let place = parts.prefix(5).firstIndex(of: family), place > 0,
      place + 1 < parts.count, parts[..<place].suffix(2).contains(where: { $0.first == name[0].first }),
      parts[0].first.map(isASCIIUppercase) ?? false
    else { return false }
    return parts[place + 1].first.map(isASCIILowercase) ?? false
  }
}

extension Parsing.PageUnits {
  /// Whether a run is white space alone.
  func isBlank(_ run: Parsing.PageRun) -> Bool {
    if let scalar = run.run.scalars?.0 { return scalar.properties.isWhitespace }
    return document.page[run.run.source].allSatisfy(isASCIISpace)
  }
}

extension Parsing.WordLists {
  /// The most words of a call to the reader.
  private static let longestCall = 70

  /// Whether a heading is that of a box that offers a newsletter or the like.
  func namesChannel(_ text: [UInt8]) -> Bool {
    channels.end(in: text, at: 0, before: text.count) != nil
  }

  /// Whether a line names two of the pages that lawyers ask for: `The Ledger · Imprint · Privacy policy`.
  func leadsToTerms(_ text: [UInt8]) -> Bool {
    guard let first = legalLinks.first(in: text, 0..<text.count) else { return false }
    return legalLinks.first(in: text, first.upperBound..<text.count) != nil
  }

  /// Whether a quotation mark is open at a place.
  private func standsInQuotation(_ text: [UInt8], _ place: Int) -> Bool {
    var isOpen = false
    var next = 0
    while next < place {
      let mark = decodeScalar(text, at: next)
      if mark.scalar == "\"" { isOpen.toggle() }
      if "“„«".unicodeScalars.contains(mark.scalar) { isOpen = true }
      if "”»".unicodeScalars.contains(mark.scalar) { isOpen = false }
      next += mark.length
    }
    return isOpen
  }

  /// Whether a unit calls the reader to a newsletter, a live blog or a subscription: it names that, speaks to the
  /// reader, and leads there.
  func callsReader(_ text: [UInt8], _ unit: Parsing.PageUnit) -> Bool {
    guard unit.words <= Self.longestCall, !text.isEmpty else { return false }
    let whole = 0..<text.count
    guard unit.linkWords > 0 || text.last == UInt8(ascii: ":") || unit.isItalic || unit.boldWords > 0 else {
      return false
    }
    return calls.first(in: text, whole) != nil
      || channels.first(in: text, whole) != nil
        && readerWords.first(in: text, whole).map { !standsInQuotation(text, $0.lowerBound) } ?? false
  }
}
