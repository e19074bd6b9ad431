public import Text

/// Sentences that stand for the article: the layer `summary`.
public struct Summary: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "summary"
  /// What a sentence of it has.
  public static let items: LayerItems? = LayerItems(
    under: "sentences",
    [
      LayerItems.Field("text", .text), LayerItems.Field("score", .number), LayerItems.Field("reviewed", .text),
    ])

  /// One sentence of the article, whole; or one that a model wrote, with the sentences it was made of.
  public struct Sentence: Hashable, Sendable {
    /// Its span; of a written one that of the first sentence it was made of.
    public var range: Range<Int>
    /// How much it matters; comparable within one article only.
    public var score: Double
    /// What somebody decided about it.
    public var reviewed: Reviewed.Verdict?
    /// The words that a model wrote; `nil` for a sentence of the article.
    public var written: String?
    /// The sentences of the article that a written one was made of.
    public var support: [Range<Int>]

    /// A sentence of the article.
    public init(range: Range<Int>, score: Double) {
      self.range = range
      self.score = score
      support = []
    }

    /// A sentence that a model wrote, made of these of the article; `nil` without any.
    public init?(written: String, support: [Range<Int>]) {
      guard let first = support.first else { return nil }
      range = first
      score = 1
      self.written = written
      self.support = support
    }

    /// Its words.
    public func words(in text: ArticleText) -> String { written ?? text[range] }
  }

  /// How the sentences were found: `extractive`, `model`.
  public var method: String
  /// The sentences, in the order of the article.
  public var sentences: [Sentence]

  /// All sentences that could have been taken, in the order of the article; empty where nobody asked for them.
  public var scores: [Sentence]

  /// The layer.
  public init(method: String, sentences: [Sentence], scores: [Sentence] = []) {
    self.method = method
    self.sentences = sentences
    self.scores = scores
  }

  /// The number of sentences.
  public var count: Int { sentences.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("method", method)
      record.list("sentences", sentences) { $0.write(to: &$1) }
      if !scores.isEmpty { record.list("scores", scores) { $0.write(to: &$1) } }
    }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    method = try record.text(value["method"], "method of a summary")
    sentences = try record.list(value["sentences"], Sentence.init)
    scores = try record.list(value["scores"], Sentence.init)
  }
}

extension Summary.Sentence {
  func write(to record: inout RecordWriter) {
    record.object { record in
      if let written { record.string("text", written) } else { record.textAndSpan(range) }
      record.number("score", score)
      record.reviewed(reviewed)
      if written != nil {
        record.list("support", support) { range, record in record.object { $0.textAndSpan(range) } }
      }
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    score = value["score"]?.double ?? 0
    reviewed = value["reviewed"]?.text.flatMap(Reviewed.Verdict.init)
    support = try record.list(value["support"]) { (value, record) throws(RecordFailure) in try record.span(value) }
    if let first = support.first {
      range = first
      written = try record.text(value["text"], "text of a written sentence")
    } else {
      range = try record.span(value)
    }
  }
}
