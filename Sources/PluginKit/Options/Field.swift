public import Text

/// One option of a plugin: name, type, default, range and explanation in a single declaration.
///
///     Field("longest", \.longest, "Longest sentence that is taken, in words.", in: 1...1_000)
public struct Field<Options: PluginOptions>: Sendable {
  /// The name in workflow files.
  public let name: String
  /// What it is for, in one or two sentences.
  public let about: String
  /// The type as JSON Schema.
  public let schema: JSONObject
  /// What the engine does with a value first.
  public let handling: OptionHandling
  let read: @Sendable (OptionValue, inout Options) throws(OptionMismatch) -> Void
  let value: @Sendable (Options) -> JSONValue

  /// An option of any type.
  public init<Value: OptionConvertible>(
    _ name: String, _ path: any WritableKeyPath<Options, Value> & Sendable, _ about: String
  ) {
    self.init(name, path, about, schema: Value.schema) { (_: Value, _) throws(OptionMismatch) in }
  }

  /// A whole number within a range.
  public init(
    _ name: String, _ path: any WritableKeyPath<Options, Int> & Sendable, _ about: String, in range: ClosedRange<Int>
  ) {
    var schema = Int.schema
    schema.append("minimum", .integer(range.lowerBound))
    schema.append("maximum", .integer(range.upperBound))
    self.init(name, path, about, schema: schema) { (number: Int, option) throws(OptionMismatch) in
      try require(range.contains(number), "a whole number from \(range.lowerBound) to \(range.upperBound)", option)
    }
  }

  /// A whole number within a range, or nothing.
  public init(
    _ name: String, _ path: any WritableKeyPath<Options, Int?> & Sendable, _ about: String, in range: ClosedRange<Int>
  ) {
    var schema = Int.schema
    schema.append("minimum", .integer(range.lowerBound))
    schema.append("maximum", .integer(range.upperBound))
    self.init(name, path, about, schema: schema) { (number: Int?, option) throws(OptionMismatch) in
      let fits = number.map(range.contains) ?? true
      try require(fits, "a whole number from \(range.lowerBound) to \(range.upperBound)", option)
    }
  }

  /// A number within a range.
  public init(
    _ name: String, _ path: any WritableKeyPath<Options, Double> & Sendable, _ about: String,
    in range: ClosedRange<Double>
  ) {
    var schema = Double.schema
    schema.append("minimum", .number(range.lowerBound))
    schema.append("maximum", .number(range.upperBound))
    self.init(name, path, about, schema: schema) { (number: Double, option) throws(OptionMismatch) in
      try require(range.contains(number), "a number from \(range.lowerBound) to \(range.upperBound)", option)
    }
  }

  private init<Value: OptionConvertible>(
    _ name: String, _ path: any WritableKeyPath<Options, Value> & Sendable, _ about: String, schema: JSONObject,
    check: @escaping @Sendable (Value, OptionValue) throws(OptionMismatch) -> Void
  ) {
    self.name = name
    self.about = about
    self.schema = schema
    handling = Value.handling
    read = { (option, options) throws(OptionMismatch) in
      let value = try Value(option: option)
      try check(value, option)
      options[keyPath: path] = value
    }
    value = { $0[keyPath: path].json }
  }
}

private func require(_ fits: Bool, _ expected: String, _ option: OptionValue) throws(OptionMismatch) {
  if !fits { throw OptionMismatch(expected: expected, value: option) }
}
