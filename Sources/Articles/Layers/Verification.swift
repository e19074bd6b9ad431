public import Text

/// What transcripts say of the article's quotes: the layer `verification`.
public struct Verification: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "verification"
  /// What a checked quote has.
  public static let items: LayerItems? = LayerItems([
    LayerItems.Field("quote", .text), LayerItems.Field("verdict", .text), LayerItems.Field("speaker", .text),
    LayerItems.Field("said", .text), LayerItems.Field("transcript.path", .text),
  ])

  /// How a quote and what was said agree.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Word for word, but for what is forgiven.
    case exact
    /// Words were left out.
    case trimmed
    /// Words are others than those that were said.
    case changed
    /// It was put together from words said in different places.
    case stitched
    /// Nobody said anything like it.
    case notFound = "not_found"
  }

  /// Whether the one who said it is the one to whom the article attributes it.
  public enum SpeakerMatch: String, Hashable, Sendable, CaseIterable {
    case same
    case other
    /// The transcript has no label there, or one that names nobody.
    case unknown
  }

  /// Words that differ.
  public struct Change: Hashable, Sendable {
    /// The article's words; empty where words that count were left out.
    public var quoted: String
    /// The words that were said; empty where the article has more.
    public var said: String

    /// A change.
    public init(quoted: String, said: String) {
      self.quoted = quoted
      self.said = said
    }
  }

  /// Where something was said.
  public struct Place: Hashable, Sendable {
    /// The transcript's file, relative to the workflow's folder where it lies in it.
    public var path: String
    /// First and last Unicode scalar of the transcript's text.
    public var scalars: Range<Int>
    /// First and last byte of the transcript's file.
    public var source: Range<Int>
    /// The time in the recording; `nil` where the transcript gives none.
    public var time: String?

    /// A place.
    public init(path: String, scalars: Range<Int>, source: Range<Int>, time: String? = nil) {
      self.path = path
      self.scalars = scalars
      self.source = source
      self.time = time
    }
  }

  /// One quote, checked.
  public struct Item: Hashable, Sendable {
    /// The quote's name: `q3`.
    public var quote: String
    /// How it agrees with what was said.
    public var verdict: Verdict
    /// Where it was said; `nil` where it was not found.
    public var place: Place?
    /// What was said there, markup and labels left out; pieces of different places with ` … ` between them.
    public var said: String?
    /// Words that differ.
    public var changes: [Change]
    /// Words that the quote leaves out.
    public var omitted: [String]
    /// Whose label stands there.
    public var label: String?
    /// Whether that is the article's speaker.
    public var speaker: SpeakerMatch

    /// A checked quote.
    public init(
      quote: String, verdict: Verdict, place: Place? = nil, said: String? = nil, changes: [Change] = [],
      omitted: [String] = [], label: String? = nil, speaker: SpeakerMatch = .unknown
    ) {
      self.quote = quote
      self.verdict = verdict
      self.place = place
      self.said = said
      self.changes = changes
      self.omitted = omitted
      self.label = label
      self.speaker = speaker
    }
  }

  /// The quotes that were checked, in the order of the article.
  public var all: [Item]

  /// The layer.
  public init(_ all: [Item] = []) { self.all = all }

  /// The number of quotes that were checked.
  public var count: Int { all.count }

  /// What became of a quote; `nil` where it was not checked.
  public subscript(quote id: String) -> Item? { all.first { $0.quote == id } }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) { record.array(all) { $0.write(to: &$1) } }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Item.init)
  }
}

extension Verification.Item {
  func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("quote", quote)
      record.string("verdict", verdict.rawValue)
      record.member("transcript", place) { place, record in
        record.object { record in
          record.string("path", place.path)
          record.integer("start", place.scalars.lowerBound)
          record.integer("end", place.scalars.upperBound)
          record.json("source", [.integer(place.source.lowerBound), .integer(place.source.upperBound)])
          record.string("time", place.time)
        }
      }
      record.string("said", said)
      record.list("changes", changes) { change, record in
        record.object { record in
          record.string("quoted", change.quoted)
          record.string("said", change.said)
        }
      }
      record.json("omitted", .array(omitted.map(JSONValue.string)))
      record.string("label", label)
      record.string("speaker", speaker.rawValue)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    quote = try record.text(value["quote"], "quote of a verdict")
    verdict = try record.choice(value["verdict"], "verdict")
    place = try record.optional(value["transcript"], Verification.Place.init)
    said = value["said"]?.text
    changes = try record.list(value["changes"], Verification.Change.init)
    omitted = (value["omitted"]?.items ?? []).compactMap(\.text)
    label = value["label"]?.text
    speaker = try record.choice(value["speaker"], "answer about a speaker")
  }
}

extension Verification.Change {
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    quoted = try record.text(value["quoted"], "changed words of a quote")
    said = try record.text(value["said"], "words that were said")
  }
}

extension Verification.Place {
  /// Offsets point into another file than the article's: they are kept as they are.
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    path = try record.text(value["path"], "path of a transcript")
    let source = (value["source"]?.items ?? []).compactMap(\.int)
    guard let start = value["start"]?.int, let end = value["end"]?.int, 0 <= start, start <= end, source.count == 2,
      0 <= source[0], source[0] <= source[1]
    else { throw RecordFailure("a place in a transcript has no start and end") }
    scalars = start..<end
    self.source = source[0]..<source[1]
    time = value["time"]?.text
  }
}
