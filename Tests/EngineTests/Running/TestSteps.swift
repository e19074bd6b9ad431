import Articles
import PluginKit
import Text

@testable import Engine

/// Turns the source into text; fails where the text says so.
struct Reads: Plugin {
  static let manual = Manual<NoOptions>(summary: "reads", examples: [])
  init(_ options: NoOptions) {}

  func run(_ article: inout Article, _ context: inout Context) throws {
    let source = article.source.content
    let text = Array(source.utf8[source.bodyStart...])
    if String(decoding: text, as: UTF8.self).contains("FAIL") { throw Refused(word: "FAIL") }
    let pieces = source.pieces(source.bodyStart..<source.utf8.count, textStart: 0)
    article.text = ArticleText(utf8: text, map: SourceMap(encoding: source.encoding, pieces: pieces))
  }
}

struct Refused: Error { var word: String }

/// Fails always.
struct Fails: Plugin {
  static let manual = Manual<NoOptions>(summary: "fails", examples: [])
  init(_ options: NoOptions) {}
  func run(_ article: inout Article, _ context: inout Context) throws { throw StepFailure("no luck") }
}

/// Writes `[0:text]` for each article between `<` and `count>`; `#` for 0 where it has a number among others.
struct Shows: Exporter {
  static let manual = Manual<NoOptions>(summary: "shows", examples: [])
  var destination = OutputPath.standardOutput
  init(_ options: NoOptions) {}
  func opening() -> [UInt8] { Array("<".utf8) }
  func body(of article: Article, position: Int) throws -> [UInt8] {
    if article.text.utf8.starts(with: "UNFIT".utf8) { throw Refused(word: "UNFIT") }
    return Array("[\(position == 0 ? "0" : "#"):".utf8) + article.text.utf8 + Array("]".utf8)
  }
  func closing(count: Int) -> [UInt8] { Array("\(count)>".utf8) }
}

func step(
  _ work: PlannedStep.Work, id: String, writes: [String] = [], change: (inout PlannedStep) -> Void = { _ in }
) -> PlannedStep {
  var step = PlannedStep(
    id: id, work: work, reads: [], writes: writes, condition: nil, retry: RetryPolicy(), timeout: nil,
    onError: .failArticle, needs: [], fingerprint: .string(id), place: nil)
  change(&step)
  return step
}

let reads = step(.plugin(Reads(NoOptions())), id: "reads")
let fails = step(.plugin(Fails(NoOptions())), id: "fails")

/// An export of each article to a file of its own.
func each(_ path: [Template.Piece] = [.text("Out/"), .expression(.path(["article", "slug"])), .text(".out")])
  -> PlannedStep
{
  step(.export(Shows(NoOptions()), Destination(template: Template(pieces: path), gathers: false)), id: "each")
}

/// An export of all articles to one file.
func all(_ path: String) -> PlannedStep {
  step(.export(Shows(NoOptions()), Destination(template: Template(text: path), gathers: true)), id: "all")
}
