import HTML
import Text

extension Parsing {
  /// Finds a page's headline among its units.
  struct PageHeadline {
    /// The unit; `nil` where no visible text is the headline.
    private(set) var unit: Int?

    private let page: PageUnits
    private let core: PageCore
    private let names: [[UInt8]]
    private let title: [UInt8]
    private let site: [UInt8]
    /// The first unit of the core that is running text.
    private let firstText: Int

    /// The longest headline, in words.
    private static let longest = 45

    init(_ page: PageUnits, _ core: PageCore, _ metadata: PageMetadata) {
      self.page = page
      self.core = core
      names = metadata.headlines.map { letters(Array($0.text.utf8)) }.filter { $0.count > 3 }
      title = letters(metadata.title?.text ?? [])
      site = letters(Array((metadata.siteName?.text ?? "").utf8))
      firstText = core.units.first { page.units[$0].score > 0 } ?? core.units.lowerBound
      var best = 2.5
      for index in 0..<min(page.units.count, max(core.units.upperBound, 1)) {
        guard let worth = worth(index), worth > best else { continue }
        (unit, best) = (index, worth)
      }
    }

    /// How much speaks for a unit; `nil` where it is none.
    private func worth(_ index: Int) -> Double? {
      let content = page.units[index]
      guard content.words > 0, content.words <= Self.longest else { return nil }
      let level = page.headingLevel(index)
      let flags = nearFlags(content.container)
      let isNamed = flags.contains(.headline)
      guard level.map({ $0 <= 3 }) ?? false || isNamed || index < core.units.lowerBound + 3 else { return nil }
      let text = letters(page.text(index))
      guard text.count > 1, text != site else { return nil }
      var worth = level == 1 ? 3.0 : level == 2 ? 1 : level == 3 ? 0.5 : 0
      if isNamed { worth += level == nil ? 1.5 : 1 }
      worth += likeness(text)
      if index >= core.units.lowerBound { worth -= level == 1 ? 0 : 1 }
      // Below the menu of a page that has little text, a headline still stands above all of it.
      if index > core.units.lowerBound + 3, index > firstText { worth -= level == 1 ? 1 : 3 }
      let around = core.flags(of: content.container, in: page)
      if !around.isDisjoint(with: [.outside, .aside]) { worth -= 3 }
      if around.contains(.other) { worth -= 1 }
      // Blogs link a headline to its own page.
      if content.linkShare > 0.5, likeness(text) < 4 { worth -= 1 }
      return level == nil && likeness(text) < 2 && !isNamed ? nil : worth
    }

    /// How near a text is to what metadata calls the headline.
    private func likeness(_ text: [UInt8]) -> Double {
      if names.contains(text) { return 4 }
      if !title.isEmpty, text == title { return 4 }
      guard text.count >= 8 else { return title.starts(with: text) && !title.isEmpty ? 2 : 0 }
      // The smaller part of a title may be the site's name: "The Ledger: Dam stays shut".
      if title.count >= text.count, holds(title, text) { return text.count * 2 > title.count ? 3 : 0 }
      if names.contains(where: { holds($0, text) || holds(text, $0) && $0.count * 2 > text.count }) { return 2.5 }
      return 0
    }

    private func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
      guard whole.count >= part.count, whole.count < 2_000 else { return false }
      for start in 0...whole.count - part.count where whole[start] == part[0] && whole[start...].starts(with: part) {
        return true
      }
      return false
    }

    private func nearFlags(_ container: Int) -> PageFlags {
      var flags: PageFlags = []
      var place = container
      for _ in 0..<3 where place >= 0 && !core.isAbove(place) {
        flags.formUnion(page.flags[place])
        place = page.document.parent(place)
      }
      return flags
    }
  }
}
