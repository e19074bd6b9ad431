/// The text with lines of at most `width` characters, broken between words; every line begins with `indent`.
func wrapped(_ text: String, width: Int, indent: String = "") -> String {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
        lines.append(indent + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line.isEmpty ? "" : indent + line)
  }
  return lines.joined(separator: "\n")
}
