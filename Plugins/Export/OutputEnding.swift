import PluginKit
import Text

extension OutputPath {
  /// Whether the path is another one for each article; a path that is the same for all gathers them in one file.
  var namesArticle: Bool {
    expressions.contains { expression in
      ["article.", "quotes.", "corrections.", "summary."].contains { expression.contains($0) }
    }
  }

  /// The letters after the last dot, in small, when they are written out: `html` of `Out/${{ article.slug }}.html`.
  var ending: String? {
    guard let name = template.split(separator: "/", omittingEmptySubsequences: false).last,
      let dot = name.lastIndex(of: ".")
    else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return !ending.isEmpty && ending.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) } ? ending : nil
  }

  /// What stands between `${{` and `}}`.
  private var expressions: [Substring] {
    var found: [Substring] = []
    var rest = template[...]
    while let start = rest.firstRange(of: "${{") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { break }
      found.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return found
  }
}
