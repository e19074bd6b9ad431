import ArgumentParser
import Engine
import Files
import StatusLog

/// Which status log is meant, and which article in it.
struct ReviewSource: ParsableArguments {
  @Option(
    help: "The folder of the status log (default: .workflow beside the workflow file, or in the current folder).",
    completion: .directory)
  var state: String?

  @Argument(
    help: ArgumentHelp(
      "An article (its path, its name or the number of its review), then items of it (q3, c1, s2, headline); a workflow "
        + "file, beside which the status log lies.", valueName: "inputs"), completion: .file())
  var inputs: [String] = []

  private var workflowFile: String? { inputs.first { isWorkflowFile($0) } }
  private var others: [String] { inputs.filter { !isWorkflowFile($0) } }

  /// The items that are named.
  var items: [String] { Array(others.dropFirst()) }

  /// The article that is named; `nil` for none.
  var article: String? { others.first }

  /// The numbers that are named, of decisions.
  func numbers() throws -> [Int] {
    try others.map { text in
      guard let number = Int(text), number > 0 else {
        throw ValidationError("A decision is named by its number, not “\(shownPath(text))”. See workflow review log.")
      }
      return number
    }
  }

  /// Opens the log, for looking or for deciding.
  func open(toDecide: Bool = false) throws -> Reviews {
    let folder = state ?? workflowFile.map(stateFolder(besides:)) ?? ".workflow"
    do {
      if let log = try StatusLog.openExisting(folder: folder) {
        return Reviews(toDecide ? try StatusLog.open(folder: folder, survivesPowerCuts: true) : log)
      }
    } catch {
      Console.say("workflow: \(shownPath(error.message))")
      throw Exit.ioError
    }
    Console.say(
      """
      workflow: there is no status log in \(shownPath(folder)): nothing has run yet, or it lies elsewhere
      help: name the workflow file, or the folder with --state
      """)
    throw Exit.usage
  }

  /// The review of the article that is named: the one that waits, where it has several.
  func review(in reviews: Reviews) throws -> LoggedReview {
    guard let article else { throw ValidationError("Name an article; workflow review list shows what waits.") }
    let found = try telling { () throws(ReviewFailure) in try reviewsNamed(article, in: reviews) }
    let waiting = found.filter { $0.state == .waiting }
    let meant = waiting.isEmpty ? found : waiting
    if let only = meant.first, meant.count == 1 { return only }
    Console.say("workflow: \(meant.isEmpty ? "no review is of" : "several reviews are of") \(shownPath(article))")
    if meant.isEmpty { Console.say("help: workflow review list shows what waits") }
    for review in meant {
      Console.say("  \(review.id)  \(shownPath(review.shown))  step \(review.step) of \(shownPath(review.workflow))")
    }
    throw Exit.usage
  }

  private func reviewsNamed(_ name: String, in reviews: Reviews) throws(ReviewFailure) -> [LoggedReview] {
    var filter = ReviewFilter()
    filter.states = [.waiting, .approved, .rejected]
    filter.article = name
    let exact = try reviews.list(filter)
    if !exact.isEmpty { return exact }
    filter.article = nil
    filter.limit = 1_000_000
    let all = try reviews.list(filter)
    if let number = Int(name.hasPrefix("#") ? String(name.dropFirst()) : name) { return all.filter { $0.id == number } }
    return all.filter { review in
      let file = review.shown.split(separator: "/").last ?? ""
      return review.shown.hasSuffix("/" + name) || file == name || file.prefix { $0 != "." } == name
    }
  }
}

/// Tells why a decision could not be made, and ends the command.
func telling<Value>(_ body: () throws(ReviewFailure) -> Value) throws -> Value {
  do throws(ReviewFailure) {
    return try body()
  } catch {
    Console.say("workflow: \(error.message)")
    if let help = error.help { Console.say("help: \(help)") }
    throw error.kind == .log ? Exit.ioError : error.kind == .notFound ? Exit.usage : Exit.failed
  }
}

/// Who decides, and why.
struct ReviewerOptions: ParsableArguments {
  @Option(help: "Who decides (default: your user name).")
  var by: String?

  @Option(help: "Why.")
  var reason: String?

  /// The name for the log.
  var name: String { by ?? SystemProcess.userName }
}
