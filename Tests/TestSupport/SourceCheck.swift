import Foundation
import HTML
public import Text

/// Every span of a record whose bytes in the file are not its words.
///
/// White space, and characters that show nothing, may differ: clean text has them normalised.
public func untrueSources(_ record: JSONValue, file: [UInt8]) -> [String] {
  guard let text = record["text"]?.text else { return ["the record has no text"] }
  let scalars = Array(text.unicodeScalars)
  let encoding = stringEncoding(record["source"]?["encoding"]?.text ?? "")
  let isPage = record["source"]?["media_type"]?.text == "text/html"
  var untrue: [String] = []
  var waiting: [(path: String, value: JSONValue)] = [("", record)]
  while let (path, value) = waiting.popLast() {
    if case .array(let items) = value { waiting += items.enumerated().map { ("\(path)[\($0)]", $1) } }
    guard case .object(let object) = value else { continue }
    waiting += object.members.map { (path + "." + $0.name, $0.value) }
    guard let start = object["start"]?.int, let end = object["end"]?.int, end <= scalars.count else { continue }
    let words = visibleWords(scalars[start..<end])
    let written = sourceText(object, file, encoding)
    let found = visibleWords((isPage ? withoutReferences(written) : written).unicodeScalars)
    if words != found { untrue.append("\(path): “\(words)” is “\(found)” in the file") }
  }
  return untrue.sorted()
}

/// A page's text with its character references read.
private func withoutReferences(_ text: String) -> String {
  String(utf8: HTMLDocument(parsing: Array(text.utf8)).content(HTMLDocument.root))
}

private func sourceText(_ object: JSONObject, _ file: [UInt8], _ encoding: String.Encoding) -> String {
  let parts = object["source_parts"]?.items ?? [object["source"] ?? .null]
  return parts.map { part in
    let ends = (part.items ?? []).compactMap(\.int)
    guard ends.count == 2, ends[0] <= ends[1], ends[1] <= file.count else { return "?" }
    return String(bytes: file[ends[0]..<ends[1]], encoding: encoding) ?? "?"
  }.joined(separator: " ")
}

private func visibleWords(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var words = String.UnicodeScalarView()
  for scalar in scalars where !scalar.properties.isWhitespace && !isInvisible(scalar) { words.append(scalar) }
  return String(words)
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFC: true
  default: false
  }
}

private func stringEncoding(_ name: String) -> String.Encoding {
  switch name {
  case "utf-16le": .utf16LittleEndian
  case "utf-16be": .utf16BigEndian
  case "windows-1252": .windowsCP1252
  default: .utf8
  }
}
