/// The part of speech of a token, coarse and fine.
public struct Tag: Hashable, Sendable {
  /// The part of speech shared by all languages.
  public var universal: UniversalTag
  /// The finer one of English.
  public var penn: PennTag

  /// A pair of tags.
  public init(universal: UniversalTag, penn: PennTag) {
    self.universal = universal
    self.penn = penn
  }

  /// Whether the token is a verb that agrees with a subject or a modal: a clause's own verb.
  public var isFiniteVerb: Bool {
    switch penn {
    case .vbd, .vbp, .vbz, .md: true
    default: false
    }
  }

  /// Whether the token is a verb or auxiliary in any form.
  public var isVerb: Bool { universal == .verb || universal == .auxiliary }

  /// Whether the token is a common or proper noun.
  public var isNoun: Bool { universal == .noun || universal == .properNoun }
}
