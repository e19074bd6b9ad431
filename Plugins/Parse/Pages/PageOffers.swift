import HTML

extension Parsing {
  /// Finds the parts within an article that its heading shows to be something else: `More from The Ledger`,
  /// `Support local journalism`, with all that the element holds which it heads.
  struct PageOffers {
    /// The units that stand in such parts, the headings too.
    private(set) var units: Set<Int> = []

    /// Where so much of the article's text stands in such a part, its heading is the article's own.
    private static let shareOfText = 0.25
    private static let longestHeading = 12

    init(_ page: PageUnits, _ core: PageCore, _ words: WordLists) {
      let all = core.units.reduce(0) { $0 + page.units[$1].words }
      for unit in core.units where !units.contains(unit) && page.headingLevel(unit) != nil {
        guard page.units[unit].words <= Self.longestHeading, Self.offers(page.text(unit), words),
          let part = Self.part(headedBy: unit, page, core)
        else { continue }
        let inPart = part.reduce(0) { $0 + page.units[$1].words }
        if Double(inPart) <= Double(all) * Self.shareOfText { units.formUnion(part) }
      }
    }

    private static func offers(_ heading: [UInt8], _ words: WordLists) -> Bool {
      words.isBoilerplate(heading) || words.namesChannel(heading)
        || words.calls.end(in: heading, at: 0, before: heading.count) != nil
    }

    /// The largest element that begins with a heading and holds more than it.
    private static func part(headedBy unit: Int, _ page: PageUnits, _ core: PageCore) -> Range<Int>? {
      var part: Range<Int>?
      var place = page.units[unit].container
      while place >= 0, !core.isAbove(place), Int(page.firstUnit[place]) == unit {
        let units = unit..<Int(page.endUnit[place])
        if units.count > 1 { part = units }
        place = page.document.parent(place)
      }
      return part
    }
  }
}
