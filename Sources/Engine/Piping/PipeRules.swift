public import Diagnostics

/// What keeps a workflow from working a stream of articles.
public enum PipeRules {
  /// The workflow writes files of its own.
  public static let ownOutput = Rule(
    "R010", "an export in a pipe",
    """
    `workflow pipe` answers each line with the article's record, and writes nothing else: many of them may work on one \
    archive at once, and files of their own would be written over each other. Take the step out, or keep the steps \
    that both need in a file that both workflows `include`. `workflow merge` builds tables from the answers.
    """)
  /// Articles would wait.
  public static let review = Rule(
    "R013", "a review in a pipe",
    """
    At `review` an article waits until somebody has decided, and a pipe answers every line at once. Take the step out, \
    and review with `workflow run` what the pipe answered: records are articles too.
    """)
  /// The workflow has handlers.
  public static let handlers = Rule(
    "R011", "handlers in a pipe",
    """
    `on:` names what is run at the beginning and the end of a run. A pipe has neither: one archive is worked by many \
    of them. Take `on:` out of the workflow, and let the program that starts the pipes tell how it went.
    """)
  /// A layer has a name that answers use.
  public static let takenName = Rule(
    "R012", "a layer of a taken name",
    "In an answer of `workflow pipe`, `line`, `status` and `error` stand beside the layers. Give the layer another name."
  )

  /// All of them, by code.
  public static let all = [ownOutput, handlers, takenName, review]

  /// What of a plan cannot be done in a pipe.
  public static func refusals(_ plan: Plan) -> [Diagnostic] {
    var refusals: [Diagnostic] = []
    for step in plan.steps {
      if case .export = step.work {
        refusals.append(
          Diagnostic(
            ownOutput, "the step “\(step.id)” writes a file of its own, which a pipe does not", at: step.place,
            help: "take it out: each answer is the article's record; `workflow merge` builds tables from them"))
      }
      if step.isReview {
        refusals.append(
          Diagnostic(
            review, "at the step “\(step.id)” articles wait for somebody, which a pipe cannot", at: step.place,
            help: "take it out, and review the answers with workflow run: records are articles too"))
      }
      for layer in step.writes where PipeAnswer.ownMembers.contains(layer) {
        refusals.append(Diagnostic(takenName, "answers of a pipe have a member “\(layer)” already", at: step.place))
      }
    }
    let handlers = plan.handlers
    for step in handlers.start + handlers.success + handlers.failure + handlers.finish {
      refusals.append(
        Diagnostic(Self.handlers, "a pipe has no beginning and no end at which “\(step.id)” could run", at: step.place))
    }
    return refusals
  }
}
