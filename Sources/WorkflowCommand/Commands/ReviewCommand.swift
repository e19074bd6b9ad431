import ArgumentParser
import Engine
import StatusLog
import Text

/// `workflow review`: what waits for somebody, and what was decided.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Decide about articles that wait at a `review` step.",
    discussion: """
      workflow review list                                    what waits, the most doubtful first
      workflow review show In/ferry.txt                       what is asked about an article
      workflow review approve In/ferry.txt q3                 the quote is right
      workflow review edit In/ferry.txt q3 --speaker "Maren Holt" --everywhere
      workflow review reject In/ferry.txt q4 --reason "a title, nobody said it"
      workflow review approve In/ferry.txt                    all that is asked about is right: the article goes on
      workflow review undo 12                                 takes decision 12 back

      A decision is on the disk when the command ends. The next run takes decided articles on.
      """,
    subcommands: [
      ReviewList.self, ReviewShow.self, ReviewApprove.self, ReviewEditCommand.self, ReviewReject.self,
      ReviewAgain.self, ReviewUndo.self, ReviewLog.self, ReviewExport.self,
    ])
}

/// `workflow review list`: what waits.
struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the articles that wait, the most doubtful first.",
    discussion: "Exit code 0 whether or not something waits; `workflow status` counts.")

  @OptionGroup var source: ReviewSource

  @Option(help: "Only what waits for this desk, as `by` of the step names it.")
  var desk: String?

  @Option(help: "Only articles of the workflow of this name.")
  var workflow: String?

  @Flag(help: "Also those that somebody has decided about.")
  var all = false

  @Option(help: "At most so many.")
  var limit = 1000

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
  }

  func run() throws {
    let reviews = try source.open()
    var filter = ReviewFilter()
    filter.desk = desk
    filter.workflow = workflow
    filter.limit = limit
    filter.article = source.article
    if all { filter.states = [.waiting, .approved, .rejected] }
    let found = try telling { () throws(ReviewFailure) in try reviews.list(filter) }
    for review in found {
      Console.print(talk.json ? reviewJSON(review).compact : reviewLine(review, talk.outputPaint))
    }
    if found.isEmpty, !talk.json, !talk.quiet { Console.say("Nothing waits.") }
  }
}

/// `workflow review show`: an article that waits.
struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is asked about an article, and what can be decided.",
    discussion: "With --json the record as it is decided so far stands beside the items.")

  @OptionGroup var source: ReviewSource

  @Flag(help: "Also what is not asked about.")
  var all = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let reviews = try source.open()
    let review = try source.review(in: reviews)
    let article = try telling { () throws(ReviewFailure) in try reviews.load(review.id) }
    if talk.json { return Console.print(articleJSON(article).compact) }
    Console.print(ReviewPage(article, talk.outputPaint, showsAll: all, items: source.items).text)
  }
}

/// `workflow review log`: who decided what.
struct ReviewLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Tell who decided what, when and why.",
    discussion: "All decisions are kept, those taken back and those about earlier versions of an article too.")

  @OptionGroup var source: ReviewSource

  @Option(help: "Only articles of the workflow of this name.")
  var workflow: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let reviews = try source.open()
    var last = 0
    while true {
      let decisions = try telling { () throws(ReviewFailure) in
        try reviews.decisions(workflow: workflow, article: source.article, after: last)
      }
      tell(decisions, talk)
      guard let newest = decisions.last else { return }
      last = newest.number
    }
  }
}

/// `workflow review export`: decisions as annotated data.
struct ReviewExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what was found and what was decided, one JSON object a line.",
    discussion: """
      For each item that somebody decided about: what was found, what was decided, who, when and why, and the paragraph \
      around it. A newsroom can measure with it how good the tools are on its own articles.
      """)

  @OptionGroup var source: ReviewSource

  @Option(help: "Only articles of the workflow of this name.")
  var workflow: String?

  @Flag(help: "Also decisions about earlier versions of articles.")
  var earlier = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let reviews = try source.open()
    var filter = ReviewFilter()
    filter.workflow = workflow
    filter.article = source.article
    filter.limit = Int(Int32.max)
    filter.states = earlier ? Set(LoggedReview.State.allCases) : [.waiting, .approved, .rejected]
    let found = try telling { () throws(ReviewFailure) in try reviews.list(filter) }
    for review in found.sorted(by: { $0.id < $1.id }) where review.last > 0 {
      do throws(ReviewFailure) {
        for row in try reviews.load(review.id).annotations { Console.print(JSONValue.object(row).compact) }
      } catch  where error.kind == .notFound {
        // The record of an earlier version was pruned.
        continue
      } catch {
        return try telling { () throws(ReviewFailure) in throw error }
      }
    }
  }
}
