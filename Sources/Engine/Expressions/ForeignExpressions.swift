/// What other languages write in expressions, and what is written here.
enum ForeignExpressions {
  /// Help for a function that there is none of.
  ///
  /// - Parameter argument: the first path between its parentheses.
  static func help(forFunction name: String, of argument: String?) -> String? {
    let layer = argument?.split(separator: ".").first.map(String.init) ?? "quotes"
    switch name.lowercased() {
    case "len", "length", "size", "count", "sizeof": return "write \(layer).count"
    case "any", "some", "exists": return "write \(layer).any(…), such as quotes.any(confidence < 0.5)"
    case "all", "every": return "write \(layer).all(…), such as quotes.all(confidence >= 0.5)"
    case "filter", "where", "select": return "write \(layer).count(…), such as quotes.count(kind == \"direct\")"
    case "isempty", "empty", "not_empty": return "write \(layer).count == 0"
    case "tolower", "lowercase", "downcase": return "write lower(\(argument ?? "article.headline"))"
    case "slugify", "basename": return "write slug(\(argument ?? "article.headline"))"
    case "contains", "startswith", "endswith", "includes", "matches", "search", "find":
      return "texts are compared as a whole by ==; a plugin or program may look inside"
    case "now", "today", "utcnow": return "there is no clock in expressions; write date(article.published)"
    case "format", "join", "concat": return "put the texts side by side: Out/${{ article.slug }}-${{ params.desk }}.csv"
    case "always", "success", "failure", "cancelled":
      return "leave it out: a step runs unless one before it failed; `on_error: continue` lets later steps go on"
    default: return nil
    }
  }

  /// Help for a path whose first word means nothing here.
  static func help(forRoot path: [String]) -> String? {
    let member = path.dropFirst().first ?? "NAME"
    switch path[0].lowercased() {
    case "secrets", "secret", "env", "environment", "vault":
      return "name the variable beside the step: pass_env: [\(member)]; the program finds it in its environment"
    case "inputs", "input", "vars", "var", "variables", "parameters", "param", "config", "values":
      return "write params.\(member) and declare it under `params`"
    case "github", "ci", "env_vars", "context", "workflow", "execution", "flow":
      return "handlers under `on` know run.id and run.workflow; a step knows article and params"
    case "steps", "needs", "jobs", "tasks", "outputs": return "ask the layer that the step wrote: quotes.count"
    case "item", "file", "document", "doc", "this", "self", "matrix", "source", "entry", "page":
      return "write article.\(path.count > 1 ? member : "slug")"
    case "now", "today", "date", "timestamp", "ds":
      return "there is no clock in expressions; write date(article.published)"
    default: return nil
    }
  }

  /// Members of a layer that mean its count.
  static func isCount(_ member: String) -> Bool {
    ["length", "len", "size", "total", "number", "n", "isEmpty", "empty"].contains(member)
  }

  /// `{{ article.slug }}` or `${article.slug}` in a text, and what is written here; `nil` where there is none.
  ///
  /// - Parameter roots: what paths may begin with: other braces are the text's own.
  static func braces(in text: String, roots: Set<String>) -> (range: Range<Int>, write: String)? {
    let bytes = Array(text.utf8)
    var position = 0
    while position + 1 < bytes.count {
      let isExpression = bytes[position...].starts(with: "${{".utf8)
      if isExpression {
        position += 3
      } else if bytes[position...].starts(with: "{{".utf8), let found = path(bytes, position, 2, "}}", roots) {
        return found
      } else if bytes[position...].starts(with: "${".utf8), let found = path(bytes, position, 2, "}", roots) {
        return found
      }
      position += 1
    }
    return nil
  }

  private static func path(
    _ bytes: [UInt8], _ start: Int, _ length: Int, _ end: String, _ roots: Set<String>
  ) -> (range: Range<Int>, write: String)? {
    var position = start + length
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    let begin = position
    while position < bytes.count, isWordByte(bytes[position]) { position += 1 }
    let path = String(decoding: bytes[begin..<position], as: UTF8.self)
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    guard let root = path.split(separator: ".").first, roots.contains(String(root)),
      bytes[position...].starts(with: end.utf8)
    else { return nil }
    return (start..<position + end.utf8.count, "${{ \(path) }}")
  }
}
