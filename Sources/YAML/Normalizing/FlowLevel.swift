/// An open bracket.
struct FlowLevel {
  let isMapping: Bool
  /// Where the bracket's own node begins, its anchor and tag included.
  let nodeStart: Int?
  /// Whether `?` announced the key, or the key has been passed.
  var hasExplicitKey = false
  /// Where the entry's key begins.
  var keyStart: Int?

  init(isMapping: Bool, nodeStart: Int?) {
    self.isMapping = isMapping
    self.nodeStart = nodeStart
  }
}
