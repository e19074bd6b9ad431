import HTML

extension Parsing {
  /// Finds the articles that a page loads below the one it was opened for: each an `<article>` of its own with a
  /// headline of the first level, beside that of the page's headline.
  struct NextArticles {
    /// The units that stand in them.
    private(set) var units: Set<Int> = []

    init(_ page: PageUnits, _ core: PageCore, headline: Int?) {
      guard let headline, page.headingLevel(headline) == 1,
        let first = page.ancestor(of: headline, .article)
      else { return }
      var unit = Int(page.endUnit[first])
      while unit < page.units.count {
        guard page.headingLevel(unit) == 1, let next = page.ancestor(of: unit, .article), !core.isAbove(next),
          Int(page.firstUnit[next]) >= Int(page.endUnit[first])
        else {
          unit += 1
          continue
        }
        units.formUnion(Int(page.firstUnit[next])..<Int(page.endUnit[next]))
        unit = max(unit + 1, Int(page.endUnit[next]))
      }
    }
  }
}
