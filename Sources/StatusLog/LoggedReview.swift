public import Text

/// One article at one `review` step, as it came there.
public struct LoggedReview: Hashable, Sendable {
  /// What has become of it.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Somebody has yet to decide.
    case waiting
    /// It may go on.
    case approved
    /// It is killed: no later step works it.
    case rejected
    /// The article, or what earlier steps made of it, has changed since: it no longer counts.
    case replaced
  }

  /// Its number.
  public var id: Int
  /// The workflow's name.
  public var workflow: String
  /// The article's name in the log: its path, relative to the workflow's folder where it lies in it.
  public var article: String
  /// The step's name.
  public var step: String
  /// The article's path, as the run was told it.
  public var shown: String
  /// The article's headline, or its name where it has none.
  public var title: String
  /// Whom the step names as those who decide; `nil` for anybody.
  public var desk: String?
  /// Stands for the article as it came to the step, and for what the step asks about.
  public var digest: String
  /// The run that brought it there.
  public var run: Int
  /// Since when: milliseconds since 1970-01-01T00:00:00Z.
  public var since: Int
  /// What has become of it.
  public var state: State
  /// How many items are asked about.
  public var asked: Int
  /// How many of them are undecided.
  public var open: Int
  /// The confidence of the most doubtful of these; 1 where there is none.
  public var worst: Double
  /// The number of the last decision about it; 0 for none.
  public var last: Int
}

/// One thing in an article that can be decided about: a quote, a notice, a sentence of the summary, the headline.
public struct LoggedReviewItem: Hashable, Sendable {
  /// What has been decided about it.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case open
    /// It is right as it was found.
    case approved
    /// It was put right.
    case edited
    /// It is left out.
    case rejected
  }

  /// Its name within the article: `q3`, `c1`, `s2`, `headline`.
  public var item: String
  /// What it is: `quote`, `correction`, `summary`, `headline`.
  public var kind: String
  /// Whether the step asks about it: the article goes on when all of these are decided.
  public var asked: Bool
  /// How sure it is, 0 to 1.
  public var confidence: Double
  /// Stands for its words, wherever in an article they stand.
  public var mark: String
  /// It as it was found, as the record has it.
  public var found: JSONObject
  /// What has been decided about it.
  public var state: State
  /// An earlier decision about the same words, which may be made again; `nil` for none.
  public var offered: Int?

  /// An item of which nothing has been decided.
  public init(item: String, kind: String, asked: Bool, confidence: Double, mark: String, found: JSONObject) {
    self.item = item
    self.kind = kind
    self.asked = asked
    self.confidence = confidence
    self.mark = mark
    self.found = found
    state = .open
  }
}

/// An article that a run stops at a `review` step.
public struct NewReview: Hashable, Sendable {
  /// The article's name in the log.
  public var article: String
  /// The step's name.
  public var step: String
  /// The article's path, as the run was told it.
  public var shown: String
  /// The article's headline, or its name where it has none.
  public var title: String
  /// Whom the step names as those who decide.
  public var desk: String?
  /// Stands for the article as it came to the step, and for what the step asks about.
  public var digest: String
  /// Since when: milliseconds since 1970-01-01T00:00:00Z.
  public var since: Int
  /// What can be decided about, in the order of the article.
  public var items: [LoggedReviewItem]
  /// The article's record.
  public var record: [UInt8]

  /// An article at a step.
  public init(
    article: String, step: String, shown: String, title: String, desk: String?, digest: String,
    since: Int, items: [LoggedReviewItem], record: [UInt8]
  ) {
    self.article = article
    self.step = step
    self.shown = shown
    self.title = title
    self.desk = desk
    self.digest = digest
    self.since = since
    self.items = items
    self.record = record
  }
}
