import Text

/// The text without line breaks and control characters, and without white space at its ends.
func oneLine(_ text: String) -> String {
  visible(text.split { $0.isWhitespace }.joined(separator: " "))
}
