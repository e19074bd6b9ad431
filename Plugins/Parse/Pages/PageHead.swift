import Articles
import HTML
import Text

extension Parsing {
  /// What stands around a page's headline: byline, standfirst, the lines that say when it was published.
  struct PageHead {
    /// A line of a unit: units of the head are cut at their line breaks.
    struct Line {
      var unit: Int
      var runs: Range<Int>
      var kind: Block.Kind
    }

    private(set) var lines: [Line] = []
    /// The names that the byline gives.
    private(set) var authors: [String] = []
    private(set) var published: String?
    private(set) var updated: String?
    /// The units that are not the body's.
    private(set) var taken: Set<Int> = []

    private let page: PageUnits
    private let core: PageCore
    private let words: WordLists
    private let options: ParseOptions
    private let headline: Int?
    /// The list that the authors stand in.
    private var listOfAuthors: Int?

    /// How far above the headline and into the body a byline may stand, in units.
    private static let above = 12
    private static let below = 6
    private static let longestLine = 40
    /// The fewest words of a standfirst that only its place shows.
    private static let shortestBetween = 6
    /// The most paragraphs of a standfirst.
    private static let longestStandfirst = 4

    init(
      _ page: PageUnits, _ core: PageCore, headline: Int?, _ metadata: PageMetadata, _ words: WordLists,
      _ options: ParseOptions
    ) {
      self.page = page
      self.core = core
      self.words = words
      self.options = options
      self.headline = headline
      let first = max(0, (headline ?? core.units.lowerBound) - Self.above)
      let end = min(page.units.count, max(core.units.lowerBound + Self.below, (headline ?? 0) + Self.below))
      for unit in first..<max(first, end) where unit != headline { read(unit) }
      findStandfirst(headline, metadata, end)
      if !lines.contains(where: { $0.kind == .byline }) { readTail(from: end) }
      readFirstTime(metadata)
    }

    /// A unit of the head, line by line.
    private mutating func read(_ unit: Int) {
      let content = page.units[unit]
      guard content.words <= Self.longestLine else { return }
      let flags = named(unit)
      guard flags.isDisjoint(with: [.outside, .hidden, .authorBox, .readers]),
        !isAmongOthers(flags) || unit == headline.map({ $0 + 1 })
      else { return }
      var found: [Line] = []
      for runs in page.lines(unit) {
        if let line = line(unit, runs, flags, behind: lines + found) { found.append(line) }
      }
      guard found.contains(where: { $0.kind != .standfirst }) else { return }
      lines += found
      taken.insert(unit)
      if found.contains(where: { $0.kind == .byline }) || flags.contains(.date) { readTime(content.container) }
    }

    /// Names such as "related" count, those of tools around a byline ("meta", "share") don't.
    private func isAmongOthers(_ flags: PageFlags) -> Bool {
      flags.contains(.other) && flags.isDisjoint(with: [.byline, .date])
    }

    private mutating func line(
      _ unit: Int, _ runs: Range<Int>, _ flags: PageFlags, behind found: [Line]
    ) -> Line? {
      let text = page.text(of: runs)
      guard !text.isEmpty else { return nil }
      let whole = 0..<text.count
      let isFirst = !found.contains { $0.kind == .byline }
      let isNearHead = unit < core.units.lowerBound + 3 && !endsSentence(text, whole)
      let isDated =
        flags.contains(.byline) || flags.contains(.date) && text.count < 120 || isNearHead && text.count < 90
      if isFirst,
        let reading = BylineReading(text, whole, words)
          ?? (flags.contains(.byline) ? BylineReading(named: text, whole, words) : nil)
      {
        note(reading, in: text)
        listOfAuthors = flags.contains(.byline) ? list(around: unit) : nil
        return Line(unit: unit, runs: runs, kind: .byline)
      }
      // The next item of a list of authors: its first line names them.
      if let listOfAuthors, list(around: unit) == listOfAuthors, runs.lowerBound == page.units[unit].runs.lowerBound,
        let reading = BylineReading(named: text, whole, words), !reading.authors.isEmpty
      {
        note(reading, in: text)
        return Line(unit: unit, runs: runs, kind: .byline)
      }
      if let date = DateLine(text, whole, bare: true, words, options.dateOrder) {
        published = published ?? date.published
        updated = updated ?? date.updated
        return Line(unit: unit, runs: runs, kind: .boilerplate)
      }
      if isDated, page.units[unit].words <= 20, page.units[unit].linkShare < 0.5,
        let date = TextDate.first(in: text, whole, order: options.dateOrder)
      {
        published = published ?? date.iso
        return Line(unit: unit, runs: runs, kind: .boilerplate)
      }
      return flags.contains(.byline) && page.units[unit].words <= 15
        ? Line(unit: unit, runs: runs, kind: .boilerplate) : nil
    }

    private func list(around unit: Int) -> Int? { page.ancestor(of: unit, .ul, .ol) }

    private mutating func note(_ reading: BylineReading, in text: [UInt8]) {
      authors += reading.authors.map(\.name)
      for part in reading.rest {
        var start = part.lowerBound
        while let date = TextDate.first(in: text, start..<part.upperBound, order: options.dateOrder) {
          if words.updated.first(in: text, start..<date.range.lowerBound) != nil {
            updated = updated ?? date.iso
          } else {
            published = published ?? date.iso
          }
          start = date.range.upperBound
        }
      }
    }

    /// The first `time` element in or around a line of the head says when.
    private mutating func readTime(_ container: Int) {
      var place = container
      for _ in 0..<2 where place >= 0 && !core.isAbove(place) {
        var node = place
        while node >= 0 {
          if page.document.tag(node) == .time, let time = page.document.text(.datetime, of: node).flatMap(isoTime) {
            published = published.map { $0.count < time.count && time.hasPrefix($0) ? time : $0 } ?? time
            return
          }
          node = page.document.following(node, within: place)
        }
        place = page.document.parent(place)
      }
    }

    /// Where no line of the head gives a day, the first `time` element that is the article's does.
    private mutating func readFirstTime(_ metadata: PageMetadata) {
      guard published == nil, metadata.published == nil else { return }
      for node in metadata.times where Int(page.firstUnit[node]) <= core.units.upperBound {
        let flags = around(node)
        guard flags.isDisjoint(with: [.outside, .hidden, .aside, .readers]),
          flags.isDisjoint(with: .other) || flags.contains(.byline),
          let time = page.document.text(.datetime, of: node).flatMap(isoTime)
        else { continue }
        published = time
        return
      }
    }

    // MARK: Standfirst

    private mutating func findStandfirst(_ headline: Int?, _ metadata: PageMetadata, _ end: Int) {
      guard let headline else { return }
      let between = textAboveByline(headline)
      let description = letters(Array((metadata.description ?? "").utf8))
      let byline = lines.first { $0.kind == .byline }?.unit
      for unit in headline + 1..<max(headline + 1, min(end, headline + 9)) where !taken.contains(unit) {
        let content = page.units[unit]
        guard (3...80).contains(content.words), content.linkShare < 0.5 else { continue }
        let flags = around(content.container)
        guard flags.isDisjoint(with: [.outside, .hidden, .other, .readers, .caption, .figure]) else { continue }
        let isBeforeBody = unit < core.units.lowerBound || byline.map { unit < $0 } ?? false
        let isNamed = flags.contains(.standfirst) && (isBeforeBody || unit <= headline + 2)
        let isHeading = page.headingLevel(unit) == 2 && unit == headline + 1 && content.words >= 5 && isBeforeBody
        let isDescribed = isBeforeBody && description.count > 20 && letters(page.text(unit)) == description
        guard isNamed || isHeading || isDescribed || unit == between else { continue }
        for part in isNamed ? standfirst(around: unit) : unit..<unit + 1 where !taken.contains(part) {
          lines.append(Line(unit: part, runs: page.units[part].runs, kind: .standfirst))
          taken.insert(part)
        }
        return
      }
    }

    /// The one line of text that stands between headline and byline.
    private func textAboveByline(_ headline: Int) -> Int? {
      guard let byline = lines.first(where: { $0.kind == .byline })?.unit, byline > headline else { return nil }
      let texts = (headline + 1..<byline).filter {
        !taken.contains($0) && page.units[$0].words >= Self.shortestBetween && !page.units[$0].followsImage
      }
      return texts.count == 1 ? texts[0] : nil
    }

    /// The units of the element that is named the standfirst, from one of them on.
    private func standfirst(around unit: Int) -> Range<Int> {
      var end = unit + 1
      var place = page.units[unit].container
      while place >= 0, !core.isAbove(place) {
        if page.flags[place].contains(.standfirst) { end = max(end, Int(page.endUnit[place])) }
        place = page.document.parent(place)
      }
      let units = unit..<min(end, unit + Self.longestStandfirst)
      let areText = units.allSatisfy { page.units[$0].endsSentence && page.headingLevel($0) == nil }
      return areText && end == units.upperBound ? units : unit..<unit + 1
    }

    /// A byline may stand behind the text.
    private mutating func readTail(from start: Int) {
      let first = max(start, core.units.upperBound - 2)
      for unit in first..<max(first, min(page.units.count, core.units.upperBound + 6))
      where page.units[unit].words <= 12 {
        let text = page.text(unit)
        let flags = named(unit)
        guard !text.isEmpty, flags.isDisjoint(with: [.outside, .hidden, .readers]), !isAmongOthers(flags),
          let reading = BylineReading(text, 0..<text.count, words)
        else { continue }
        note(reading, in: text)
        lines.append(Line(unit: unit, runs: page.units[unit].runs, kind: .byline))
        taken.insert(unit)
        return
      }
    }

    /// What a unit's surroundings and the inline elements in it are named; in a picture's words an author is its maker.
    private func named(_ unit: Int) -> PageFlags {
      let flags = around(page.units[unit].container)
      return flags.isDisjoint(with: [.figure, .caption, .credit]) ? flags.union(page.units[unit].inlineFlags) : flags
    }

    private func around(_ container: Int) -> PageFlags { core.flags(of: container, in: page) }
  }
}

extension Parsing.PageUnits {
  /// The runs of a unit, line by line.
  func lines(_ unit: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = units[unit].runs.lowerBound
    for place in units[unit].runs where runs[place].isBreak {
      lines.append(start..<place)
      start = place + 1
    }
    lines.append(start..<units[unit].runs.upperBound)
    return lines.filter { !$0.isEmpty }
  }

  /// The words of some runs with single spaces between them.
  func text(of pieces: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    for piece in runs[pieces] {
      if piece.isBreak { text.append(0x20) } else { document.append(piece.run, to: &text) }
    }
    return Parsing.singleSpaced(text)
  }
}
