import Diagnostics

/// A value with what it costs to repeat it.
struct Built {
  var node: YAMLNode
  /// How many levels it nests: 0 for a scalar.
  var height = 0
  /// How many values it holds, itself included, aliases followed.
  var values = 1
  /// How many bytes of text it holds, aliases followed.
  var textBytes = 0
}

/// A list or mapping whose end has not been reached.
struct Frame {
  let isMapping: Bool
  let isFlow: Bool
  let anchor: String?
  /// Grows with what is added; its node's range ends with the last value.
  private(set) var built: Built
  private var items: [YAMLNode] = []
  private var pairs: [YAMLNode.Pair] = []
  private var key: YAMLNode?
  private var keyIsMerge = false
  private var keyIsRefused = false
  private var lines: [String: Int] = [:]
  private var merged: [YAMLNode.Pair] = []

  init(isMapping: Bool, isFlow: Bool, anchor: String?, start: Int) {
    self.isMapping = isMapping
    self.isFlow = isFlow
    self.anchor = anchor
    built = Built(node: YAMLNode(.null, range: start..<start))
  }

  /// Adds the next value: an item, a key, or a key's value.
  mutating func add(_ child: Built, isMergeKey: Bool, problems: inout Problems) {
    absorb(child)
    if !isMapping {
      items.append(child.node)
    } else if let key {
      finish(key, child.node, &problems)
    } else {
      begin(child.node, isMergeKey, &problems)
    }
  }

  /// The finished value, given where its closing bracket ends, if it has one.
  func finished(end: Int) -> Built {
    var finished = built
    let range = built.node.range
    finished.node.range = range.lowerBound..<(isFlow ? max(range.lowerBound, end) : range.upperBound)
    finished.node.content = isMapping ? .mapping(mergedPairs + pairs) : .sequence(items)
    return finished
  }

  private mutating func absorb(_ child: Built) {
    built.height = max(built.height, child.height + 1)
    built.values += child.values
    built.textBytes += child.textBytes
    let range = built.node.range
    built.node.range = range.lowerBound..<max(range.upperBound, child.node.range.upperBound)
  }

  private mutating func begin(_ node: YAMLNode, _ isMergeKey: Bool, _ problems: inout Problems) {
    key = node
    keyIsMerge = isMergeKey
    let name = node.keyText
    let line = problems.source.line(at: node.range.lowerBound)
    keyIsRefused = false
    if let first = lines.updateValue(line, forKey: name) {
      lines[name] = first
      keyIsRefused = true
      problems.add(
        .yamlDuplicateKey, "The key \(quoted(name)) occurs twice in this mapping", at: node.range,
        help: "It is first set on line \(first); keep one of the two.")
    }
  }

  private mutating func finish(_ key: YAMLNode, _ value: YAMLNode, _ problems: inout Problems) {
    self.key = nil
    if keyIsMerge {
      merge(value, &problems)
    } else if !keyIsRefused {
      pairs.append(YAMLNode.Pair(key: key, value: value))
    }
  }

  private mutating func merge(_ value: YAMLNode, _ problems: inout Problems) {
    for source in value.sequence ?? [value] {
      if let pairs = source.mapping {
        merged += pairs
      } else {
        // What an alias brings stands elsewhere: the place to look at is the alias.
        let place = value.range.contains(source.range.lowerBound) ? source.range : value.range
        guard !problems.hasOne(at: place) else { continue }
        problems.add(
          .yamlMerge, "`<<` merges mappings, and this is \(source.kind)", at: place,
          help: "Write `<<: *name` with the anchor of a mapping, or quote the key: \"<<\".")
      }
    }
  }

  /// What `<<` brought: keys written out win, and of several sources the first.
  private var mergedPairs: [YAMLNode.Pair] {
    var taken = Set(lines.keys)
    return merged.filter { taken.insert($0.key.keyText).inserted }
  }
}

/// A name within a message: quoted, and cut if it is a whole paragraph.
func quoted(_ name: String) -> String {
  let shown =
    name.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(name.unicodeScalars.prefix(60))) + "…" : name
  return "“\(shown)”"
}
