import Diagnostics
import Text

/// Makes nodes of events, without recursion, and refuses what would make a tree too deep or too large.
struct TreeBuilder {
  /// How deep values may stand inside each other.
  static let maximumDepth = 64
  private static let maximumRepeatedValues = 100_000
  private static let maximumRepeatedBytes = 4 << 20

  var problems: Problems
  /// The finished documents, in order.
  private(set) var documents: [YAMLNode] = []
  private var frames: [Frame] = []
  private var anchors: [String: Built] = [:]
  private var repeatedValues = 0
  private var repeatedBytes = 0

  init(_ problems: Problems) { self.problems = problems }

  /// Takes the next event.
  /// - Returns: whether it makes sense to go on.
  mutating func take(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .documentStart: anchors = [:]
    case .documentEnd, .streamEnd: break
    case .alias(let name): return alias(name, event.range)
    case .scalar(let text, let plain): scalar(text, plain, event)
    case .sequenceStart: return open(event, isMapping: false)
    case .mappingStart: return open(event, isMapping: true)
    case .collectionEnd: close(event)
    }
    return true
  }

  private mutating func open(_ event: YAMLEvent, isMapping: Bool) -> Bool {
    let start = collectionStart(event)
    guard frames.count < Self.maximumDepth else {
      problems.add(
        .yamlDepth, "Values are nested deeper than \(Self.maximumDepth) levels here", at: start..<start + 1,
        help: "Is a bracket or a dash repeated by mistake? Reading stopped at this place.")
      return false
    }
    if let tag = event.tag, !Tag.fits(tag, mapping: isMapping) {
      let kind = isMapping ? "mapping" : "list"
      problems.add(.yamlTag, "The tag \(quoted(Tag.short(tag))) does not fit a \(kind)", at: event.range)
    }
    frames.append(Frame(isMapping: isMapping, isFlow: event.isFlow, anchor: event.anchor, start: start))
    return true
  }

  private mutating func close(_ event: YAMLEvent) {
    guard let frame = frames.popLast() else { return }
    add(frame.finished(end: event.range.upperBound), anchor: frame.anchor)
  }

  private mutating func scalar(_ text: String, _ plain: Bool, _ event: YAMLEvent) {
    let (range, isNonSpecific) = valueRange(event.range)
    var content: YAMLNode.Content? = .string(text)
    if let tag = event.tag {
      content = Tag.content(of: text, tag: tag)
      if content == nil {
        problems.add(.yamlTag, "The value cannot be read as the tag \(quoted(Tag.short(tag))) says", at: range)
      }
    } else if plain, !isNonSpecific {
      content = CoreSchema.content(ofPlain: text)
      if content == nil {
        problems.add(
          .yamlNumber, "The number \(quoted(text)) is too large", at: range,
          help: "If it is a name or an identifier, put it in quotes.")
      }
    }
    let built = Built(node: YAMLNode(content ?? .string(text), range: range), textBytes: text.utf8.count)
    add(built, anchor: event.anchor, isMergeKey: plain && text == "<<" && event.tag == nil)
  }

  private mutating func alias(_ name: String, _ range: Range<Int>) -> Bool {
    let shown = String(utf8: problems.source.bytes[range].dropFirst())
    if frames.contains(where: { $0.anchor == name }) {
      problems.add(.yamlSelfReference, "`*\(shown)` stands inside the value that is marked `&\(shown)`", at: range)
      add(Built(node: YAMLNode(.null, range: range)), anchor: nil)
      return true
    }
    guard var built = anchors[name] else {
      undefined(shown, range)
      return true
    }
    guard frames.count + built.height <= Self.maximumDepth else {
      problems.add(
        .yamlDepth, "With what `*\(shown)` brings, values nest deeper than \(Self.maximumDepth) levels", at: range)
      return false
    }
    repeatedValues += built.values
    repeatedBytes += built.textBytes
    guard repeatedValues <= Self.maximumRepeatedValues, repeatedBytes <= Self.maximumRepeatedBytes else {
      problems.add(
        .yamlAliasBomb, "The aliases of this file repeat more than a machine's memory should be filled with", at: range,
        help: "Write the value once where it is needed, or repeat less of it.")
      return false
    }
    built.node.range = range
    add(built, anchor: nil)
    return true
  }

  private mutating func undefined(_ name: String, _ range: Range<Int>) {
    // A file with more names than a person gave is not searched for each name that is missing.
    let names = anchors.count <= 100 ? anchors.keys.sorted() : []
    let near = nearestName(to: name, among: names).map { "Did you mean `*\($0)`?" }
    problems.add(
      .yamlUndefinedAlias, "No value before this one is marked `&\(name)`", at: range,
      help: near ?? "To have a text that begins with a star, quote it.")
    add(Built(node: YAMLNode(.null, range: range)), anchor: nil)
  }

  private mutating func add(_ built: Built, anchor: String?, isMergeKey: Bool = false) {
    if let anchor { anchors[anchor] = built }
    if frames.isEmpty {
      documents.append(built.node)
    } else {
      frames[frames.count - 1].add(built, isMergeKey: isMergeKey, problems: &problems)
    }
  }

  /// Where a list or mapping itself begins, behind its anchor and tag.
  private func collectionStart(_ event: YAMLEvent) -> Int {
    let last = event.range.upperBound - 1
    guard !event.range.isEmpty, "[{-?".utf8.contains(problems.source.bytes[last]) else { return event.range.upperBound }
    return last
  }

  /// A scalar's range without its anchor and tag, and whether that tag is a lone `!`, which makes anything a text.
  private func valueRange(_ range: Range<Int>) -> (Range<Int>, isNonSpecific: Bool) {
    let bytes = problems.source.bytes
    var start = range.lowerBound
    var isNonSpecific = false
    while start < range.upperBound, "&!".utf8.contains(bytes[start]) {
      let property = start
      while start < range.upperBound, !isASCIISpace(bytes[start]) { start += 1 }
      if start == property + 1, bytes[property] == UInt8(ascii: "!") { isNonSpecific = true }
      while start < range.upperBound, isASCIISpace(bytes[start]) { start += 1 }
    }
    return (start..<range.upperBound, isNonSpecific)
  }
}
