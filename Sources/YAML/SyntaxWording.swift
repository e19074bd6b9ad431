import Diagnostics

extension Problems {
  /// Notes what libyaml found wrong, in an editor's words.
  mutating func add(_ problem: SyntaxProblem) {
    if addUnquotedExpression(problem) { return }
    let wording = syntaxWordings.first { $0.fits(problem) }
    var help = wording?.help
    if wording?.pointsBack == true, let opened = problem.contextOffset {
      help = "It begins on line \(source.line(at: opened)). " + (help ?? "")
    }
    let end = min(problem.offset + 1, source.bytes.count)
    add(.yamlSyntax, wording?.message ?? cleaned(problem), at: min(problem.offset, end)..<end, help: help)
  }

  /// `{to: out/${{ article.slug }}.json}`: YAML takes the inner braces for its own.
  private mutating func addUnquotedExpression(_ problem: SyntaxProblem) -> Bool {
    let bytes = source.bytes
    let end = min(problem.offset, bytes.count)
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    guard let open = bytes[start..<lineEnd].firstRange(of: Array("${{".utf8))?.lowerBound,
      bytes[start..<open].contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      !bytes[start..<open].contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") })
    else { return false }
    let first = bytes[start..<open].lastIndex { $0 == 0x20 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    let begin = first.map { $0 + 1 } ?? open
    let close = bytes[open..<lineEnd].firstRange(of: Array("}}".utf8))?.upperBound ?? lineEnd
    let stop = bytes[close..<lineEnd].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") || $0 == 0x20 }
    let text = String(decoding: bytes[begin..<(stop ?? lineEnd)], as: UTF8.self)
    add(
      .yamlSyntax, "An expression within braces or brackets must stand in quotes", at: open..<close,
      help: "Put the text in quotes: \"\(text)\"")
    return true
  }

  private func cleaned(_ problem: SyntaxProblem) -> String {
    let context = problem.context.isEmpty ? "" : " (" + problem.context + ")"
    return "This cannot be read as YAML: " + problem.problem + context
  }
}

/// What a complaint of libyaml most likely means.
private struct SyntaxWording {
  let problem: String
  var context = ""
  let message: String
  let help: String
  /// Whether the place where it began helps to find the mistake.
  var pointsBack = false

  func fits(_ found: SyntaxProblem) -> Bool {
    found.problem == problem && (context.isEmpty || found.context.hasPrefix(context))
  }
}

private let syntaxWordings = [
  SyntaxWording(
    problem: "mapping values are not allowed in this context", message: "A colon is not expected here",
    help:
      "If the colon belongs to the text, put the text in quotes; else check that the line is indented like the others."),
  SyntaxWording(
    problem: "did not find expected key", message: "This line fits neither the mapping before it nor a new key",
    help:
      "Check that it is indented like the other keys, and that a text with a quotation mark in it is quoted as a whole.",
    pointsBack: true),
  SyntaxWording(
    problem: "did not find expected '-' indicator", message: "This line does not belong to the list before it",
    help: "Begin it with a dash at the column of the other dashes, or check its indentation.", pointsBack: true),
  SyntaxWording(
    problem: "did not find expected ',' or ']'",
    message: "A comma or the closing ] of a list is missing before this place",
    help: "Check the brackets and commas; quote a text that has one in it.", pointsBack: true),
  SyntaxWording(
    problem: "did not find expected ',' or '}'",
    message: "A comma or the closing } of a mapping is missing before this place",
    help: "Check the braces and commas; quote a text that has one in it.", pointsBack: true),
  SyntaxWording(
    problem: "found unexpected end of stream", context: "while scanning a quoted scalar",
    message: "A quotation mark is never closed", help: "Add the closing mark.", pointsBack: true),
  SyntaxWording(
    problem: "found unexpected document indicator", context: "while scanning a quoted scalar",
    message: "A quoted text is not closed before the document ends", help: "Add the closing mark.", pointsBack: true),
  SyntaxWording(
    problem: "found unknown escape character",
    message: "A backslash before this letter means nothing within double quotes",
    help: "Double the backslash, or use single quotes, which leave it as it is."),
  SyntaxWording(
    problem: "did not find expected hexdecimal number", message: "An escape here needs hexadecimal digits",
    help: "Write two digits after \\x, four after \\u, eight after \\U."),
  SyntaxWording(
    problem: "found invalid Unicode character escape code", message: "This escape stands for no character",
    help: "Write the character itself."),
  SyntaxWording(
    problem: "could not find expected ':'", message: "A key stands here without its colon",
    help: "Add a colon and a space, or indent the line to make it part of the text before it.", pointsBack: true),
  SyntaxWording(
    problem: "block sequence entries are not allowed in this context", message: "A list cannot begin here",
    help: "Begin the list on a line of its own, or quote the dash."),
  SyntaxWording(
    problem: "mapping keys are not allowed in this context", message: "A question mark and a space cannot stand here",
    help: "Quote the text."),
  SyntaxWording(
    problem: "found character that cannot start any token", message: "A text cannot begin with this character",
    help: "Put the text in quotes."),
  SyntaxWording(
    problem: "did not find expected <document start>",
    message: "Text stands here after the end of the document's value",
    help: "Check the indentation of this line, or the quotes and brackets before it."),
  SyntaxWording(
    problem: "did not find expected node content", message: "A value is missing here",
    help: "Delete a comma too many, or write the value; quote a text that begins with a special character."),
  SyntaxWording(
    problem: "did not find expected alphabetic or numeric character", message: "A name must follow & or * here",
    help: "Put the text in quotes if it is not an anchor or alias."),
  SyntaxWording(
    problem: "found undefined tag handle", message: "This tag begins with a handle that no %TAG line declares",
    help: "Quote the text if the exclamation mark belongs to it."),
  SyntaxWording(
    problem: "found an indentation indicator equal to 0", message: "The digit after | or > must be 1 to 9",
    help: "Leave it out: the first line's indentation counts."),
  SyntaxWording(
    problem: "did not find expected comment or line break", context: "while scanning a block scalar",
    message: "After | or > the text begins on the next line",
    help: "Move the text to the next line, or quote a text that begins with this character."),
  SyntaxWording(
    problem: "found a tab character where an indentation space is expected",
    message: "A tab stands here as indentation",
    help: "Replace it by spaces."),
  SyntaxWording(
    problem: "found a tab character that violates indentation", message: "A tab stands here as indentation",
    help: "Replace it by spaces."),
  SyntaxWording(
    problem: "found duplicate %YAML directive", message: "A second %YAML line stands before the same document",
    help: "Delete one of them."),
  SyntaxWording(
    problem: "found incompatible YAML document", message: "This file asks for a version of YAML that is not 1.x",
    help: "Delete the %YAML line."),
]
