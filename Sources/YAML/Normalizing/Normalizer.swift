import Diagnostics
import Text

/// Stands between the file and libyaml, which follows YAML 1.1 with parts of 1.2.
///
/// What YAML 1.2 allows and libyaml refuses is rewritten; what 1.2 forbids and libyaml lets through is refused. For that
/// one pass over the bytes tells apart block structure, brackets, quotes, block texts and plain texts; it judges
/// nothing else, and what it does not understand is left for libyaml to refuse.
struct Normalizer {
  enum Place { case beforeDocument, afterDocumentEnd, inDocument }

  let bytes: [UInt8]
  let base: Int
  var problems: Problems
  var edits = Edits()
  var position = 0
  var lineStart = 0
  var place = Place.beforeDocument
  /// Columns of the block structures that are open, the innermost last.
  var indents: [Int] = []
  /// The open brackets, the innermost last.
  var flow: [FlowLevel] = []
  /// Where the node began whose end has not been seen, its anchor and tag included.
  var nodeStart: Int?
  /// A tab among the white space before the next token, where block structure may not follow.
  var tab: Int?
  /// Whether the line ended within a plain text, which the next line may continue.
  var isPlainOpen = false
  /// Whether the last token was quoted or a closed bracket, after which `:` needs no space in flow.
  var isAfterJSON = false

  /// A pass over these bytes, before which the file has `base` others.
  init(_ bytes: [UInt8], base: Int, problems: Problems) {
    self.bytes = bytes
    self.base = base
    self.problems = problems
  }

  /// Walks through the text once; gives up where brackets nest deeper than the tree may.
  mutating func run() {
    while position < bytes.count, flow.count <= TreeBuilder.maximumDepth {
      if position == lineStart, startLine() { continue }
      token()
    }
  }

  /// The column of the innermost block structure, which what it holds must stand to the right of.
  var parentColumn: Int { indents.last ?? -1 }

  var inFlow: Bool { !flow.isEmpty }

  func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func isBlank(_ offset: Int) -> Bool { byte(offset) == 0x20 || byte(offset) == 0x09 }

  func isLineEnd(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return true }
    return byte == 0x0A || byte == 0x0D
  }

  func isSpaceOrEnd(_ offset: Int) -> Bool { isBlank(offset) || isLineEnd(offset) }

  func isFlowIndicator(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return false }
    return ",[]{}".utf8.contains(byte)
  }

  func column(_ offset: Int) -> Int { offset - lineStart }

  mutating func refuse(_ rule: Rule, _ message: String, at offset: Int, help: String) {
    problems.add(rule, message, at: base + offset..<base + offset + 1, help: help)
  }

  /// Moves behind the end of the line.
  mutating func skipLine() {
    while !isLineEnd(position) { position += 1 }
    endLine()
  }

  /// Moves over a line end, LF, CR LF or CR.
  mutating func endLine() {
    if byte(position) == 0x0D, byte(position + 1) == 0x0A { position += 1 }
    position = min(position + 1, bytes.count)
    lineStart = position
  }
}
