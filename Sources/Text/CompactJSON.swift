extension JSONValue {
  /// The value as one line of JSON.
  public var compact: String {
    var writer = JSONWriter()
    writer.value(self)
    return writer.text
  }
}
