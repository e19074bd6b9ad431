import Articles

/// A change with its places in the texts of both versions.
struct VersionChange {
  let kind: Change.Kind
  /// Bytes of the earlier version's text; `nil` for what is new.
  let old: Range<Int>?
  /// Bytes of the later version's text; `nil` for what is gone.
  let new: Range<Int>?
  /// The words that differ, in bytes of both texts: of a quotation those that were changed, of others all.
  var differing: (old: [Range<Int>], new: [Range<Int>])
  /// Whether a notice tells of it; `nil` for what nobody need be told of.
  var isTold: Bool?

  init(_ kind: Change.Kind, old: Range<Int>?, new: Range<Int>?) {
    self.kind = kind
    self.old = old
    self.new = new
    differing = ([old].compactMap(\.self), [new].compactMap(\.self))
  }
}
