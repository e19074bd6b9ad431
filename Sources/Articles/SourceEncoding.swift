import Text

/// The encodings that sources are read in, named as in the WHATWG Encoding Standard.
public enum SourceEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// How many bytes the text (given as UTF-8) takes in this encoding.
  func length(of text: ArraySlice<UInt8>) -> Int {
    switch self {
    case .utf8: text.count
    case .windows1252: text.reduce(0) { $0 + (isUTF8Continuation($1) ? 0 : 1) }
    case .utf16LittleEndian, .utf16BigEndian:
      text.reduce(0) { $0 + (isUTF8Continuation($1) ? 0 : $1 >= 0xF0 ? 4 : 2) }
    }
  }
}
