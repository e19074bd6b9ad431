import Text

/// The text with what no output for people may hold made visible: control characters become U+FFFD, marks that turn
/// the direction of all that follows (a sentence may be hidden behind them) become their numbers, `⟨U+202E⟩`.
///
/// Tabs and line breaks (of any system, as LF) stay; so do the marks that steer only their neighbours, which right-to-left text needs.
func harmless(_ text: String) -> String {
  guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
  var output = String.UnicodeScalarView()
  var afterReturn = false
  for scalar in text.unicodeScalars {
    defer { afterReturn = scalar == "\r" }
    switch scalar.value {
    case 0x0D: output.append("\n")
    case 0x0A where afterReturn: break
    case 0x09, 0x0A: output.append(scalar)
    case 0..<0x20, 0x7F..<0xA0: output.append("\u{FFFD}")
    case 0x202A...0x202E, 0x2066...0x2069:
      output.append(contentsOf: "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩".unicodeScalars)
    default: output.append(scalar)
    }
  }
  return String(output)
}
