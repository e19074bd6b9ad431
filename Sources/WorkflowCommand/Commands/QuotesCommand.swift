public import ArgumentParser
import BuiltinPlugins
import Databases
import Files
import Text

/// `workflow quotes`: who said what, in an archive or in a few articles.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Find who said what, and count who is quoted.",
    discussion: """
      workflow quotes "ferry subsidy" archive.sqlite          quotes with both words
      workflow quotes '"ferry subsidy" OR boat*' Inbox/*.txt  a phrase, or a beginning; in articles
      workflow quotes --by Holt archive.sqlite                what one speaker said
      workflow quotes --count speaker archive.sqlite          who is quoted, how often and how much

      The archive is what `export: {as: sqlite}` wrote. Exit code 1 if nothing is found.
      """)

  @Argument(help: ArgumentHelp("What to look for; none for all quotes.", valueName: "query"))
  var query: String?

  @Argument(help: "An archive (.sqlite, .sqlite3, .db), or articles.", completion: .file())
  var files: [String] = []

  @Option(help: "Only what this speaker said: words of the name.")
  var by: String?

  @Option(help: "Count by speaker, role or article instead of listing.")
  var count: QuoteCount?

  @Option(help: "The most quotes, or lines of a count, to print; 0 for all.")
  var limit = 50

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
    if files.isEmpty, query.map(isThere) != true {
      throw ValidationError("Name an archive or articles: workflow quotes QUERY archive.sqlite")
    }
  }

  func run() throws {
    let named = files.isEmpty ? [query ?? ""] : files
    let search = QuoteSearch(query: files.isEmpty ? nil : query, speaker: by, limit: limit)
    let found: Int
    do {
      let archive = try quoteArchive(named, talk)
      found = try count.map { try show($0, search, archive) } ?? show(search, archive)
    } catch let error as DatabaseFailure {
      Console.say("workflow: \(shownPath(error.path)): \(visible(error.reason))")
      throw Exit.ioError
    }
    if found == 0 {
      if !talk.json, !talk.quiet { Console.say("Nothing found.") }
      throw Exit.failed
    }
  }

  private func isThere(_ path: String) -> Bool { FileStatus(Array(path.utf8)) != nil }

  private func show(_ search: QuoteSearch, _ archive: DatabaseReading) throws(DatabaseFailure) -> Int {
    let quotes = try archive.rows(search.sql, search.values).map(FoundQuote.init)
    for quote in quotes { Console.print(talk.json ? quote.json.compact : quote.text(talk.outputPaint)) }
    if !talk.json, !talk.quiet, limit > 0, quotes.count == limit {
      Console.say("Only the best \(limit); --limit 0 shows all.")
    }
    return quotes.count
  }

  private func show(
    _ count: QuoteCount, _ search: QuoteSearch, _ archive: DatabaseReading
  ) throws(DatabaseFailure) -> Int {
    let lines = try archive.rows(search.sql(counting: count), search.values).map { CountedQuotes($0, by: count) }
    for line in lines { Console.print(talk.json ? line.json.compact : line.text(talk.outputPaint)) }
    return lines.count
  }
}

extension QuoteCount: ExpressibleByArgument {}
