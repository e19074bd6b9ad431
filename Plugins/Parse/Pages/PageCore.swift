import HTML

extension Parsing {
  /// Where the article stands in a page's tree.
  ///
  /// Each unit is worth its words if it reads as running text, and costs something if it is links or labels; the
  /// subtree with the greatest sum is the article (the maximum subsequence of J. Pasternack and D. Roth, "Extracting
  /// Article Text from the Web with Maximum Subsequence Segmentation", 2009, on the tree instead of the token list).
  struct PageCore {
    /// The element; the document where no text speaks for any.
    let node: Int
    /// The units below it.
    let units: Range<Int>
    /// The core and the elements it stands in.
    private let above: Set<Int>

    init(_ page: PageUnits) {
      var best = HTMLDocument.root
      var most: Float = 0
      for node in page.sum.indices where page.document.kind(node) == .element {
        // Of elements with the same sum the innermost: it comes last.
        if page.sum[node] >= most, page.sum[node] > 0 { (best, most) = (node, page.sum[node]) }
      }
      // One paragraph is no article: what stands around it is looked at.
      while [.p, .li, .ul, .ol, .blockquote].contains(page.document.tag(best)) { best = page.document.parent(best) }
      node = best
      units = Int(page.firstUnit[best])..<max(Int(page.firstUnit[best]), Int(page.endUnit[best]))
      var above: Set<Int> = []
      var place = best
      while place >= 0 {
        above.insert(place)
        place = page.document.parent(place)
      }
      self.above = above
    }

    /// Whether the element is the core or holds it.
    func isAbove(_ element: Int) -> Bool { above.contains(element) }

    /// What the names and kinds of the elements say in which a unit stands, up to those that hold the core too.
    func flags(of container: Int, in page: PageUnits) -> PageFlags {
      var flags: PageFlags = []
      var place = container
      while place >= 0, !isAbove(place) {
        flags.formUnion(page.flags[place])
        place = page.document.parent(place)
      }
      return flags
    }
  }
}
