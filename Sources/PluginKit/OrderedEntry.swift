/// A piece of a gathered file whose place does not follow from the order of the articles: a line of a log, newest first.
public struct OrderedEntry: Hashable, Sendable {
  /// What decides the place: greater keys, compared byte by byte, stand first.
  public let key: String
  /// The bytes.
  public let bytes: [UInt8]

  /// A piece.
  public init(key: String, bytes: [UInt8]) {
    self.key = key
    self.bytes = bytes
  }
}

extension [OrderedEntry] {
  /// The pieces in their order; those with the same key keep theirs, so that a file does not depend on luck.
  public var ordered: [OrderedEntry] {
    enumerated().sorted { first, second in
      let (one, other) = (first.element.key.utf8, second.element.key.utf8)
      if one.elementsEqual(other) { return first.offset < second.offset }
      return other.lexicographicallyPrecedes(one)
    }.map(\.element)
  }
}
