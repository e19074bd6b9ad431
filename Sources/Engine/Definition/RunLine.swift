import Diagnostics
import Text
import YAML

/// A command on one line, cut into program and arguments by the quoting rules of a shell (POSIX, section 2.2); no shell
/// is started, and what only a shell can do is refused.
struct RunLine {
  /// Why a line cannot be cut.
  struct Refusal: Error {
    let message: String
    /// Bytes of the line.
    let range: Range<Int>
    let needsShell: Bool
  }

  private let bytes: [UInt8]
  private var position = 0
  private var words: [String] = []

  private init(_ line: String) { bytes = Array(line.utf8) }

  /// The words of a line; `${{ … }}` stays as it is.
  static func words(of line: String) throws(Refusal) -> [String] {
    var reader = RunLine(line)
    try reader.read()
    return reader.words
  }

  private mutating func read() throws(Refusal) {
    while true {
      while position < bytes.count, isASCIISpace(bytes[position]) {
        if bytes[position] == 0x0A, position + 1 < bytes.count { try refuse("a line break", needsShell: true) }
        position += 1
      }
      guard position < bytes.count else { return }
      try word()
    }
  }

  private mutating func word() throws(Refusal) {
    var word: [UInt8] = []
    let start = position
    while position < bytes.count, !isASCIISpace(bytes[position]) {
      switch bytes[position] {
      case UInt8(ascii: "'"): word += try quoted(by: UInt8(ascii: "'"))
      case UInt8(ascii: "\""): word += try quoted(by: UInt8(ascii: "\""))
      case UInt8(ascii: "\\") where position + 1 < bytes.count:
        word.append(bytes[position + 1])
        position += 2
      case UInt8(ascii: "$"):
        guard let end = expressionEnd(at: position) else {
          return try refuse("the variable or `$(…)`", needsShell: true)
        }
        word += bytes[position..<end]
        position = end
      case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "?"):
        try refuse("“\(String(utf8: bytes[position...position]))”", needsShell: true)
      case UInt8(ascii: "("), UInt8(ascii: ")"): try refuse("a bracket", needsShell: true)
      case UInt8(ascii: "~") where position == start, UInt8(ascii: "#") where position == start:
        try refuse("“\(String(utf8: bytes[position...position]))”", needsShell: true)
      default:
        word.append(bytes[position])
        position += 1
      }
    }
    words.append(String(utf8: word))
  }

  private mutating func quoted(by mark: UInt8) throws(Refusal) -> [UInt8] {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != mark {
      if mark == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "$") {
        guard let end = expressionEnd(at: position) else {
          try refuse("the variable or `$(…)`", needsShell: true)
          break
        }
        content += bytes[position..<end]
        position = end
        continue
      }
      let isEscape = mark == UInt8(ascii: "\"") && bytes[position] == UInt8(ascii: "\\") && position + 1 < bytes.count
      if isEscape, "\"\\$`".utf8.contains(bytes[position + 1]) { position += 1 }
      content.append(bytes[position])
      position += 1
    }
    guard position < bytes.count else {
      throw Refusal(message: "this quotation mark is never closed", range: start..<start + 1, needsShell: false)
    }
    position += 1
    return content
  }

  /// The end of the `${{ … }}` at the offset.
  private func expressionEnd(at start: Int) -> Int? {
    guard bytes[start...].starts(with: "${{".utf8) else { return nil }
    var end = start + 3
    while end + 1 < bytes.count, !(bytes[end] == 0x7D && bytes[end + 1] == 0x7D) { end += 1 }
    return end + 1 < bytes.count ? end + 2 : bytes.count
  }

  private func refuse(_ what: String, needsShell: Bool) throws(Refusal) {
    throw Refusal(
      message: "\(what) needs a shell, and none is started", range: position..<position + 1, needsShell: needsShell)
  }
}

extension DefinitionReader {
  /// The program and arguments of `run`: a list, or a line.
  mutating func arguments(_ node: YAMLNode) -> [YAMLNode]? {
    if let items = node.sequence, !items.isEmpty { return items }
    guard let line = node.string, !line.utf8.allSatisfy(isASCIISpace) else {
      complain(
        WorkflowRules.badStep, "`run` must be a program with its arguments, not \(node.kind)", at: node,
        help: "write run: ./check.py --strict, or run: [./check.py, --strict]")
      return nil
    }
    do {
      let words = try RunLine.words(of: line)
      if let assigned = words.first, let equals = assigned.firstIndex(of: "="), !assigned.contains("/") {
        let value = assigned[assigned.index(after: equals)...]
        complain(
          WorkflowRules.badStep, "a variable before the program needs a shell, and none is started", at: node,
          help: "write env: {\(assigned[..<equals]): \(value)} beside run: \(words.dropFirst().joined(separator: " "))")
        return nil
      }
      return words.map { YAMLNode(.string($0), range: node.range) }
    } catch {
      let shell = "call one yourself: run: [sh, -c, \(YAMLNode(.string(line), range: node.range).json.compact)]"
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badStep, error.message, at: place(of: error.range, in: line, node),
          help: error.needsShell ? shell : "close it, or write run: [PROGRAM, argument, …]"))
      return nil
    }
  }
}
