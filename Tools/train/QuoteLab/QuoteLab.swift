import Articles
import BuiltinPlugins
import Foundation
import PluginKit
import Text

/// Development's way into the attribution of quotes: the choices as numbers for fitting, and records made with
/// weights that are on trial.
///
///     quote-lab cases < annotated.jsonl        one line per quotation: document, right candidates, features
///     quote-lab records [WEIGHTS] < any.jsonl  one record per line
@main
struct QuoteLab {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let weights = try arguments.dropFirst().first.map { try String(contentsOfFile: $0, encoding: .utf8) }
    while let line = readLine(strippingNewline: true) {
      guard let row = try? JSONParser.parse(line) else { continue }
      if arguments.first == "cases" { try cases(row) } else { try records(row, weights) }
    }
  }

  private static func parsed(_ row: JSONValue) throws -> Article {
    let bytes = Array((row["text"]?.text ?? "").utf8)
    var article = Article(
      id: row["id"]?.text ?? "",
      source: ArticleSource(
        path: row["id"]?.text ?? "", mediaType: "text/plain", byteCount: bytes.count, sha256: "",
        content: DecodedSource(decoding: bytes)))
    var context = Context(clock: { 0 })
    for name in ["parse"] {
      let made = builtinPlugins.first { $0.name == name }?.make(nil)
      try made?.plugin?.run(&article, &context)
    }
    if let language = row["lang"]?.text { article[Structure.self]?.language = language }
    return article
  }

  private static func records(_ row: JSONValue, _ weights: String?) throws {
    var article = try parsed(row)
    var options = ExtractQuotes.Options()
    options.kinds = [.direct, .mixed, .indirect]
    var context = Context(clock: { 0 })
    let step = try weights.map { SpeakerCases.step(weights: $0, options: options) } ?? ExtractQuotes(options)
    try step.run(&article, &context)
    print(String(utf8: ArticleRecord.write(article)))
  }

  private static func cases(_ row: JSONValue) throws {
    let article = try parsed(row)
    let gold = Annotations(row)
    for item in SpeakerCases.list(article, answer: { gold.right(article, $0, $1) }) {
      let features = item.features.map { $0.map { String($0, radix: 16) }.joined(separator: " ") }
      let right = item.right.map(String.init).joined(separator: ",")
      print(article.id, right, features.joined(separator: "\t"), separator: "\t")
    }
  }
}
