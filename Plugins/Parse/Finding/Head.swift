import Articles
import Text

extension Parsing.Outline {
  /// How many blocks may stand above and between headline and byline.
  private static let reach = 10
  /// The most words of a line that gives an author's office.
  private static let longestOffice = 7
  /// The longest line that signs a text, in bytes.
  private static let longestSignature = 100
  /// The longest note on an author, in bytes.
  private static let longestNote = 300

  /// Finds headline, standfirst, byline and the lines that say when the article was published.
  mutating func findHead(_ known: String?) {
    setAsideFurniture()
    readBylinesAndDates()
    guard let headline = headlineIndex(known) ?? takeSubject() else { return readSignature() }
    blocks[headline].kind = .headline
    blocks[headline].level = nil
    if byline == nil { readUnmarkedByline(after: headline) }
    if byline == nil { readNameAlone(after: headline) }
    readSignature()
    findStandfirst(after: headline)
  }

  private mutating func readBylinesAndDates() {
    var long = 0
    for index in blocks.indices.prefix(Self.reach) {
      let range = blocks[index].range
      if range.count > 260 { long += 1 }
      guard long < 2, blocks[index].kind == .paragraph || blocks[index].kind == .correctionNote else { continue }
      if let line = Parsing.DateLine(text, range, bare: index > 0 && long == 0, words, options.dateOrder) {
        note(line, at: index)
      } else if byline == nil, blocks[index].kind == .paragraph, let reading = Parsing.BylineReading(text, range, words)
      {
        take(reading, at: index)
      }
    }
  }

  private mutating func note(_ line: Parsing.DateLine, at index: Int) {
    published = published ?? line.published
    updated = updated ?? line.updated
    // "Updated at 8:44 a.m. on July 20." is a sentence to the reader, and a notice.
    let isSentence = text[blocks[index].range.upperBound - 1] == UInt8(ascii: ".") && line.published == nil
    blocks[index].kind = isSentence ? .correctionNote : .boilerplate
  }

  private mutating func take(_ reading: Parsing.BylineReading, at index: Int) {
    byline = reading
    bylineIndex = index
    blocks[index].kind = .byline
    for part in reading.rest {
      guard let date = Parsing.TextDate.first(in: text, part, order: options.dateOrder) else { continue }
      let isUpdate = words.updated.end(in: text, at: part.lowerBound, before: part.upperBound) != nil
      if isUpdate { updated = updated ?? date.iso } else { published = published ?? date.iso }
    }
  }

  /// The index of the block that is the headline.
  private func headlineIndex(_ known: String?) -> Int? {
    if let known, let index = blocks.indices.prefix(Self.reach).first(where: { isSame(blocks[$0], known) }) {
      return index
    }
    for index in blocks.indices.prefix(Self.reach) {
      switch blocks[index].kind {
      case .correctionNote where index == 0 && announcesNotice(index): return index
      case .boilerplate, .correctionNote, .embed, .byline, .caption: continue
      case .heading: return isMarkedHeadline(index) ? index : nil
      case .paragraph: return isHeadline(index) ? index : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether a first line with the label of a notice heads a story that is one: `Retraction: the Loxley well`, and below it
  /// the notice itself with a label of its own.
  private func announcesNotice(_ index: Int) -> Bool {
    let range = blocks[index].range
    return blocks.indices.contains(index + 1) && blocks[index + 1].kind == .correctionNote && !endsWithStop(range)
      && wordCount(range) <= options.headlineWords && words.isNotice(text, blocks[index + 1].range)
  }

  private func isSame(_ block: Parsing.PlannedBlock, _ headline: String) -> Bool {
    text[block.range].elementsEqual(headline.utf8)
  }

  /// A first heading is the headline if it is of the first level or nothing of a higher one follows.
  private func isMarkedHeadline(_ index: Int) -> Bool {
    guard let level = blocks[index].level, level > 1 else { return true }
    return !blocks.dropFirst(index + 1).contains { $0.kind == .heading && ($0.level ?? 9) < level }
  }

  /// Whether the first block of an article reads as a headline does and not as its first paragraph.
  private func isHeadline(_ index: Int) -> Bool {
    let range = blocks[index].range
    let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
    guard let next, range.count <= 400, wordCount(range) <= options.headlineWords, !startsSmall(text, range),
      isShouted(range) || Parsing.DatelineReading(text, range, words) == nil,
      !Parsing.LineMark.asksOrAnswers(text, range)
    else { return false }
    guard endsWithStop(range), text[range.upperBound - 1] != UInt8(ascii: ";") else { return true }
    if isTitleCase(range) || isShouted(range) || isTelegraphic(range) { return true }
    guard wordCount(range) <= 25, !hasInnerStop(range) else { return false }
    return next.kind == .byline || Parsing.DatelineReading(text, next.range, words) != nil
  }

  private mutating func readUnmarkedByline(after headline: Int) {
    for index in blocks.indices.dropFirst(headline + 1).prefix(2) where blocks[index].kind == .paragraph {
      let range = blocks[index].range
      guard !endsWithStop(range), Parsing.DatelineReading(text, range, words) == nil,
        let reading = Parsing.BylineReading(unmarked: text, range, words)
      else { continue }
      return take(reading, at: index)
    }
  }

  /// A name and nothing else below the headline is the author's if the line below gives an office, or if the last lines
  /// tell of whom it names.
  private mutating func readNameAlone(after headline: Int) {
    for index in blocks.indices.dropFirst(headline + 1).prefix(2) where blocks[index].kind == .paragraph {
      let range = blocks[index].range
      guard (2...4).contains(wordCount(range)), Parsing.BylineReading.isName(text, range),
        !words.isOutlet(text, range), let reading = Parsing.BylineReading(named: text, range, words),
        reading.authors.count == 1, reading.authors[0].range == range
      else { continue }
      let below = index + 1
      if blocks.indices.contains(below), blocks[below].kind == .paragraph, isOffice(blocks[below].range) {
        blocks[below].kind = .boilerplate
      } else if let note = blocks.indices.dropFirst(index + 2).suffix(2).first(where: { tells($0, of: range) }) {
        blocks[note].kind = .boilerplate
      } else {
        continue
      }
      return take(reading, at: index)
    }
  }

  /// `JANE DOE / STAFF WRITER jane@example.org` below the text says who wrote it, and is none of it.
  private mutating func readSignature() {
    for index in blocks.indices.dropFirst(2).suffix(2) where blocks[index].kind == .paragraph {
      let range = blocks[index].range
      guard range.count <= Self.longestSignature, text[range].contains(UInt8(ascii: "@")), !endsWithStop(range),
        let reading = Parsing.BylineReading(unmarked: text, range, words)
      else { continue }
      if byline == nil { take(reading, at: index) } else { blocks[index].kind = .boilerplate }
    }
  }

  /// A line such as `Local Democracy Reporter`, with an address of mail or without.
  private func isOffice(_ range: Range<Int>) -> Bool {
    guard wordCount(range) <= Self.longestOffice, !endsWithStop(range) else { return false }
    var office = range
    while let space = text[office].lastIndex(of: 0x20),
      text[space..<office.upperBound].contains(where: { "@|".utf8.contains($0) })
    {
      office = text.trimmingSpace(office.lowerBound..<space)
    }
    return words.isRole(text, office)
  }

  /// Whether a block begins with a name and goes on with a small letter (`Jane Doe writes every Thursday`).
  private func tells(_ block: Int, of name: Range<Int>) -> Bool {
    let range = blocks[block].range
    guard blocks[block].kind == .paragraph, range.count > name.count + 1, range.count <= Self.longestNote else {
      return false
    }
    let end = range.lowerBound + name.count
    return text[end] == 0x20 && isASCIILowercase(text[end + 1])
      && text[range.lowerBound..<end].elementsEqual(text[name]) { asciiLowercased($0) == asciiLowercased($1) }
  }

  /// What stands between headline and byline, or is set in italics below them, sums the story up.
  private mutating func findStandfirst(after headline: Int) {
    let below = blocks.indices.dropFirst(headline + 1).prefix(4)
    guard let first = below.first(where: { blocks[$0].kind == .paragraph }) else { return }
    let marker = below.last { blocks[$0].kind == .byline || $0 == bylineIndex }
    let isBetween = marker.map { first < $0 } ?? false
    let isSetApart = blocks[first].markup == .emphasis
    guard isBetween || isSetApart, blocks[first].range.count <= 600 else { return }
    blocks[first].kind = .standfirst
  }
}
