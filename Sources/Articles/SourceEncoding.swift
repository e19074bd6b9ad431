import Text

/// The encodings that sources are read in, named as in the WHATWG Encoding Standard.
public enum SourceEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  // Encodings of pages that name them; the system's iconv reads these.
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case windows874 = "windows-874"
  case latin2 = "iso-8859-2"
  case latin3 = "iso-8859-3"
  case latin4 = "iso-8859-4"
  case cyrillic = "iso-8859-5"
  case arabic = "iso-8859-6"
  case greek = "iso-8859-7"
  case hebrew = "iso-8859-8"
  case latin6 = "iso-8859-10"
  case latin7 = "iso-8859-13"
  case latin8 = "iso-8859-14"
  case latin9 = "iso-8859-15"
  case latin10 = "iso-8859-16"
  case koi8r = "koi8-r"
  case koi8u = "koi8-u"
  case macintosh = "macintosh"
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case eucKR = "euc-kr"
  case gb18030 = "gb18030"
  case big5 = "big5"

  /// How many bytes a character outside of ASCII takes as a rule; where one takes another number, the decoder says so.
  private enum Width { case one, two }

  private var width: Width {
    switch self {
    case .shiftJIS, .eucJP, .eucKR, .gb18030, .big5: .two
    default: .one
    }
  }

  /// Whether a character may take several bytes.
  var isMultibyte: Bool { width == .two }

  /// How many bytes the text (given as UTF-8) takes in this encoding.
  func length(of text: ArraySlice<UInt8>) -> Int {
    switch self {
    case .utf8: text.count
    case .utf16LittleEndian, .utf16BigEndian:
      text.reduce(0) { $0 + (isUTF8Continuation($1) ? 0 : $1 >= 0xF0 ? 4 : 2) }
    default:
      switch width {
      case .one: text.reduce(0) { $0 + (isUTF8Continuation($1) ? 0 : 1) }
      case .two: text.reduce(0) { $0 + (isUTF8Continuation($1) ? 0 : $1 < 0x80 ? 1 : 2) }
      }
    }
  }

  /// The encoding that a label of the web names (WHATWG Encoding Standard, section 4.2); `nil` for unknown ones.
  init?(label: String) {
    let name = label.lowercased()
    guard let known = Self.aliases[name] ?? SourceEncoding(rawValue: name) else { return nil }
    self = known
  }

  private static let aliases: [String: SourceEncoding] = [
    "utf8": .utf8, "unicode-1-1-utf-8": .utf8, "ascii": .windows1252, "us-ascii": .windows1252, "latin1": .windows1252,
    "iso-8859-1": .windows1252, "iso8859-1": .windows1252, "iso_8859-1": .windows1252, "l1": .windows1252,
    "cp1252": .windows1252, "x-cp1252": .windows1252, "cp1250": .windows1250, "x-cp1250": .windows1250,
    "cp1251": .windows1251, "x-cp1251": .windows1251, "cp1253": .windows1253, "cp1254": .windows1254,
    "iso-8859-9": .windows1254, "iso8859-9": .windows1254, "latin5": .windows1254, "cp1255": .windows1255,
    "cp1256": .windows1256, "cp1257": .windows1257, "cp1258": .windows1258, "tis-620": .windows874,
    "iso-8859-11": .windows874, "latin2": .latin2, "iso8859-2": .latin2, "iso8859-5": .cyrillic, "iso8859-7": .greek,
    "iso-8859-8-i": .hebrew, "iso8859-15": .latin9, "latin9": .latin9, "koi8": .koi8r, "koi": .koi8r, "koi8-ru": .koi8u,
    "mac": .macintosh, "x-mac-roman": .macintosh, "sjis": .shiftJIS, "x-sjis": .shiftJIS, "shift-jis": .shiftJIS,
    "windows-31j": .shiftJIS, "ms_kanji": .shiftJIS, "x-euc-jp": .eucJP, "euckr": .eucKR, "ks_c_5601-1987": .eucKR,
    "windows-949": .eucKR, "gb2312": .gb18030, "gbk": .gb18030, "gb_2312-80": .gb18030, "x-gbk": .gb18030,
    "big5-hkscs": .big5, "x-x-big5": .big5, "cn-big5": .big5,
  ]

  /// The name by which iconv knows it: where browsers read a superset, that.
  var iconvName: String {
    switch self {
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    case .big5: "BIG5-HKSCS"
    case .windows874: "CP874"
    case .macintosh: "MACINTOSH"
    default: rawValue.uppercased()
    }
  }
}
