public import Diagnostics

/// A value with the place in a workflow file where it stands.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var place: Location?

  /// A value at a place.
  public init(_ value: Value, at place: Location?) {
    self.value = value
    self.place = place
  }
}
