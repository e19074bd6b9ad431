/// One step through a YAML file: a scalar, an alias, or the start or end of something that holds others.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, plain: Bool)
    case sequenceStart
    case mappingStart
    case collectionEnd
    case streamEnd
  }

  var kind: Kind
  /// The bytes of the file it was made from, anchor and tag included.
  var range: Range<Int>
  /// The name after `&`.
  var anchor: String?
  /// The tag in full, such as `tag:yaml.org,2002:str`.
  var tag: String?
  /// Whether a collection is written with brackets, so that its end has bytes of its own.
  var isFlow = false
}

/// What libyaml found wrong, in its own words.
struct SyntaxProblem: Error {
  var problem: String
  /// What libyaml was doing; empty when it does not say.
  var context: String
  /// The byte offset of the problem.
  var offset: Int
  /// The byte offset where that began which it was doing.
  var contextOffset: Int?
}
