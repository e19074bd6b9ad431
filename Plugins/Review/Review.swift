public import Articles
public import PluginKit

/// Stops an article until somebody has decided about what is uncertain in it.
///
/// The engine does that; see ``ReviewingPlugin``.
public struct Review: ReviewingPlugin {
  /// What was decided.
  public static let writes: [any Layer.Type] = [Reviewed.self]

  /// Its manual.
  public static let manual = Manual<ReviewOptions>(
    summary: "Stop an article until somebody has decided about what is uncertain in it.",
    discussion: reviewDiscussion,
    options: [
      Field("by", \.desk, "Who decides: a name for a desk or a person, by which `workflow review list` can choose."),
      Field(
        "below", \.below, "Quotes with a confidence below this are asked about; with 1, all but the surest.",
        in: 0...1),
      Field(
        "of", \.subjects,
        "What is asked about: `quotes` (the uncertain ones), `corrections`, `summary` (each sentence), `headline`. "
          + "Of all else in the article can be decided too."),
    ],
    main: "by", examples: reviewExamples)

  /// What is asked, and whom.
  public let question: ReviewQuestion

  /// Prepares a step.
  public init(_ options: ReviewOptions) {
    question = ReviewQuestion(desk: options.desk, below: options.below, subjects: options.subjects)
  }

  /// Leaves the article as it is: the engine stops it, and gives it what was decided.
  public func run(_ article: inout Article, _ context: inout Context) throws {}
}
