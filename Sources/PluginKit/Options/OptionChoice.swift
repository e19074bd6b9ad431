import Diagnostics
public import Text

/// An option that is one of a few words: an enum of strings need only name this protocol.
public protocol OptionChoice: OptionConvertible, CaseIterable, RawRepresentable where RawValue == String {}

extension OptionChoice {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    let words = Self.allCases.map(\.rawValue)
    let expected = "one of " + words.joined(separator: ", ")
    guard case .string(let text) = option.content else { throw OptionMismatch(expected: expected, value: option) }
    guard let choice = Self(rawValue: text) else {
      throw OptionMismatch(expected: expected, value: option, suggestion: nearestName(to: text, among: words))
    }
    self = choice
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject {
    ["enum": .array(Self.allCases.map { .string($0.rawValue) })]
  }

  /// The value as JSON.
  public var json: JSONValue { .string(rawValue) }
}
