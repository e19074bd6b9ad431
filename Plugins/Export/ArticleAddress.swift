import Articles
import Text

/// Addresses for formats that name what they speak of.
extension Article {
  /// The article's own address on the web, if it is one: `http` or `https`, every other character percent-encoded.
  var webAddress: String? {
    (self[Structure.self]?.url ?? source.url).flatMap(plainWebAddress)
  }

  /// What names the article: its address on the web, else the SHA-256 of its file (RFC 6920), else its id.
  ///
  /// The digits of the middle form are those that `sha256sum` prints.
  var address: String {
    if let webAddress { return webAddress.split(separator: "#", maxSplits: 1).first.map(String.init) ?? webAddress }
    return sourceAddress ?? "urn:article:" + percentEncoded(id)
  }

  /// A link to some words of the article on the web, which browsers find on the page (URL Fragment Text Directives);
  /// `nil` where the article has no address.
  ///
  /// Of a long passage the first words and the last are named.
  func sourceLink(to range: Range<Int>) -> String? {
    guard webAddress != nil else { return nil }
    let words = text[range].unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    guard !words.isEmpty else { return nil }
    let ends = words.count <= 8 ? [words[...]] : [words.prefix(4), words.suffix(4)]
    let directive = ends.map { percentEncoded($0.joined(separator: " "), keeping: "._~") }.joined(separator: ",")
    return address + "#:~:text=" + directive
  }

  /// What names the bytes of the article's file; `nil` when they are not known.
  var sourceAddress: String? {
    let digits = source.sha256.utf8
    guard digits.count == 64, digits.allSatisfy({ isASCIIDigit($0) || (0x61...0x66).contains($0) }) else { return nil }
    return "nih:sha-256;" + source.sha256
  }

  /// What names a part of the article, such as a quote by its id.
  func address(of part: String) -> String { address + "#" + percentEncoded(part) }
}

/// The address with everything percent-encoded that a URI cannot hold; `nil` for what a browser would not just fetch.
func plainWebAddress(_ text: String) -> String? {
  let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }.map { $0 | 0x20 }
  guard scheme == Array("http".utf8) || scheme == Array("https".utf8) else { return nil }
  let rest = text.utf8.dropFirst(scheme.count)
  guard rest.starts(with: "://".utf8), let host = rest.dropFirst(3).first, isASCIIAlphanumeric(host) || host >= 0x80
  else { return nil }
  return wholeEscapes(percentEncoded(text, keeping: "-._~:/?#@!$&()*+,;=%"))
}

/// The address with `%25` for every percent sign that begins no escape.
private func wholeEscapes(_ address: String) -> String {
  let bytes = Array(address.utf8)
  var output: [UInt8] = []
  for (place, byte) in bytes.enumerated() {
    output.append(byte)
    if byte == UInt8(ascii: "%"), !bytes[(place + 1)...].prefix(2).allSatisfy(isHexDigit) || place + 2 >= bytes.count {
      output += "25".utf8
    }
  }
  return String(utf8: output)
}

private func isHexDigit(_ byte: UInt8) -> Bool { isASCIIDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

private func isASCIIAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isASCIIDigit(byte) }
