/// What stands within brackets.
extension Normalizer {
  mutating func openBracket(_ byte: UInt8) {
    beginNode()
    blankOutTab()
    flow.append(FlowLevel(isMapping: byte == UInt8(ascii: "{"), nodeStart: nodeStart))
    nodeStart = nil
    position += 1
  }

  mutating func closeBracket() {
    blankOutTab()
    position += 1
    guard let closed = flow.popLast() else { return }
    nodeStart = closed.nodeStart
    isAfterJSON = true
    endNode()
  }

  mutating func nextEntry() {
    blankOutTab()
    position += 1
    nodeStart = nil
    flow[flow.count - 1].hasExplicitKey = false
    flow[flow.count - 1].keyStart = nil
  }

  /// The colon behind a key.
  ///
  /// Between braces the key may have begun on an earlier line, which libyaml only accepts
  /// after `?`.
  mutating func flowValue() {
    blankOutTab()
    let level = flow[flow.count - 1]
    if level.isMapping, !level.hasExplicitKey, let start = level.keyStart, start < lineStart {
      edits.insert("? ", at: start)
    }
    position += 1
    // libyaml takes a colon right before a bracket or comma for a mistake, unless a space follows.
    if isFlowIndicator(position) { edits.insert(" ", at: position) }
    (nodeStart, isAfterJSON) = (nil, false)
    flow[flow.count - 1].hasExplicitKey = true
  }
}
