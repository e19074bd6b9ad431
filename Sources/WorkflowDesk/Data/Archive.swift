import BuiltinPlugins
import Databases
import Engine
import Files
import PluginKit
import StatusLog

/// A database that a workflow exports to.
struct Archive: Sendable {
  /// Its place among the archives of the folder, from 1.
  let number: Int
  /// As the workflow names it.
  let path: String
  /// As the system finds it.
  let file: String
}

/// What is looked for.
struct QuoteQuestion: Sendable {
  /// Quotes that are shown at most.
  static let most = 100

  var words = ""
  var speaker = ""
  var archive = 1
}

/// A quote that an archive holds.
struct ArchivedQuote: Sendable {
  let speaker: String?
  let role: String?
  let text: String
  let isCertain: Bool
  let article: String
  let headline: String?
  let published: String?
  let file: String?
  let line: Int?
  /// Where the desk shows the article; `nil` where it knows none.
  var address: String?

  init(_ row: [DatabaseValue]) {
    func words(_ column: Int) -> String? {
      guard row.indices.contains(column), case .text(let text) = row[column], !text.isEmpty else { return nil }
      return text
    }
    speaker = words(0)
    role = words(1)
    text = words(3) ?? ""
    isCertain = row.indices.contains(6) && row[6] == .integer(1)
    article = words(8) ?? ""
    headline = words(9)
    published = words(10)
    file = words(11)
    if row.indices.contains(12), case .integer(let number) = row[12] { line = number } else { line = nil }
  }
}

extension Newsroom {
  /// The archives that workflows of this folder have written.
  func archives() throws(StatusLogFailure) -> [Archive] {
    guard let log = try log() else { return [] }
    var archives: [Archive] = []
    for (workflow, path) in try log.gatheredPaths() {
      guard [".sqlite", ".sqlite3", ".db"].contains(where: path.lowercased().hasSuffix) else { continue }
      let file = self.file(of: path, workflow)
      guard FileStatus(Array(file.utf8))?.kind == .file, !archives.contains(where: { $0.file == file }) else {
        continue
      }
      archives.append(Archive(number: archives.count + 1, path: path, file: file))
    }
    return archives
  }

  /// The file that the status log knows by a path, relative to the workflow's folder.
  func file(of path: String, _ workflow: String) -> String {
    if path.hasPrefix("/") { return path }
    return joined(self.workflow(named: workflow)?.plan?.folder ?? folder, path)
  }

  /// The quotes that answer a question.
  func quotes(_ question: QuoteQuestion, in archive: Archive) throws(DatabaseFailure) -> [ArchivedQuote] {
    let reading = try DatabaseReading(path: archive.file, application: SQLiteScript.application)
    let search = QuoteSearch(query: question.words, speaker: question.speaker, limit: QuoteQuestion.most)
    return try reading.rows(search.sql, search.values).map { row in
      var quote = ArchivedQuote(row)
      quote.address = quote.file.flatMap(address)
      return quote
    }
  }

  /// The page of an article that an archive names by its file.
  private func address(_ file: String) -> String? {
    guard let log = try? log() else { return nil }
    for workflow in workflows() {
      guard let plan = workflow.plan else { continue }
      let prefix = plan.folder.isEmpty || plan.folder.hasSuffix("/") ? plan.folder : plan.folder + "/"
      let paths = file.hasPrefix(prefix) ? [String(file.dropFirst(prefix.count)), file] : [file]
      for path in paths where (try? log.knownArticle(workflow.name, path)) != nil {
        return Address.article(workflow.name, path)
      }
    }
    return nil
  }
}
