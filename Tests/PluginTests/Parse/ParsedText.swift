import Articles
import BuiltinPlugins
import TestSupport
import Text

/// A text after `parse`, as tests want to look at it.
struct ParsedText {
  let record: JSONValue
  let file: [UInt8]

  init(
    _ text: String, path: String = "article.txt", metadata: [String: String] = [:], options: JSONObject = [:]
  ) throws {
    try self.init(bytes: Array(text.utf8), path: path, metadata: metadata, options: options)
  }

  init(
    bytes: [UInt8], path: String = "article.txt", metadata: [String: String] = [:], options: JSONObject = [:]
  ) throws {
    var article = article(bytes: bytes, path: path, metadata: metadata)
    try work(&article, [("parse", options)], registry: builtinPlugins)
    record = try JSONParser.parse(ArticleRecord.write(article))
    file = bytes
  }

  /// The member of the structure at a path.
  subscript(path: String) -> JSONValue { record[path: "structure." + path] ?? .null }

  /// The blocks, one a line: kind, words and credit.
  var blocks: [String] {
    (record[path: "structure.blocks"]?.items ?? []).map { block in
      let level = block["level"]?.int.map { " \($0)" } ?? ""
      let credit = block["credit"]?.text.map { " | " + $0 } ?? ""
      return (block["kind"]?.text ?? "?") + level + ": " + (block["text"]?.text ?? "?") + credit
    }
  }

  /// The kinds of the blocks.
  var kinds: [String] { (record[path: "structure.blocks"]?.items ?? []).compactMap { $0["kind"]?.text } }

  /// Spans that are not true in the text or in the file.
  var untrueSpans: [String] {
    brokenSpans(record, sourceLength: file.count) + untrueSources(record, file: file)
  }
}

/// A paragraph long enough to be one.
let someParagraph =
  "The council met on Monday and, after three hours of talks, voted for the smaller of the two budgets."
