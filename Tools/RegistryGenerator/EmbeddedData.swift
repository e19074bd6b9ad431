import Foundation
import Text

/// The Swift text of a table of the target's data files, by their path inside the target's folder.
///
/// Everything but Swift and documentation counts as data. YAML becomes JSON on the way, so that the program that uses
/// it needs no YAML reader; other files stay as they are. Literals are strings: a byte array of this size would take
/// the compiler a minute.
func embeddedData(of files: [String], in folder: String) throws -> String {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  var rows = ""
  for file in files where file.hasPrefix(prefix) && !file.hasSuffix(".swift") && !file.hasSuffix(".md") {
    rows += "    case \"\(file.dropFirst(prefix.count))\": \(literal(try text(of: file)))\n"
  }
  return """
    /// The data files that lie beside the sources, as they were at build time. YAML files are kept as JSON, lists
    /// of weights as the layout of a `WeightTable`.
    enum EmbeddedFile {
      /// The text of the file at that path inside the target's folder.
      static func text(_ path: String) -> String? {
        switch path {
    \(rows)    default: nil
        }
      }
    }

    """
}

private func text(of file: String) throws -> String {
  if file.hasSuffix(".yaml") { return try yamlAsJSON(file) }
  let text = try String(contentsOfFile: file, encoding: .utf8)
  return file.hasSuffix(".weights") ? WeightTable(list: text).layout : text
}

/// A raw string literal with as many `#` as the text needs.
private func literal(_ text: String) -> String {
  var hashes = "#"
  while text.contains("\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
  let body = text.hasSuffix("\n") ? text : text + "\n"
  return "\(hashes)\"\"\"\n\(body)\n\"\"\"\(hashes)"
}
