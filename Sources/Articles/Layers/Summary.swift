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

  /// The layer.
  public init(method: String, sentences: [Sentence]) {
    self.method = method
    self.sentences = sentences
  }

  /// The number of sentences.
  public var count: Int { sentences.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("method", method)
      record.list("sentences", sentences) { sentence, record in
        record.object { record in
          record.textAndSpan(sentence.range)
          record.number("score", sentence.score)
          record.reviewed(sentence.reviewed)
        }
      }
    }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    method = try record.text(value["method"], "method of a summary")
    sentences = try record.list(value["sentences"], Sentence.init)
  }
}

extension Summary.Sentence {
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    range = try record.span(value)
    score = value["score"]?.double ?? 0
    reviewed = value["reviewed"]?.text.flatMap(Reviewed.Verdict.init)
  }
}
