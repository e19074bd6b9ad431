public import Text

/// What a run has to put on record at once, in one commit.
public struct LogBatch: Sendable {
  /// An event to be logged; its sequence number is given when it is written.
  public struct Event: Sendable {
    var time: Int
    var kind: LoggedEvent.Kind
    var subject: String?
    var data: JSONObject

    /// An event of that kind.
    /// - Parameter time: milliseconds since 1970-01-01T00:00:00Z.
    public init(_ kind: LoggedEvent.Kind, subject: String? = nil, data: JSONObject = [:], time: Int) {
      self.time = time
      self.kind = kind
      self.subject = subject
      self.data = data
    }
  }

  /// An output about to be given its name.
  public struct Claim: Hashable, Sendable {
    var path: String
    var sha256: String

    /// The bytes with this SHA-256, about to stand there.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// What a step did, to be added to its sums.
  public struct StepSum: Hashable, Sendable {
    /// Articles worked.
    public var worked = 0
    /// Articles for which its condition was false.
    public var skipped = 0
    /// Articles that failed in it.
    public var failed = 0
    /// Time spent.
    public var microseconds = 0

    /// Nothing yet.
    public init() {}
  }

  /// Events, in order.
  public var events: [Event] = []
  /// Articles worked well.
  public var articles: [KnownArticle] = []
  /// For each of them the reviews that it came to.
  public var reviews: [ArticleReviews] = []
  /// Gathered outputs written, or left as they were.
  public var gathered: [KnownGathered] = []
  /// For each of them its sheet, by path: the only one that stays.
  public var settled: [String: Int] = [:]
  /// New entries, by sheet.
  public var bodies: [Int: [BodyEntry]] = [:]
  /// Outputs about to be given their names.
  public var claims: [Claim] = []
  /// Answers of programs, by what stands for the question.
  public var answers: [String: String] = [:]
  /// Steps by position.
  public var steps: [Int: StepSum] = [:]

  /// Nothing to log.
  public init() {}

  /// Whether there is nothing to log.
  public var isEmpty: Bool {
    events.isEmpty && articles.isEmpty && gathered.isEmpty && claims.isEmpty && answers.isEmpty
      && bodies.isEmpty && settled.isEmpty && reviews.isEmpty && steps.isEmpty
  }
}
