import Articles
import PluginKit
import Text

/// Standoff annotations for brat, with the text they stand on in a file beside it.
struct BratFormat: Format {
  static let page = FormatPage(
    purpose: "brat, and what else reads its standoff files", gathers: nil,
    """
    Two files for each article: `NAME.ann` and, beside it, `NAME.txt` with the text that its offsets count, in Unicode
    code points. Types are `quote`, `speaker`, `cue`, `correction`, `concerned` and `summary`; relations `said_by`,
    `cued_by` and `concerns`; the attribute `Sort` says `direct`, `person` and so on; a note names the speaker, only
    where likelier than not, the confidence, and what a review decided. A passage over several lines is a discontinuous one, as brat wants it.
    """)

  init(_ settings: FormatSettings) {}

  func companion(of article: Article) -> CompanionFile? { CompanionFile(ending: "txt", content: article.text.utf8) }

  func body(of article: Article, position: Int) -> [UInt8] {
    let standoff = Standoff(ArticleView(article))
    var lines: [String] = []
    var numbers: [String: Int] = [:]
    for mark in standoff.marks {
      let pieces = pieces(of: mark.range, in: article.text)
      guard !pieces.isEmpty else { continue }
      let number = numbers.count + 1
      numbers[mark.id] = number
      let places = pieces.map { article.text.scalarRange($0) }.map { "\($0.lowerBound) \($0.upperBound)" }
      let words = pieces.map { oneLine(article.text[$0]) }.joined(separator: " ")
      lines.append("T\(number)\t\(mark.kind.rawValue) \(places.joined(separator: ";"))\t\(words)")
      if mark.sort != mark.kind.rawValue { lines.append("A\(number)\tSort T\(number) \(mark.sort)") }
      if let note = note(mark) { lines.append("#\(number)\tAnnotatorNotes T\(number)\t\(note)") }
    }
    let links = standoff.links.filter { numbers[$0.from] != nil && numbers[$0.to] != nil }
    for (index, link) in links.enumerated() {
      lines.append(
        "R\(index + 1)\t\(link.kind.rawValue) Arg1:T\(numbers[link.from] ?? 0) Arg2:T\(numbers[link.to] ?? 0)")
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func note(_ mark: Standoff.Mark) -> String? {
    guard mark.kind == .quote else { return mark.reviewed?.rawValue }
    let confidence = mark.confidence.map { "confidence \(($0 * 100).rounded() / 100)" }
    let parts = [mark.name.map(oneLine), confidence, mark.reviewed?.rawValue]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  /// The parts of a passage that stand on one line each.
  private func pieces(of range: Range<Int>, in text: ArticleText) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where isLineBreak(text.utf8[place]) {
      if start < place { pieces.append(start..<place) }
      start = place + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Names may hold any white space, which would end a field or a line.
  private func oneLine(_ text: String) -> String {
    String(utf8: text.utf8.map { isLineBreak($0) || $0 == 0x09 ? 0x20 : $0 })
  }
}
