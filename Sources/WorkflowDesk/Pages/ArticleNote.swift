import Engine
import StatusLog

/// What stands above an article: how far its workflow took it, and in what the page may differ from what was exported.
struct ArticleNote {
  let workflow: String
  /// Whether the workflow is still in the folder.
  let isInFolder: Bool
  let made: RemadeArticle
  /// The event of a run in which it failed.
  let failure: LoggedEvent?
  /// The review that it waits for.
  let review: LoggedReview?

  var markup: Markup {
    var notes: [Markup] = []
    if let failure {
      notes.append(
        note("bad", "Failed in <a href=\"\(Address.run(failure.run))\">run \(failure.run)</a>", "\(failure.details)"))
    }
    if !isInFolder {
      notes.append(
        note(
          "doubt", "Not what was exported",
          """
          The workflow <bdi>\(workflow)</bdi> is not in this folder any more. What the usual steps find is shown.
          """))
    }
    if let standing { notes.append(standing) }
    if let news = made.news {
      notes.append(
        note(
          "doubt", "To be worked again",
          """
          The next run works this article because \(news). Until then, what was exported may differ from what is shown here.
          """))
    }
    if !made.missing.isEmpty {
      let steps = made.missing.map { step -> Markup in "<code>\(step)</code>" }.joined(", ")
      notes.append(
        note(
          "doubt", "Not all of it is shown",
          """
          The status log does not hold what a program or model answered for this article, so what comes of \(steps) may be \
          missing here. What was exported has it.
          """))
    }
    return notes.joined()
  }

  private var standing: Markup? {
    switch made.standing {
    case .done: return nil
    case .waiting(let step):
      let link = review.map { review -> Markup in
        " <a class=\"button\" href=\"\(Address.review(review.id))\">Review it</a>"
      }
      return note(
        "wait", "Waits for a decision",
        "No step behind <code>\(step)</code> has worked it, and what is decided so far is not shown here.\(link ?? .none)"
      )
    case .killed(let step):
      return note("bad", "Killed", "Somebody rejected the article at <code>\(step)</code>: no later step works it.")
    case .failed(let step, let message):
      return failure == nil ? note("bad", "Fails", "<code>\(step)</code>: \(message)") : nil
    }
  }

  private func note(_ style: Markup, _ title: Markup, _ words: Markup) -> Markup {
    "<aside class=\"note \(style)\"><p><b>\(title).</b> \(words)</p></aside>\n"
  }
}
