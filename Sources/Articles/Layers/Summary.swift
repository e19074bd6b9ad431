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

  /// One sentence of the article, whole.
  public struct Sentence: Hashable, Sendable {
    /// Its span.
    public var range: Range<Int>
    /// How much it matters; comparable within one article only.
    public var score: Double
    /// What somebody decided about it.
    public var reviewed: Reviewed.Verdict?

    /// A sentence.
    public init(range: Range<Int>, score: Double) {
      self.range = range
      self.score = score
    }
  }

  /// How the sentences were found: `extractive`.
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
      record.textAndSpan(range)
      record.number("score", score)
      record.reviewed(reviewed)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    range = try record.span(value)
    score = value["score"]?.double ?? 0
    reviewed = value["reviewed"]?.text.flatMap(Reviewed.Verdict.init)
  }
}
