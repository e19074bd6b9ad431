import HTML
import Text

extension Parsing {
  /// The headline in the words of `title`, without the site's name.
  struct PageTitle {
    private let text: [UInt8]
    private let names: [[UInt8]]
    private let sites: [[UInt8]]
    private let heads: [[UInt8]]

    /// - Parameters:
    ///   - text: the title's words.
    ///   - heads: the letters of the lines at the head of the page, among which its name stands.
    init(_ text: [UInt8], _ metadata: PageMetadata, heads: [[UInt8]]) {
      self.text = text
      names = metadata.headlines.map { letters(Array($0.text.utf8)) }.filter { $0.count > 3 }
      let host = metadata.url.map { address in
        letters(Array((address.text.split(separator: "/").dropFirst().first ?? "").utf8))
      }
      sites = [metadata.siteName.map { letters(Array($0.text.utf8)) }, host].compactMap { $0 }.filter { $0.count > 2 }
      self.heads = heads
    }

    /// The headline's range.
    var headline: Range<Int> {
      let whole = text.trimmingSpace(0..<text.count)
      let marks = marks(in: whole)
      // What metadata gives as the headline is it.
      for mark in marks {
        for part in [whole.lowerBound..<mark.range.lowerBound, mark.range.upperBound..<whole.upperBound]
        where names.contains(letters(Array(text[part]))) { return part }
      }
      var rest = whole
      while let last = self.marks(in: rest).last {
        let (before, after) = (rest.lowerBound..<last.range.lowerBound, last.range.upperBound..<rest.upperBound)
        guard isSite(after, beside: before) else { break }
        rest = before
      }
      while let first = self.marks(in: rest).first {
        let (before, after) = (rest.lowerBound..<first.range.lowerBound, first.range.upperBound..<rest.upperBound)
        guard isSite(before, beside: after) else { break }
        rest = after
      }
      return withoutSection(rest, isCut: rest != whole)
    }

    /// Bars part a headline from names of sites and sections, whose parts are shorter; a dash does so at the end only.
    private func withoutSection(_ range: Range<Int>, isCut: Bool) -> Range<Int> {
      var parts: [Range<Int>] = []
      var start = range.lowerBound
      for mark in marks(in: range) where mark.kind == .bar {
        parts.append(start..<mark.range.lowerBound)
        start = mark.range.upperBound
      }
      parts.append(start..<range.upperBound)
      let longest = isHeadline(parts[0]) ? parts[0] : parts.max { $0.count < $1.count } ?? range
      let dashes = marks(in: longest).filter { $0.kind == .dash }
      guard !isCut, parts.count == 1, let dash = dashes.last else { return longest }
      let (before, after) = (longest.lowerBound..<dash.range.lowerBound, dash.range.upperBound..<longest.upperBound)
      if after.count <= before.count || isHeadline(before) { return before }
      return dashes.count == 1 ? after : longest
    }

    /// Whether the first part of a title is long enough for a headline, which most sites set first.
    private func isHeadline(_ part: Range<Int>) -> Bool { text[part].split(separator: 0x20).count >= 3 }

    private enum Kind { case bar, dash, colon }

    /// The signs with spaces around them that may part a title, and colons.
    private func marks(in range: Range<Int>) -> [(range: Range<Int>, kind: Kind)] {
      var found: [(Range<Int>, Kind)] = []
      // Two marks may share a space (`a | | b`): the second begins behind the first.
      for place in range where [0x20, 0x3A].contains(text[place]) && place >= found.last?.0.upperBound ?? 0 {
        for (mark, kind) in Self.marks where text[place..<range.upperBound].starts(with: mark.utf8) {
          let end = place + mark.utf8.count
          if place > range.lowerBound, end < range.upperBound { found.append((place..<end, kind)) }
        }
      }
      return found
    }

    private static let marks: [(String, Kind)] = [
      (" | ", .bar), (" · ", .bar), (" » ", .bar), (" « ", .bar), (" - ", .dash), (" – ", .dash), (" — ", .dash),
      (": ", .colon),
    ]

    /// Whether a part is the site's name, or stands in its address or, while the rest does not, at the head of the page.
    private func isSite(_ part: Range<Int>, beside rest: Range<Int>) -> Bool {
      let name = letters(Array(text[part]))
      guard name.count > 2 else { return false }
      if sites.contains(where: { $0 == name || name.count >= 5 && holds($0, name) }) { return true }
      return heads.contains(name) && !heads.contains(letters(Array(text[rest])))
    }

    private func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
      guard whole.count >= part.count, whole.count < part.count * 3 else { return false }
      return (0...whole.count - part.count).contains { whole[$0...].starts(with: part) }
    }
  }
}
