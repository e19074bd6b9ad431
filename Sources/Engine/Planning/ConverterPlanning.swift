import Diagnostics
import Text

extension Planner {
  /// How long a converter may take for a file, in seconds, unless the workflow says otherwise.
  private static let usualTimeout = 60.0

  mutating func converters(_ definitions: [ConverterDefinition]) -> [PlannedConverter] {
    definitions.map { definition in
      for pattern in definition.patterns where ending(pattern.value).isEmpty {
        complain(
          "“\(pattern.value)” does not say which files to convert", pattern.place, help: "write \(pattern.value)/*.docx"
        )
      }
      for argument in definition.arguments {
        for path in argument.paths where path != PlannedConverter.path && path.first != "params" {
          complain(
            "`through` knows ${{ article.path }} and ${{ params.NAME }}, not ${{ \(path.joined(separator: ".")) }}",
            definition.place, help: "what is in the article is known only when it has been converted")
        }
      }
      return PlannedConverter(
        patterns: definition.patterns.map { GlobPattern(Array(resolvedPath($0.value, in: folder).utf8)) },
        endings: Set(definition.patterns.flatMap { endings($0.value) }), arguments: definition.arguments,
        timeout: definition.timeout ?? Self.usualTimeout, fingerprint: .array([]))
    }
  }

  private mutating func complain(_ message: String, _ place: Location?, help: String) {
    diagnostics.append(Diagnostic(WorkflowRules.badArticles, message, at: place, help: help))
  }

  private func ending(_ pattern: String) -> String { endings(pattern).first ?? "" }

  /// The endings of a pattern's files: two for `*.{doc,docx}`.
  private func endings(_ pattern: String) -> [String] {
    GlobPattern(Array(pattern.utf8)).alternatives.compactMap { names in
      let ending = fileExtension(names.last ?? Array(pattern.utf8))
      return ending.isEmpty || GlobPattern.isPattern(Array(ending.utf8)) ? nil : ending
    }
  }
}
