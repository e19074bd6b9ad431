import HTML

extension Parsing {
  /// Finds the cards within an article that lead to other articles: a picture or an `article` of its own, a heading
  /// that is a link, and a line or two.
  struct PageCards {
    /// The units that stand in cards.
    private(set) var units: Set<Int> = []

    /// The most words and units of a card.
    private static let mostWords = 70
    private static let mostUnits = 5
    /// Where so much of the article stands in cards, they are the article: a list of links that somebody wrote about.
    private static let shareOfText = 0.25

    init(_ page: PageUnits, _ core: PageCore) {
      var last = -1
      for unit in core.units where unit > last && page.isLinkedHeading(unit) {
        guard let card = Self.card(around: unit, page, core) else { continue }
        units.formUnion(card)
        last = card.upperBound - 1
      }
      guard !units.isEmpty else { return }
      let all = core.units.reduce(0) { $0 + page.units[$1].words }
      let inCards = units.reduce(0) { $0 + page.units[$1].words }
      if Double(inCards) > Double(all) * Self.shareOfText { units = [] }
    }

    /// The largest element around a linked heading that is small enough for a card.
    private static func card(around unit: Int, _ page: PageUnits, _ core: PageCore) -> Range<Int>? {
      var card: Range<Int>?
      var place = page.units[unit].container
      var isArticle = false
      while place >= 0, !core.isAbove(place) {
        let units = Int(page.firstUnit[place])..<Int(page.endUnit[place])
        guard units.count <= mostUnits, units.reduce(0, { $0 + page.units[$1].words }) <= mostWords else { break }
        isArticle = isArticle || page.document.tag(place) == .article
        if isArticle || page.flags[place].contains(.image) { card = units }
        place = page.document.parent(place)
      }
      return card
    }
  }
}

extension Parsing.PageUnits {
  /// Whether a unit is a heading, or holds one, whose words lead to another page.
  func isLinkedHeading(_ unit: Int) -> Bool {
    headingLevel(unit) != nil && units[unit].linkShare > 0.8
  }
}
