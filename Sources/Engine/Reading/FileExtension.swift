import Text

/// The extension of a path in small letters; empty when it has none.
func fileExtension(_ path: [UInt8]) -> String {
  let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path[...]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
  return String(utf8: name[(dot + 1)...].map(asciiLowercased))
}
