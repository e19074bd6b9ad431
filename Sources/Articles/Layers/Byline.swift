import Text

/// Who wrote the article, as its byline says.
public struct Byline: Hashable, Sendable {
  /// One author.
  public struct Author: Hashable, Sendable {
    /// The name, without title or outlet.
    public var name: String
    /// Where it stands in the text; `nil` when only metadata has it.
    public var range: Range<Int>?

    /// An author.
    public init(name: String, range: Range<Int>?) {
      self.name = name
      self.range = range
    }
  }

  /// The byline's span; `nil` when only metadata names the authors.
  public var range: Range<Int>?
  /// The authors, in order.
  public var authors: [Author]
  /// The publication or agency that the byline names.
  public var publisher: Range<Int>?

  /// A byline.
  public init(range: Range<Int>?, authors: [Author], publisher: Range<Int>? = nil) {
    self.range = range
    self.authors = authors
    self.publisher = publisher
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      if let range { record.textAndSpan(range) } else { record.string("text", nil) }
      record.json("authors", .array(authors.map { .string($0.name) }))
      record.list("authors_at", authors) { author, record in
        if let range = author.range { record.object { $0.span(range) } } else { record.null() }
      }
      record.words("publisher", publisher)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    range = try record.optionalSpan(value)
    let names = value["authors"]?.items ?? []
    let places = value["authors_at"]?.items ?? []
    authors = []
    for (index, name) in names.enumerated() {
      let place = try record.optionalSpan(places.indices.contains(index) ? places[index] : nil)
      authors.append(Author(name: name.text ?? "", range: place))
    }
    publisher = try record.optionalSpan(value["publisher_at"])
  }
}
