import Articles
import BuiltinPlugins
import Databases
import Engine
import Files
import PluginKit
import Synchronization
import Text

/// The archive that is searched: a file, or one made of articles, in memory.
func quoteArchive(_ files: [String], _ talk: TalkOptions) throws -> DatabaseReading {
  if files.count == 1, isArchive(files[0]) {
    return try DatabaseReading(path: files[0], application: SQLiteScript.application)
  }
  var request = RunRequest(plan: try quotesPlan(files))
  request.articles = files
  request.layerTypes = knownLayers
  request.environment = SystemProcess.environment
  let archive = try ArchiveListener()
  let voice = RunVoice(paint: talk.talkPaint, talk: talk, isLive: false, tellsEnd: false)
  let outcome = runToItsEnd(request, [archive, voice])
  guard outcome.counts.worked > 0 else {
    if let message = outcome.message { Console.say("workflow: " + visible(message)) }
    throw Exit(code: outcome.exitCode == 0 ? Exit.usage.code : outcome.exitCode)
  }
  return try archive.reading()
}

/// Puts each article of a run into an archive in memory.
private final class ArchiveListener: RunListener {
  private let state: Mutex<(file: DatabaseFile, failure: DatabaseFailure?)>

  init() throws { state = Mutex((try DatabaseFile(inMemory: SQLiteScript.script), nil)) }

  var wantsArticles: Bool { true }

  func hear(_ event: RunEvent) {
    guard case .articleFinished(_, _, let article?) = event else { return }
    state.withLock { state in
      do throws(DatabaseFailure) {
        try state.file.put(SQLiteScript.rows(of: article))
      } catch {
        state.failure = error
      }
    }
  }

  /// What was put in.
  func reading() throws -> DatabaseReading {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      return try state.file.completed()
    }
  }
}

private func isArchive(_ file: String) -> Bool {
  [".sqlite", ".sqlite3", ".db"].contains { file.lowercased().hasSuffix($0) }
}

/// The plan that finds the quotes of articles.
private func quotesPlan(_ articles: [String]) throws -> Plan {
  let loaded = workflowLoader(articles: articles, looksUpZones: false)
    .load(Array("name: quotes\nsteps: [parse, extract-quotes]\n".utf8), file: "the search", folder: "")
  printDiagnostics(loaded.diagnostics)
  guard var plan = loaded.plan else { throw Exit.usage }
  plan.file = nil
  return plan
}
