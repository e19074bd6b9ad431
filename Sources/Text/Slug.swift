/// A name fit for a file or an address, made of a text: ASCII letters and digits in small, words joined by `-`.
///
/// Latin letters lose their accents; other scripts, which have no ASCII letters to lend, keep their own letters. Never
/// empty (`untitled`, or as much of it as the limit lets through), never longer than `limit` bytes (at least 1), never a
/// path.
public func slug(_ text: String, limit: Int = 80) -> String {
  var output = ""
  var pendingDash = false
  for scalar in text.lowercased().unicodeScalars {
    let piece = slugPiece(scalar)
    if piece.isEmpty {
      // An apostrophe joins what it stands between: "Trump's" is one word.
      if scalar != "'" && scalar != "\u{2019}" && !scalar.properties.isDiacritic { pendingDash = !output.isEmpty }
      continue
    }
    guard output.utf8.count + piece.utf8.count + 1 <= limit else { break }
    if pendingDash { output += "-" }
    pendingDash = false
    output += piece
  }
  return output.isEmpty ? String("untitled".prefix(max(limit, 1))) : output
}

private let unaccented: [Unicode.Scalar: String] = {
  let groups: [(String, String)] = [
    ("àáâãåāăą", "a"), ("çćčĉċ", "c"), ("ďđð", "d"), ("èéêëēėęě", "e"), ("ğĝġģ", "g"), ("ìíîïīįı", "i"), ("ķ", "k"),
    ("łļľ", "l"), ("ñńņň", "n"), ("òóôõøōő", "o"), ("řŕ", "r"), ("śšşșŝ", "s"), ("ťţț", "t"), ("ùúûūůűų", "u"),
    ("ýÿ", "y"), ("źżž", "z"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"),
    ("þ", "th"),
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (letters, plain) in groups { for letter in letters.unicodeScalars { table[letter] = plain } }
  return table
}()

private func slugPiece(_ scalar: Unicode.Scalar) -> String {
  if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? String(scalar) : "" }
  if let plain = unaccented[scalar] { return plain }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? String(scalar) : ""
}
