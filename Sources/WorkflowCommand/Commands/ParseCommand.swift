import Articles
import ArgumentParser
import Engine

/// `workflow parse`: what articles are made of.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show what an article is made of: its blocks and metadata, each with its place.",
    discussion: """
      workflow parse ARTICLE…           headline, byline, paragraphs, captions and notices, block by block
      workflow parse ARTICLE… --json    the article's record, one a line

      Plain text, Markdown, HTML pages and records are read. Nothing is written.
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard !selection.articles.isEmpty || selection.filesFrom != nil else {
      throw ValidationError("Name an article: workflow parse ARTICLE")
    }
    let request = try options.request(try parsePlan(selection), selection)
    let printer = StructurePrinter(paint: talk.outputPaint, asJSON: talk.json)
    let voice = RunVoice(paint: talk.talkPaint, talk: talk, isLive: false, tellsEnd: false)
    throw Exit(code: runToItsEnd(request, [printer, voice]).exitCode)
  }
}

/// Prints each article's structure, or its record, as it is finished.
private struct StructurePrinter: RunListener {
  let paint: Paint
  let asJSON: Bool

  var wantsArticles: Bool { true }

  func hear(_ event: RunEvent) {
    guard case .articleFinished(_, _, let article?) = event else { return }
    if asJSON {
      Console.emit(ArticleRecord.write(article) + [UInt8(ascii: "\n")])
    } else {
      Console.print(StructureSheet(article, paint: paint).text)
    }
  }
}
