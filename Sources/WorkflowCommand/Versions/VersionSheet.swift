import Articles
import BuiltinPlugins
import Diagnostics
import Text

/// What changed between two versions, for a person at a terminal or for a program.
struct VersionSheet {
  private static let width = 96

  private let versions: ComparedVersions
  private let changes: Changes
  private let paint: Paint
  private let oldLines: SourceLines
  private let newLines: SourceLines

  init(_ versions: ComparedVersions, paint: Paint) {
    self.versions = versions
    self.paint = paint
    changes = versions.comparison.layer
    oldLines = SourceLines(versions.old)
    newLines = SourceLines(versions.new)
  }

  /// The sheet, control characters of the articles made visible.
  var text: String {
    let title = versions.new[Structure.self]?.headline.map { visible(versions.new.text[$0]) } ?? "(no headline)"
    let paths = visible(versions.old.source.path) + " → " + visible(versions.new.source.path)
    let head = paint.bold(wrapped(title, width: Self.width)) + "\n" + paint.dim(paths)
    let parts = [head, findings, list].compactMap(\.self)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var findings: String? {
    let found = versions.comparison.findings
    guard !found.isEmpty else { return nil }
    return found.map { finding in
      wrapped("\(paint.warn(finding.rule.code)) \(visible(finding.message))", width: Self.width) + place(finding)
    }.joined(separator: "\n")
  }

  private func place(_ finding: VersionComparison.Finding) -> String {
    if let new = finding.new { return paint.dim("  " + newLines.place(of: versions.new.text.source(of: new))) }
    return finding.old.map { paint.dim("  " + oldLines.place(of: versions.old.text.source(of: $0))) } ?? ""
  }

  private var list: String {
    guard changes.count > 0 else { return "Nothing changed but marks and white space, if anything." }
    return changes.all.map(line).joined(separator: "\n")
  }

  private func line(_ change: Change) -> String {
    let before = change.earlier.map { excerpt($0.text) }
    let after = change.range.map { excerpt(versions.new.text[$0]) }
    let words =
      switch (before, after) {
      case (let before?, let after?): paint.dim(before) + " → " + after
      case (let before?, nil): paint.dim(before)
      case (nil, let after): after ?? ""
      }
    let name = change.kind.rawValue
    let gap = String(repeating: " ", count: max(1, 10 - name.count))
    let told = change.isTold == true ? paint.dim("  (told)") : ""
    return (change.kind.isFact ? "  " : "") + paint.name(name) + gap + words + told + place(change)
  }

  private func place(_ change: Change) -> String {
    guard !change.kind.isFact else { return "" }
    if let range = change.range { return paint.dim("  " + newLines.place(of: versions.new.text.source(of: range))) }
    return change.earlier.map { paint.dim("  " + oldLines.place(of: $0.source)) } ?? ""
  }

  private func excerpt(_ text: String) -> String {
    let words = visible(text)
    return words.count <= 60 ? "“\(words)”" : "“\(words.prefix(59))…”"
  }

  /// Both versions, the changes as the record has them, and the findings.
  var json: JSONValue {
    var article = versions.new
    article[Changes.self] = changes
    let layer = ArticleRecord.layer(named: Changes.layerName, of: article)
    let places = (old: ArticlePlaces(versions.old), new: ArticlePlaces(versions.new))
    let findings = versions.comparison.findings.map { finding -> JSONValue in
      let location = finding.new == nil ? places.old.location(finding.old) : places.new.location(finding.new)
      var object: JSONObject = [
        "code": .string(finding.rule.code), "severity": .string(finding.rule.severity.rawValue),
        "message": .string(finding.message), "file": .string(location.file),
      ]
      if finding.new != nil || finding.old != nil {
        object.append("line", .integer(location.line))
        object.append("column", .integer(location.column))
      }
      return .object(object)
    }
    return [
      "earlier": source(versions.old), "later": source(versions.new), "changes": layer?["items"] ?? [],
      "findings": .array(findings),
    ]
  }

  private func source(_ article: Article) -> JSONValue {
    [
      "path": .string(article.source.path), "id": .string(article.id), "sha256": .string(article.source.sha256),
      "url": article[Structure.self]?.url.map { .string($0) } ?? .null,
    ]
  }
}
