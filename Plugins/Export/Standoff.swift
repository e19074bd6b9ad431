import Articles
import Text

/// What plugins found in an article, as marked passages and links between them: what tools for annotation take.
///
/// Passages without words are left out, and so are links to them.
struct Standoff {
  /// A marked passage.
  struct Mark {
    /// What it is.
    enum Kind: String, CaseIterable {
      case quote
      case speaker
      case cue
      case correction
      case concerned
      case summary
    }

    /// A name within the article: `q1`, `q1-speaker`, `c1`.
    var id: String
    var kind: Kind
    /// What sort of its kind it is: `direct`, `person`, `correction`.
    var sort: String
    /// Bytes of the text.
    var range: Range<Int>
    /// Who said it, or who is named; only where that is likelier than not.
    var name: String?
    /// How sure it is, 0 to 1; `nil` where nobody says.
    var confidence: Double?
    /// What somebody decided about it.
    var reviewed: Reviewed.Verdict?
  }

  /// That two passages belong together.
  struct Link {
    /// How.
    enum Kind: String, CaseIterable {
      /// From a quote to the words that name its speaker.
      case saidBy = "said_by"
      /// From a quote to the word that attributes it.
      case cuedBy = "cued_by"
      /// From a notice to a sentence of the article.
      case concerns
    }

    var kind: Kind
    /// The ids of both.
    var from: String
    var to: String
  }

  private(set) var marks: [Mark] = []
  private(set) var links: [Link] = []
  private let length: Int

  init(_ view: ArticleView) {
    length = view.article.text.utf8.count
    for (index, quote) in view.quotes.enumerated() { add(quote, "q\(index + 1)") }
    for (index, notice) in view.corrections.enumerated() { add(notice, "c\(index + 1)") }
    for (index, sentence) in view.sentences.enumerated() {
      add(
        Mark(
          id: "s\(index + 1)", kind: .summary, sort: "summary", range: sentence.range, reviewed: sentence.reviewed))
    }
  }

  private mutating func add(_ quote: Quote, _ id: String) {
    let speaker = quote.certainSpeaker
    guard
      add(
        Mark(
          id: id, kind: .quote, sort: quote.kind.rawValue, range: quote.range, name: speaker?.name,
          confidence: quote.confidence, reviewed: quote.reviewed))
    else { return }
    if let speaker = quote.speaker {
      let mark = Mark(
        id: id + "-speaker", kind: .speaker, sort: speaker.kind.rawValue, range: speaker.asWritten,
        name: quote.certainSpeaker?.name, confidence: quote.confidence)
      if add(mark) { links.append(Link(kind: .saidBy, from: id, to: mark.id)) }
    }
    if let cue = quote.cue, add(Mark(id: id + "-cue", kind: .cue, sort: "cue", range: cue)) {
      links.append(Link(kind: .cuedBy, from: id, to: id + "-cue"))
    }
  }

  private mutating func add(_ notice: Correction, _ id: String) {
    let mark = Mark(
      id: id, kind: .correction, sort: notice.kind.rawValue, range: notice.range, reviewed: notice.reviewed)
    guard add(mark) else { return }
    for (index, concern) in notice.concerns.enumerated() {
      let mark = Mark(
        id: "\(id)-concerned\(index + 1)", kind: .concerned, sort: concern.role.rawValue, range: concern.range)
      if add(mark) { links.append(Link(kind: .concerns, from: id, to: mark.id)) }
    }
  }

  @discardableResult
  private mutating func add(_ mark: Mark) -> Bool {
    var mark = mark
    mark.range = mark.range.clamped(to: 0..<length)
    guard !mark.range.isEmpty else { return false }
    marks.append(mark)
    return true
  }
}

extension ArticleText {
  /// A span in Unicode scalars: the characters of Python, and the code points of the web.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<utf8.count)
    return scalars.scalars(before: range.lowerBound)..<scalars.scalars(before: range.upperBound)
  }
}
