import Text

/// Where and when an agency story was filed: `WASHINGTON, March 2 (Reuters) -`.
public struct Dateline: Hashable, Sendable {
  /// The whole dateline's span.
  public var range: Range<Int>
  /// The place.
  public var place: Range<Int>?
  /// The date as written.
  public var date: Range<Int>?
  /// The agency.
  public var agency: Range<Int>?

  /// A dateline.
  public init(range: Range<Int>, place: Range<Int>? = nil, date: Range<Int>? = nil, agency: Range<Int>? = nil) {
    self.range = range
    self.place = place
    self.date = date
    self.agency = agency
  }

  func write(to record: inout RecordWriter) {
    record.object { record in
      record.textAndSpan(range)
      record.words("place", place)
      record.words("date", date)
      record.words("agency", agency)
    }
  }

  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    range = try record.span(value)
    place = try record.optionalSpan(value["place_at"])
    date = try record.optionalSpan(value["date_at"])
    agency = try record.optionalSpan(value["agency_at"])
  }
}
