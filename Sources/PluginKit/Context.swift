public import Articles
public import Diagnostics

/// What a plugin may ask of its surroundings while it works one article: to report something, the time, files that belong
/// to the article, and the answer of a language model.
public struct Context: Sendable {
  /// What was reported.
  public private(set) var diagnostics: [ArticleDiagnostic] = []
  private let clock: @Sendable () -> Int
  private let files: [String: FoundFiles]
  private let reading: Reading
  private let asking: Asking
  private let mayGoOn: @Sendable () throws -> Void

  /// Makes an article of a file.
  public typealias Reading = @Sendable (FoundFiles.File) throws(UnreadableFile) -> Article
  /// Puts a question to a language model and gives back what it answered: JSON.
  public typealias Asking = @Sendable (ModelQuestion) throws(UnansweredQuestion) -> [UInt8]

  /// Surroundings.
  ///
  /// - Parameters:
  ///   - clock: seconds since 1970-01-01T00:00:00Z.
  ///   - files: what was found for options of type ``ArticleFiles``, by their names.
  ///   - reading: makes an article of one of these files.
  ///   - asking: puts a question to a language model.
  ///   - mayGoOn: throws when the step has been cancelled or has used up its time.
  public init(
    clock: @escaping @Sendable () -> Int, files: [String: FoundFiles] = [:],
    reading: @escaping Reading = { _ throws(UnreadableFile) in throw UnreadableFile("nobody here reads articles") },
    asking: @escaping Asking = { _ throws(UnansweredQuestion) in throw UnansweredQuestion("nobody here asks a model") },
    mayGoOn: @escaping @Sendable () throws -> Void = {}
  ) {
    self.clock = clock
    self.files = files
    self.reading = reading
    self.asking = asking
    self.mayGoOn = mayGoOn
  }

  /// Seconds since 1970-01-01T00:00:00Z, by the run's clock.
  public var now: Int { clock() }

  /// The files that an option of type ``ArticleFiles`` names for this article; `nil` where nobody looked for them.
  public func files(_ option: String) -> FoundFiles? { files[option] }

  /// One of these files as an article: decoded, front matter read, not parsed.
  public func article(of file: FoundFiles.File) throws(UnreadableFile) -> Article {
    if let problem = file.problem { throw UnreadableFile(problem) }
    return try reading(file)
  }

  /// What a language model answers: JSON as its server sends it, which nobody has looked at.
  public func ask(_ question: ModelQuestion) throws(UnansweredQuestion) -> [UInt8] { try asking(question) }

  /// Reports something about the article, at a span of its text where one can be named.
  public mutating func report(_ rule: Rule, _ message: String, at range: Range<Int>? = nil) {
    diagnostics.append(ArticleDiagnostic(rule, message, at: range))
  }

  /// To be called now and then in long loops: ends the step when its time is up or the run is being stopped.
  public func checkpoint() throws { try mayGoOn() }
}
