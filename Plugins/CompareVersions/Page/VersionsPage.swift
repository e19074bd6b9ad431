import Articles
import Diagnostics
import Prose
import Text

/// A page with two versions of an article side by side: what was taken out on the left, what was put in on the right.
///
/// Its words are escaped, its style is fixed and nothing in it runs or is loaded, as in every page that is exported.
struct VersionsPage {
  private let comparison: VersionComparison
  private var html = ""

  init(_ comparison: VersionComparison) {
    self.comparison = comparison
    let title = Self.title(comparison.new.article)
    html += HTMLPage.head(title: title, isSearched: false) + "<article id=\"a1\">\n"
    html += "<header>\n<h1 dir=\"auto\"\(language(comparison.new))>\(htmlText(title))</h1>\n"
    html += "<p class=\"facts\"><bdi>\(htmlText(comparison.old.article.source.path))</bdi> · "
    html += "<bdi>\(htmlText(comparison.new.article.source.path))</bdi></p>\n</header>\n"
    findings()
    html += "<div class=\"versions\">\n<div><h2>Earlier</h2></div><div><h2>Now</h2></div>\n"
    for row in VersionRow.rows(of: comparison) { write(row) }
    html += "</div>\n</article>\n" + HTMLPage.foot
  }

  /// The page.
  var bytes: [UInt8] { Array(html.utf8) }

  private static func title(_ article: Article) -> String {
    article[Structure.self]?.headline.map { article.text[$0] } ?? article.id
  }

  private func language(_ version: VersionText) -> String {
    languageAttribute(version.page.structure.language)
  }

  private mutating func findings() {
    guard !comparison.findings.isEmpty else { return }
    html += "<section class=\"notice\">\n<h2>To look at</h2>\n"
    for finding in comparison.findings {
      html += "<p><b>\(finding.rule.code)</b> <bdi>\(htmlText(finding.message))</bdi></p>\n"
    }
    html += "</section>\n"
  }

  private mutating func write(_ row: VersionRow) {
    let style = row.kind.map { " class=\"\($0.rawValue)\"" } ?? ""
    html += "<div\(style)>" + side(row.old, comparison.old, row.differing.old, [], "del") + "</div>"
    html += "<div\(style)>" + side(row.new, comparison.new, row.differing.new, row.untold, "ins") + "</div>\n"
  }

  /// A passage with its changed words as elements of that name.
  private func side(
    _ range: Range<Int>?, _ version: VersionText, _ differing: [Range<Int>], _ untold: [Range<Int>], _ element: String
  ) -> String {
    guard let range else { return "" }
    var text = "<p dir=\"auto\"\(language(version))>"
    var place = range.lowerBound
    for change in differing where change.lowerBound >= place && change.upperBound <= range.upperBound {
      text += htmlText(version.article.text[place..<change.lowerBound])
      let style = untold.contains { $0.overlaps(change) } ? " class=\"untold\"" : ""
      text += "<\(element)\(style)>\(htmlText(version.article.text[change]))</\(element)>"
      place = change.upperBound
    }
    return text + htmlText(version.article.text[place..<range.upperBound]) + "</p>"
  }
}

/// What stands side by side: the same sentences, or sentences and what became of them.
struct VersionRow {
  /// What changed; `nil` for what is the same.
  var kind: Change.Kind?
  var old: Range<Int>?
  var new: Range<Int>?
  var differing: (old: [Range<Int>], new: [Range<Int>]) = ([], [])
  /// Facts that no notice tells of, in the later version.
  var untold: [Range<Int>] = []

  /// The whole article, in the order of the later version.
  static func rows(of comparison: VersionComparison) -> [VersionRow] {
    var rows: [(place: Int, row: VersionRow)] = same(comparison).map { ($0.new?.lowerBound ?? 0, $0) }
    let untold = comparison.changes.filter { $0.isTold == false }.compactMap(\.new)
    for change in comparison.changes where !change.kind.isFact {
      var row = VersionRow(kind: change.kind, old: change.old, new: change.new, differing: change.differing)
      if let new = change.new { row.untold = untold.filter { $0.overlaps(new) } }
      rows.append((comparison.place(change), row))
    }
    return rows.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element.row)
  }

  /// What both versions have; sentences that follow each other in a paragraph of both are one row.
  private static func same(_ comparison: VersionComparison) -> [VersionRow] {
    let (old, new) = (comparison.old.sentences, comparison.new.sentences)
    var rows: [VersionRow] = []
    var last: (old: Int, new: Int)?
    for place in new.indices {
      guard let other = comparison.pairing.same[place] else { continue }
      let goesOn = last.map { last in
        last.new + 1 == place && last.old + 1 == other && new[last.new].read.block == new[place].read.block
          && old[last.old].read.block == old[other].read.block
      }
      if goesOn == true, let open = rows.popLast(), let start = open.old?.lowerBound, let begin = open.new?.lowerBound {
        rows.append(
          VersionRow(old: start..<old[other].range.upperBound, new: begin..<new[place].range.upperBound))
      } else {
        rows.append(VersionRow(old: old[other].range, new: new[place].range))
      }
      last = (other, place)
    }
    return rows + notices(comparison)
  }

  /// The notices that both versions have.
  private static func notices(_ comparison: VersionComparison) -> [VersionRow] {
    let changed = Set(comparison.changes.filter { $0.kind == .notice }.compactMap(\.new))
    let before = comparison.old.notices.map(\.range)
    return comparison.new.notices.map(\.range).filter { !changed.contains($0) }.map { range in
      let words = comparison.new.words(in: range).map(comparison.new.hash)
      let other = before.first { comparison.old.words(in: $0).map(comparison.old.hash) == words }
      return VersionRow(old: other, new: range)
    }
  }
}

extension VersionComparison {
  /// A page with both versions side by side.
  public var page: [UInt8] { VersionsPage(self).bytes }
}
