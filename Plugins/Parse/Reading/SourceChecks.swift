import Articles
import Diagnostics
import Text

extension Parsing {
  /// Throws when there is nothing here that this plugin can read.
  static func check(_ source: ArticleSource) throws(Diagnostic) {
    let bytes = source.content.utf8
    let start = source.content.bodyStart
    // A page may hold control characters, which browsers drop; it is no text to be refused for them.
    if source.mediaType != "text/html", let what = binaryKind(bytes, start) {
      throw Diagnostic(
        ParseRules.binary, "the article looks like \(what), not like text", help: "export its text as .txt or .md")
    }
  }

  /// Throws when no words were found.
  static func checkWords(_ candidates: [Candidate]) throws(Diagnostic) {
    if candidates.isEmpty { throw Diagnostic(ParseRules.empty, "the article is empty") }
  }

  /// What a binary file is, by its first bytes or by what no text holds; `nil` for text.
  static func binaryKind(_ bytes: [UInt8], _ start: Int) -> String? {
    for (magic, what) in magics where bytes.starts(with: magic) { return what }
    let sample = bytes[start...].prefix(65_536)
    var nulls = 0
    var controls = 0
    var rest = sample.indices
    while let place = bytes.firstControl(in: rest) {
      if bytes[place] == 0 { nulls += 1 }
      if !isASCIISpace(bytes[place]), bytes[place] != 0x1B { controls += 1 }
      rest = place + 1..<sample.endIndex
    }
    // A few stray ones are damage to a text, which is still worth reading.
    let isBinary = nulls > 8 && nulls * 1000 > sample.count || controls > 8 && controls * 20 > sample.count
    let isMostly = (nulls + controls) * 2 > sample.count
    return isBinary || isMostly ? "a binary file" : nil
  }

  /// The first bytes of common files as they come out of the decoder, which takes what is not UTF-8 for Windows-1252
  /// or for damaged UTF-8.
  private static let magics: [(bytes: [UInt8], what: String)] = [
    ("%PDF-", "a PDF document"), ("PK\u{03}\u{04}", "a zip archive or a word processor's file"),
    ("‰PNG", "a picture (PNG)"), ("\u{FFFD}PNG", "a picture (PNG)"), ("GIF8", "a picture (GIF)"),
    ("ÿØÿ", "a picture (JPEG)"), ("\u{FFFD}\u{FFFD}\u{FFFD}", "a binary file"), ("ÐÏ\u{11}à", "an old Office document"),
    ("{\\rtf", "a Rich Text document"), ("\u{1F}\u{8B}", "a gzip archive"), ("\u{1F}‹", "a gzip archive"),
    ("\u{1F}\u{FFFD}", "a gzip archive"), ("7z¼¯", "a 7-Zip archive"), ("\u{7F}ELF", "a program"),
    ("SQLite format 3", "a database"), ("OggS", "a sound file"), ("ID3", "a sound file"),
    ("%!PS", "a PostScript document"),
  ].map { (Array($0.0.utf8), $0.1) }
}
