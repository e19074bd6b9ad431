import Text

/// A date as mail and RSS write it (RFC 5322, 3.3), as ISO 8601: `Wed, 04 Mar 2026 07:15:00 +0000`.
func mailDate(_ text: String) -> String? {
  let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
  guard let dayPlace = words.firstIndex(where: { Int($0) != nil }), words.count >= dayPlace + 3 else { return nil }
  let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  guard let day = Int(words[dayPlace]),
    let month = months.firstIndex(of: words[dayPlace + 1].lowercased().prefix(3).description),
    var year = Int(words[dayPlace + 2]), (0...9999).contains(year)
  else { return nil }
  if year < 100 { year += year < 50 ? 2000 : 1900 }
  guard let date = CivilDate(year: year, month: month + 1, day: day) else { return nil }
  guard words.count > dayPlace + 3, let clock = clock(words[dayPlace + 3]) else { return "\(date)" }
  return "\(date)T" + clock + (words.count > dayPlace + 4 ? zone(words[dayPlace + 4]) : "")
}

/// Hours and minutes, perhaps with seconds, as a clock shows them.
private func clock(_ text: String) -> String? {
  let fields = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
  guard (2...3).contains(fields.count), zip(fields, [23, 59, 60]).allSatisfy({ (0...$1).contains($0) }) else {
    return nil
  }
  return fields.map(twoDigits).joined(separator: ":")
}

private func zone(_ text: String) -> String {
  let zones = [
    "GMT": "+00:00", "UT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00",
    "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
  ]
  if let known = zones[text] { return known }
  let bytes = Array(text.utf8)
  guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
    bytes.dropFirst().allSatisfy(isASCIIDigit)
  else { return "" }
  let offset = String(utf8: bytes[..<3]) + ":" + String(utf8: bytes[3...])
  return parseOffset(offset) == nil ? "" : offset
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
