public import Articles
import Diagnostics
public import PluginKit
public import Text

/// An article as the engine would read it, made of a text.
public func article(_ text: String, path: String = "article.txt", metadata: [String: String] = [:]) -> Article {
  article(bytes: Array(text.utf8), path: path, metadata: metadata)
}

/// An article as the engine would read it, made of a file's bytes.
public func article(bytes: [UInt8], path: String = "article.txt", metadata: [String: String] = [:]) -> Article {
  var known = ArticleMetadata()
  for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
    known.add(ArticleMetadata.Entry(key: key, values: [value], origin: "sidecar"))
  }
  return Article(
    id: "article",
    source: ArticleSource(
      path: path, mediaType: mediaType(path), byteCount: bytes.count,
      sha256: String(repeating: "0", count: 64), metadata: known, content: DecodedSource(decoding: bytes)))
}

/// A step's surroundings with a clock that stands still: noon of 2 March 2025, UTC.
///
/// - Parameters:
///   - files: what was found for options that name files of the article.
///   - asking: answers what is put to a language model.
public func testContext(
  files: [String: FoundFiles] = [:],
  asking: @escaping Context.Asking = { _ throws(UnansweredQuestion) in throw UnansweredQuestion("no model in tests") }
) -> Context {
  Context(
    clock: { 1_740_916_800 }, files: files,
    reading: { file throws(UnreadableFile) in article(bytes: file.bytes, path: file.path) }, asking: asking)
}

/// Works an article with plugins of the registry, in order; each may have options.
///
/// Everything that the plugins report is added to the article's diagnostics, as the engine does.
public func work(
  _ article: inout Article, _ steps: [(name: String, options: JSONObject)], registry: [PluginEntry]
) throws {
  for step in steps {
    guard let entry = registry.first(where: { $0.name == step.name }) else { throw UnknownPlugin(name: step.name) }
    let made = entry.make(OptionValue(.object(step.options)))
    guard let plugin = made.plugin else { throw RefusedOptions(messages: made.diagnostics.map(\.message)) }
    var context = testContext()
    try plugin.run(&article, &context)
    article.diagnostics += context.diagnostics
  }
}

/// The record of a text worked by plugins of the registry.
public func record(
  of text: String, _ steps: [(name: String, options: JSONObject)], registry: [PluginEntry]
) throws -> JSONValue {
  var article = article(text)
  try work(&article, steps, registry: registry)
  return try JSONParser.parse(ArticleRecord.write(article))
}

/// No plugin of the registry has that name.
public struct UnknownPlugin: Error {
  /// The name.
  public let name: String
}

/// A plugin refused its options.
public struct RefusedOptions: Error {
  /// Its complaints.
  public let messages: [String]
}

/// The media type that the engine gives a file of that name.
private func mediaType(_ path: String) -> String {
  if path.hasSuffix(".html") { return "text/html" }
  return path.hasSuffix(".md") ? "text/markdown" : "text/plain"
}
