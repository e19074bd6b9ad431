import HTML

extension Parsing {
  /// Finds the parts within an article that its heading shows to be something else: `More from The Ledger`,
  /// `Support local journalism`, with all that the element holds which it heads; and those that ask for an address of
  /// mail.
  struct PageOffers {
    /// The units that stand in such parts, the headings too.
    private(set) var units: Set<Int> = []

    /// Where so much of the article's text stands in such a part, its heading is the article's own.
    private static let shareOfText = 0.25
    /// So much where something is to be pressed or filled in.
    private static let shareWithControls = 0.5
    private static let longestHeading = 12
    /// The most words of a part that asks for an address of mail.
    private static let longestAsking = 80

    init(_ page: PageUnits, _ core: PageCore, _ words: WordLists) {
      let all = core.units.reduce(0) { $0 + page.units[$1].words }
      for unit in core.units where !units.contains(unit) && page.headingLevel(unit) != nil {
        guard page.units[unit].words <= Self.longestHeading, Self.offers(page.text(unit), words),
          let part = Self.part(headedBy: unit, page, core)
        else { continue }
        let inPart = part.units.reduce(0) { $0 + page.units[$1].words }
        let share =
          page.controls.contains { page.document.ancestors(of: $0).contains(part.node) }
          ? Self.shareWithControls : Self.shareOfText
        if Double(inPart) <= Double(all) * share { units.formUnion(part.units) }
      }
      for field in page.controls where page.document.tag(field) == .input {
        if let part = Self.part(around: field, page, core, most: min(Self.longestAsking, all / 2)) {
          units.formUnion(part)
        }
      }
    }

    /// The largest element around a field that has few words and none of the article's around it.
    private static func part(around field: Int, _ page: PageUnits, _ core: PageCore, most: Int) -> Range<Int>? {
      var part: Range<Int>?
      var place = page.document.parent(field)
      while place >= 0, !core.isAbove(place) {
        let units = Int(page.firstUnit[place])..<Int(page.endUnit[place])
        guard units.reduce(0, { $0 + page.units[$1].words }) <= most else { break }
        part = units
        place = page.document.parent(place)
      }
      return part
    }

    private static func offers(_ heading: [UInt8], _ words: WordLists) -> Bool {
      words.isBoilerplate(heading) || words.namesChannel(heading)
        || words.calls.end(in: heading, at: 0, before: heading.count) != nil
    }

    /// The largest element that begins with a heading and holds more than it.
    private static func part(
      headedBy unit: Int, _ page: PageUnits, _ core: PageCore
    ) -> (node: Int, units: Range<Int>)? {
      var part: (node: Int, units: Range<Int>)?
      var place = page.units[unit].container
      while place >= 0, !core.isAbove(place), Int(page.firstUnit[place]) == unit {
        let units = unit..<Int(page.endUnit[place])
        if units.count > 1 { part = (place, units) }
        place = page.document.parent(place)
      }
      return part
    }
  }
}
