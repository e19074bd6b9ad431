import Articles
import Text

/// Annotations of the W3C's Web Annotation Data Model, for tools that show or keep remarks on a text.
struct WebAnnotationFormat: Format {
  static let page = FormatPage(
    purpose: "annotation tools and servers (W3C Web Annotation)", gathers: "an array of pages",
    """
    An `AnnotationPage` for each article, with one annotation for each quote, notice, sentence that a notice concerns, and
    sentence of the summary. The target is the article's address on the web, or `nih:sha-256;` and the digest of its
    file (RFC 6920; `sha256sum` prints the same). Three selectors find the words: `TextQuoteSelector` with 32
    characters before and behind, `TextPositionSelector` in code points of the article's clean text (`text` of the
    record), `DataPositionSelector` in bytes of the file. Bodies: the speaker, only where likelier than not
    (`identifying`), the kind, and what a review decided (`tagging`).
    """)

  private let isGathered: Bool

  init(_ settings: FormatSettings) { isGathered = settings.isGathered }

  var separator: [UInt8] { Array(",\n".utf8) }

  func opening() -> [UInt8] { isGathered ? Array("[\n".utf8) : [] }

  func body(of article: Article, position: Int) -> [UInt8] {
    let view = ArticleView(article)
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("id", article.address(of: "annotations"))
      json.member("type", "AnnotationPage")
      json.key("items")
      json.array(Standoff(view).marks.filter(isAnnotated)) { annotation(&$0, $1, view) }
    }
    return json.bytes
  }

  func closing(count: Int) -> [UInt8] { Array((isGathered ? "\n]\n" : "\n").utf8) }

  /// Speakers and cues are parts of what is said of a quote.
  private func isAnnotated(_ mark: Standoff.Mark) -> Bool { mark.kind != .speaker && mark.kind != .cue }

  private func annotation(_ json: inout JSONWriter, _ mark: Standoff.Mark, _ view: ArticleView) {
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("id", view.article.address(of: mark.id))
      json.member("type", "Annotation")
      json.member("motivation", motivation(mark.kind))
      json.key("body")
      json.array(bodies(mark)) { json, body in
        json.object { json in
          json.member("type", "TextualBody")
          json.member("purpose", body.purpose)
          json.member("value", body.value)
        }
      }
      json.object("target") { json in
        json.member("source", view.article.address)
        json.key("selector")
        selectors(&json, mark.range, view)
      }
    }
  }

  private func motivation(_ kind: Standoff.Mark.Kind) -> String {
    switch kind {
    case .quote, .speaker, .cue: "identifying"
    case .correction, .concerned: "assessing"
    case .summary: "highlighting"
    }
  }

  private func bodies(_ mark: Standoff.Mark) -> [(purpose: String, value: String)] {
    let speaker = mark.name.map { [("identifying", $0)] } ?? []
    let sort = mark.sort == mark.kind.rawValue ? [] : [("tagging", mark.sort)]
    let reviewed = mark.reviewed.map { [("tagging", $0.rawValue)] } ?? []
    return speaker + [("tagging", mark.kind.rawValue)] + sort + reviewed
  }

  private func selectors(_ json: inout JSONWriter, _ range: Range<Int>, _ view: ArticleView) {
    let text = view.article.text
    let scalars = text.scalarRange(range)
    json.beginArray()
    json.object { json in
      json.member("type", "TextQuoteSelector")
      json.member("exact", view.words(range))
      json.member("prefix", text[text.back(32, from: range.lowerBound)..<range.lowerBound])
      json.member("suffix", text[range.upperBound..<text.forth(32, from: range.upperBound)])
    }
    positions(&json, "TextPositionSelector", scalars)
    if view.article.sourceAddress != nil { positions(&json, "DataPositionSelector", text.source(of: range)) }
    json.endArray()
  }

  private func positions(_ json: inout JSONWriter, _ type: String, _ range: Range<Int>) {
    json.object { json in
      json.member("type", type)
      json.member("start", range.lowerBound)
      json.member("end", range.upperBound)
    }
  }
}

extension ArticleText {
  /// The byte that begins the scalar so many before the byte.
  fileprivate func back(_ count: Int, from byte: Int) -> Int {
    scalars.byteOffset(ofScalar: max(0, scalars.scalars(before: byte) - count)) ?? 0
  }

  /// The byte that begins the scalar so many behind the byte.
  fileprivate func forth(_ count: Int, from byte: Int) -> Int {
    scalars.byteOffset(ofScalar: scalars.scalars(before: byte) + count) ?? utf8.count
  }
}
