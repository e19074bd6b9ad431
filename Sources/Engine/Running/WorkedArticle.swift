import Articles
import Files
import StatusLog

/// What has become of one article after its steps: everything the run needs to put it on record.
struct WorkedArticle: Sendable {
  /// Its place in the run.
  var index: Int
  /// The path as shown.
  var path: String
  /// The article after its steps; only there when somebody wants it.
  var article: Article?
  /// The time of each step.
  var timings: [StepTiming] = []
  /// What happened on the way: retries, failures of steps that the workflow tolerates.
  var events: [RunEvent] = []
  /// The patterns of files that its steps were handed, and what was found for each.
  var inputs: [ArticleInput] = []
  /// What programs answered, by what stands for the question.
  var answers: [String: String] = [:]
  /// Its own outputs, durable under partial names.
  var staged: [StagedOutput] = []
  /// For each gathering step that takes it: what it adds to the gathered output.
  var gathered: [GatheredBody] = []
  /// Reviews that let it pass, or killed it.
  var passed: [String] = []
  /// The last decision about it that was seen.
  var decided = 0
  /// The number of the step that stops it, and what that asks; `nil` when none does.
  var stopped: (step: Int, review: NewReview)?
  /// Whether somebody killed it.
  var isKilled = false
  /// Why it failed; `nil` when it did not.
  var failure: ArticleFailure?
  /// What failed for a reason that concerns all articles: the run cannot go on.
  var fatal: RunOutcome.Ending?
  /// What the system knew of the file when it was read.
  var status: FileStatus?
  /// The SHA-256 of the file.
  var sha256 = ""

  /// Whether no further step works it.
  var isOver: Bool { isKilled || stopped != nil }

  /// Takes back what a step that failed has put out; so many outputs were there before it.
  mutating func forgetOutputs(after before: (staged: Int, gathered: Int)) {
    for output in staged.dropFirst(before.staged) { output.discard() }
    staged.removeSubrange(before.staged...)
    gathered.removeSubrange(before.gathered...)
  }

  /// Removes its partial outputs.
  mutating func discardOutputs() {
    for output in staged { output.discard() }
    staged = []
  }
}

extension WorkedArticle {
  /// A number for the files beside the article.
  func besideNumber(_ sidecar: Int, _ keys: PathKeys) -> Int {
    ArticleInput.besideNumber(sidecar, inputs.map { $0.known(keys) })
  }
}
