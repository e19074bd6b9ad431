import ArgumentParser
import Engine
import StatusLog
import Text

/// `workflow review approve`: it is right.
struct ReviewApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Say that items, or all that is asked about an article, are right.",
    discussion: """
      workflow review approve ARTICLE q3 q5        these are right
      workflow review approve ARTICLE q3 --everywhere  and all other quotes of the same speaker
      workflow review approve ARTICLE              all that is open is right, and the article goes on
      """)

  @OptionGroup var source: ReviewSource

  @Flag(help: "Also all quotes of the same speaker in this article.")
  var everywhere = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var talk: TalkOptions

  func run() throws { try decide(.approve, source, everywhere: everywhere, reviewer, talk) }
}

/// `workflow review edit`: it is put right.
struct ReviewEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Put items right: speaker, kind, words, dates.",
    discussion: """
      workflow review edit ARTICLE q3 --speaker "Maren Holt"
      workflow review edit ARTICLE q3 --nobody --kind scare
      workflow review edit ARTICLE c1 --original "May 3" --corrected "May 4" --date 2026-05-05
      workflow review edit ARTICLE headline --text "Council votes on ferry"

      Words must stand in the article. An edited item counts as decided.
      """)

  @OptionGroup var source: ReviewSource

  @Option(help: "The speaker's name.")
  var speaker: String?

  @Flag(help: "Nobody can be named as the speaker.")
  var nobody = false

  @Option(help: "The speaker's role, in words of the article.")
  var role: String?

  @Option(help: "The kind: of a quote direct, mixed, indirect or scare; of a notice correction, clarification, …")
  var kind: String?

  @Option(help: "The words, as the article has them.")
  var text: String?

  @Option(help: "The date of a notice: 2026-03-08, or XXXX-03-08 without a year.")
  var date: String?

  @Option(help: "What a notice says was wrong, in its words.")
  var subject: String?

  @Option(help: "The wrong fact of a notice, in its words.")
  var original: String?

  @Option(help: "The right fact of a notice, in its words.")
  var corrected: String?

  @Option(
    help: ArgumentHelp("Leave this empty: role, date, subject, original or corrected.", valueName: "member"))
  var clear: [String] = []

  @Flag(help: "Also all quotes of the same speaker in this article.")
  var everywhere = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if nobody, speaker != nil { throw ValidationError("Give --speaker or --nobody, not both.") }
    let known = ["role", "date", "subject", "original", "corrected"]
    for name in clear where !known.contains(name) {
      throw ValidationError("--clear takes one of \(known.joined(separator: ", ")), not “\(shownPath(name))”.")
    }
    if source.article != nil, members.members.isEmpty {
      throw ValidationError("Say what is to be put right: --speaker, --kind, --text …")
    }
  }

  private var members: JSONObject {
    var members = JSONObject()
    let given = [
      ("text", text), ("speaker", speaker), ("role", role), ("kind", kind), ("date", date), ("subject", subject),
      ("original", original), ("corrected", corrected),
    ]
    if nobody { members.append("speaker", .null) }
    for (name, value) in given { if let value { members.append(name, .string(value)) } }
    for name in clear { members.append(name, .null) }
    return members
  }

  func run() throws { try decide(.edit(members), source, everywhere: everywhere, reviewer, talk) }
}

/// `workflow review reject`: it is left out.
struct ReviewReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Leave items out, or kill an article; needs a reason.",
    discussion: """
      workflow review reject ARTICLE q4 --reason "a title"   the quote is in no export
      workflow review reject ARTICLE --reason "killed"       no later step works the article
      """)

  @OptionGroup var source: ReviewSource

  @Flag(help: "Also all quotes of the same speaker in this article.")
  var everywhere = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var talk: TalkOptions

  func run() throws { try decide(.reject, source, everywhere: everywhere, reviewer, talk) }
}

/// `workflow review again`: earlier decisions hold.
struct ReviewAgain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "again",
    abstract: "Make the decisions again that were made about the same words of an earlier version.",
    discussion: "workflow review show marks the items to which earlier decisions fit.")

  @OptionGroup var source: ReviewSource
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var talk: TalkOptions

  func run() throws { try decide(.again, source, everywhere: false, reviewer, talk) }
}

/// `workflow review undo`: a decision is taken back.
struct ReviewUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take decisions back, by their numbers.",
    discussion:
      "workflow review log has the numbers. What was decided stays in the log, and so does that it was taken back.")

  @OptionGroup var source: ReviewSource
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let numbers = try source.numbers()
    guard !numbers.isEmpty else { throw ValidationError("Name the decision: workflow review undo 12") }
    let reviews = try source.open(toDecide: true)
    for number in numbers {
      let decision = try telling { () throws(ReviewFailure) in
        try reviews.undo(number, by: reviewer.name, reason: reviewer.reason)
      }
      tell([decision], talk)
    }
  }
}

/// Decides about the article and the items that are named, and says what was decided.
private func decide(
  _ action: ReviewWish.Action, _ source: ReviewSource, everywhere: Bool, _ reviewer: ReviewerOptions,
  _ talk: TalkOptions
) throws {
  guard source.article != nil else {
    throw ValidationError("Name an article; workflow review list shows what waits.")
  }
  let reviews = try source.open(toDecide: true)
  let review = try source.review(in: reviews)
  let wish = ReviewWish(action, items: source.items, everywhere: everywhere, reason: reviewer.reason)
  let decisions = try telling { () throws(ReviewFailure) in
    try reviews.decide(wish, about: review.id, by: reviewer.name)
  }
  tell(decisions, talk)
  guard !talk.quiet, !talk.json else { return }
  if decisions.isEmpty { Console.say("Nothing to decide: it is so already.") }
  let now = try telling { () throws(ReviewFailure) in try reviews.load(review.id).review }
  Console.say(standing(now))
}

/// Prints decisions: a line each, or an object each.
func tell(_ decisions: [LoggedDecision], _ talk: TalkOptions) {
  for decision in decisions {
    Console.print(talk.json ? decisionJSON(decision).compact : decisionLine(decision, talk.outputPaint))
  }
}

/// How a review stands now, and what comes next.
private func standing(_ review: LoggedReview) -> String {
  switch review.state {
  case .approved: "The next run takes \(shownPath(review.shown)) on."
  case .rejected: "\(shownPath(review.shown)) is killed: no later step works it."
  case .replaced: "\(shownPath(review.shown)) has changed meanwhile."
  case .waiting where review.asked == 0: "\(shownPath(review.shown)) waits until it is approved as a whole."
  case .waiting:
    "\(review.open) of \(review.asked) \(review.asked == 1 ? "item" : "items") of \(shownPath(review.shown)) still open."
  }
}
