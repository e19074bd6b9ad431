import Articles
import BuiltinPlugins
import Foundation
import PluginKit
import Text

/// Development's way into the attribution of quotes: the choices as numbers for fitting, and records made with
/// weights that are on trial.
///
///     quote-lab cases < annotated.jsonl        one line per quotation: document, right candidates, features
///     quote-lab reports < annotated.jsonl      the same for reported speech: one line per cue and side
///     quote-lab pronouns < annotated.jsonl     the same for pronouns that speak: one line per pronoun
///     quote-lab descriptions < annotated.jsonl the same for phrases that describe a speaker
///     quote-lab records [SPEAKERS [REPORTS [PRONOUNS [DESCRIPTIONS]]]] < any.jsonl  one record per line; `-` for the
///                                              plugin's own weights
@main
struct QuoteLab {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let weights = try arguments.dropFirst().map { $0 == "-" ? nil : try String(contentsOfFile: $0, encoding: .utf8) }
    let step = quotesStep(weights)
    while let line = readLine(strippingNewline: true) {
      guard let row = try? JSONParser.parse(line) else { continue }
      switch arguments.first {
      case "cases": try cases(row)
      case "reports": try reports(row)
      case "pronouns": try antecedents(row, ofDescriptions: false)
      case "descriptions": try antecedents(row, ofDescriptions: true)
      default: try record(row, step)
      }
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

  private static func quotesStep(_ weights: [String?]) -> ExtractQuotes {
    var options = ExtractQuotesOptions()
    options.kinds = [.direct, .mixed, .indirect]
    return SpeakerCases.step(weights: weights, options: options)
  }

  private static func record(_ row: JSONValue, _ step: ExtractQuotes) throws {
    var article = try parsed(row)
    var context = Context(clock: { 0 })
    try step.run(&article, &context)
    print(String(utf8: ArticleRecord.write(article)))
  }

  private static func cases(_ row: JSONValue) throws {
    let article = try parsed(row)
    let gold = Annotations(row)
    for item in SpeakerCases.list(article, answer: { gold.right(article, $0, $1) }) {
      write(article, item.right, item.phrases, item.features)
    }
  }

  private static func reports(_ row: JSONValue) throws {
    let article = try parsed(row)
    let gold = Annotations(row)
    for item in ReportCases.list(article) {
      write(article, gold.reported(item.spans.map { article.text.source(of: $0) }), item.spans, item.features)
    }
  }

  private static func antecedents(_ row: JSONValue, ofDescriptions isWanted: Bool) throws {
    let article = try parsed(row)
    let gold = Annotations(row)
    for item in AntecedentCases.list(article, answer: { gold.meant(article, $0, $1) })
    where item.isDescription == isWanted {
      write(article, item.right, [item.range], item.features)
    }
  }

  /// Prints a choice as a line: the document, the right candidates, places in the source, the features of each.
  private static func write(_ article: Article, _ right: [Int], _ ranges: [Range<Int>?], _ features: [[UInt32]]) {
    let places = ranges.map { range in
      range.map { article.text.source(of: $0) }.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-"
    }
    let candidates = features.map { $0.map { String($0, radix: 16) }.joined(separator: " ") }
    print(
      article.id, right.map(String.init).joined(separator: ","), places.joined(separator: " "),
      candidates.joined(separator: "\t"), separator: "\t")
  }
}
