import Articles
import Text

/// An article's text cut where quotes and the passages that notices concern begin and end.
///
/// Spans may nest and overlap. Every segment knows the innermost quote around it and whether a notice concerns it, so
/// that a page needs no nested elements, and its size stays linear whatever the spans are.
struct MarkedSpans {
  /// A run of text with the same marks from end to end.
  struct Segment: Hashable {
    var range: Range<Int>
    /// The innermost quote, by its place in the layer.
    var quote: Int?
    /// Whether a notice concerns the text.
    var isConcerned: Bool
    /// What begins here.
    var anchors: [Anchor] = []
    /// The quotes that end here.
    var ended: [Int] = []
  }

  /// The target of a link.
  enum Anchor: Hashable {
    case quote(Int)
    case concern(Int)
    case sentence(Int)
  }

  private(set) var segments: [Segment] = []

  /// Cuts a text of that many bytes at the spans of quotes and of the passages that notices concern, and where sentences
  /// begin that something links to.
  init(quotes: [Range<Int>], concerns: [Range<Int>], sentences: [Range<Int>] = [], length: Int) {
    let events = Self.events(quotes, concerns, sentences, length)
    var open: [Int] = []
    var concerned = 0
    var start = 0
    var waiting: (anchors: [Anchor], ended: [Int]) = ([], [])
    for (place, event) in events {
      if place > start {
        while let last = open.last, quotes[last].upperBound <= start { open.removeLast() }
        segments.append(
          Segment(range: start..<place, quote: open.last, isConcerned: concerned > 0, anchors: waiting.anchors))
        waiting.anchors = []
        start = place
      }
      switch event {
      case .ends(.quote(let quote)): if !segments.isEmpty { segments[segments.count - 1].ended.append(quote) }
      case .ends(.concern): concerned -= 1
      case .ends(.sentence): break
      case .begins(let anchor):
        waiting.anchors.append(anchor)
        if case .quote(let quote) = anchor { open.append(quote) }
        if case .concern = anchor { concerned += 1 }
      case .textEnds: break
      }
    }
  }

  /// The index of the first segment that ends after the offset.
  func firstSegment(endingAfter offset: Int) -> Int {
    segments.partitioningIndex { $0.range.upperBound > offset }
  }

  private enum Event: Hashable {
    case ends(Anchor)
    case begins(Anchor)
    case textEnds

    /// At one place, what ends comes before what begins.
    var order: Int { if case .begins = self { 1 } else { 0 } }
  }

  private static func events(
    _ quotes: [Range<Int>], _ concerns: [Range<Int>], _ sentences: [Range<Int>], _ length: Int
  ) -> [(place: Int, event: Event)] {
    var events: [(place: Int, event: Event)] = [(length, .textEnds)]
    let anchors =
      quotes.indices.map { (quotes[$0], Anchor.quote($0)) }
      + concerns.indices.map { (concerns[$0], Anchor.concern($0)) }
      + sentences.indices.map { (sentences[$0], Anchor.sentence($0)) }
    for (range, anchor) in anchors where !range.isEmpty && range.upperBound <= length {
      events.append((range.lowerBound, .begins(anchor)))
      events.append((range.upperBound, .ends(anchor)))
    }
    // Of quotes that begin together the longer one is the outer; the sort is stable by the index beside the key.
    return events.enumerated().sorted { left, right in
      (left.element.place, left.element.event.order, left.offset)
        < (right.element.place, right.element.event.order, right.offset)
    }.map(\.element)
  }
}
