import HTML

extension Parsing.PageUnits {
  /// Names that say something is not the article are wrong where so much of the page's text stands.
  private static let shareOfText: Float = 0.3
  /// Readers may have written more than the newsroom.
  private static let shareOfReaders: Float = 0.8
  /// What text is worth in an element whose name says that it is not the article.
  private static let worthElsewhere: Float = 0.2

  /// What text is worth in an element whose name says that it is the article.
  private static let worthInContent: Float = 1.5

  /// Sums the units' scores up over the tree, in two rounds: the first shows which names are wrong.
  mutating func weigh() {
    let order = nodesFromBelow()
    for unit in units where unit.score > 0 { good[unit.container] += unit.score }
    addUp(order)
    let all = good[HTMLDocument.root]
    for node in flags.indices where good[node] > all * Self.shareOfText && !flags[node].isEmpty {
      let isReaders = flags[node].contains(.readers) && good[node] < all * Self.shareOfReaders
      flags[node].formIntersection([.content, .article, .notice, .quotation])
      if isReaders { flags[node].insert(.readers) }
    }
    var worths = [Float](repeating: 1, count: document.count)
    for node in order.reversed() {
      let parent = document.parent(node)
      let above = parent >= 0 ? worths[parent] : 1
      if !flags[node].isDisjoint(with: [.elsewhere, .hidden]) {
        worths[node] = min(above, Self.worthElsewhere)
      } else {
        worths[node] = flags[node].contains(.content) && above >= 1 ? Self.worthInContent : above
      }
    }
    good = [Float](repeating: 0, count: document.count)
    for unit in units {
      let worth = unit.score > 0 ? unit.score * worths[unit.container] : unit.score
      sum[unit.container] += worth
      if worth > 0 { good[unit.container] += worth }
    }
    addUp(order)
  }

  /// Adds each node's sums to its parent's.
  private mutating func addUp(_ order: [Int]) {
    for node in order {
      let parent = document.parent(node)
      guard parent >= 0 else { continue }
      sum[parent] += sum[node]
      good[parent] += good[node]
    }
  }

  /// The elements, children before their parents.
  private func nodesFromBelow() -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(document.count / 2)
    var node = HTMLDocument.root
    while node >= 0 {
      if document.kind(node) != .text { order.append(node) }
      node = document.following(node, within: HTMLDocument.root)
    }
    return order.reversed()
  }
}
