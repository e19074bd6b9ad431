import Articles
import Text

/// The media type of an article: by its extension, and by how it begins where that says nothing.
func mediaType(_ fileExtension: String, _ content: DecodedSource) -> String {
  switch fileExtension {
  case "html", "htm", "xhtml": "text/html"
  case "md", "markdown": "text/markdown"
  default: beginsAsHTML(content.utf8[min(content.bodyStart, content.utf8.count)...]) ? "text/html" : "text/plain"
  }
}

func beginsAsHTML(_ text: ArraySlice<UInt8>) -> Bool {
  let start = text.prefix(1024).drop(while: isASCIISpace).prefix(16).map(asciiLowercased)
  return start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8)
}

/// What a file is that is surely no text; `nil` when it may be one.
///
/// A few zero bytes are damage, many are another format. UTF-16, which has one in every character, shows by its byte
/// order mark or is told apart when it is decoded.
func binaryKind(_ bytes: [UInt8], mayHoldControls: Bool = false) -> String? {
  for (signature, name) in signatures where bytes.starts(with: signature) { return name }
  if mayHoldControls { return nil }
  let sample = bytes.prefix(4096)
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
  var (controls, rest) = (0, sample.indices)
  while let place = bytes.firstControl(in: rest) {
    if !isASCIISpace(bytes[place]), bytes[place] != 0x1B { controls += 1 }
    rest = place + 1..<sample.endIndex
  }
  guard controls * 8 > sample.count, sample.count >= 32 else { return nil }
  let source = DecodedSource(decoding: Array(sample.prefix(sample.count & ~1)))
  return source.encoding == .utf16LittleEndian || source.encoding == .utf16BigEndian ? nil : "binary data"
}

/// How a file begins that gzip has packed.
let gzipSignature: [UInt8] = [0x1F, 0x8B]

private let signatures: [(bytes: [UInt8], name: String)] = [
  (Array("%PDF-".utf8), "a PDF file"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (perhaps a Word document)"),
  (gzipSignature, "a gzip archive"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
  ([0xFF, 0xD8, 0xFF], "a JPEG image"),
  (Array("GIF8".utf8), "a GIF image"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"), (Array("SQLite format 3".utf8), "a database"),
]
