public import Diagnostics

/// What to do when a run is due while the one before it still works.
public enum OverlapPolicy: String, Hashable, Sendable, CaseIterable {
  /// Leave the new one out.
  case skip
  /// Let it wait for the old one to end.
  case queue
  /// End the old one, then start the new one.
  case cancelOld = "cancel-old"
  /// Run both side by side.
  case allow

  /// The policy of that name.
  /// - Throws: A complaint that names the nearest one.
  public init(named name: String) throws(Diagnostic) {
    self = try choice(name, of: "overlap", among: Self.allCases.map { ($0.rawValue, $0) })
  }
}
