public import Text

/// What people decided about an article: the layer `reviewed`.
///
/// The other layers have the values that came of it.
public struct Reviewed: Layer, Hashable {
  /// What somebody decided about an item.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It is right as it was found.
    case approved
    /// It was put right.
    case edited
    /// It was left out.
    case rejected
  }

  /// One decision.
  public struct Decision: Hashable, Sendable {
    /// The item: `q3`, `c1`, `s2`, `headline`, `article`.
    public var item: String
    /// What was decided.
    public var verdict: Verdict
    /// Who decided.
    public var by: String
    /// When: RFC 3339, in UTC.
    public var at: String
    /// What stood there before.
    public var before: JSONObject
    /// What stands there now.
    public var after: JSONObject
    /// Why.
    public var reason: String?

    /// A decision.
    public init(
      item: String, verdict: Verdict, by: String, at: String, before: JSONObject, after: JSONObject, reason: String?
    ) {
      self.item = item
      self.verdict = verdict
      self.by = by
      self.at = at
      self.before = before
      self.after = after
      self.reason = reason
    }

    func write(to record: inout RecordWriter) {
      record.object { record in
        record.string("item", item)
        record.string("decision", verdict.rawValue)
        record.string("by", by)
        record.string("at", at)
        record.json("before", .object(before))
        record.json("after", .object(after))
        record.string("reason", reason)
      }
    }

    init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
      item = try record.text(value["item"], "item of a decision")
      verdict = try record.choice(value["decision"], "decision")
      by = try record.text(value["by"], "name of who decided")
      at = try record.text(value["at"], "time of a decision")
      before = value["before"]?.object ?? [:]
      after = value["after"]?.object ?? [:]
      reason = value["reason"]?.text
    }
  }

  /// The member of the record that holds the layer.
  public static let layerName = "reviewed"
  /// What a decision has.
  public static let items: LayerItems? = LayerItems([
    LayerItems.Field("item", .text), LayerItems.Field("decision", .text), LayerItems.Field("by", .text),
    LayerItems.Field("at", .text), LayerItems.Field("reason", .text),
  ])

  /// The decisions, in the order in which they were made.
  public var all: [Decision]

  /// The layer.
  public init(_ all: [Decision] = []) { self.all = all }

  /// The number of decisions.
  public var count: Int { all.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.array(all) { $0.write(to: &$1) }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Decision.init)
  }
}

extension RecordWriter {
  /// Writes what somebody decided about an item; nothing where nobody did.
  mutating func reviewed(_ verdict: Reviewed.Verdict?) {
    if let verdict { string("reviewed", verdict.rawValue) }
  }
}
