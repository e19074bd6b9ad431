import Text

/// Whether a text is a date as an editor may give it: EDTF (ISO 8601-2), levels 0 and 1, as far as notices have it: a
/// day, month or year, digits that nobody knows as `X`, a time, what is uncertain marked by `~`, `?` or `%`, and two of
/// them parted by a slash.
func isEditorsDate(_ text: String) -> Bool {
  let ends = text.split(separator: "/", omittingEmptySubsequences: false)
  return ends.count <= 2 && text.utf8.count <= 64 && ends.allSatisfy { isPoint($0) }
}

private func isPoint(_ text: Substring) -> Bool {
  var text = text
  if let mark = text.utf8.last, "~?%".utf8.contains(mark) { text.removeLast() }
  if Timestamp(text) != nil { return true }
  let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
  guard (1...3).contains(fields.count), isField(fields[0], digits: 4) else { return false }
  guard fields.dropFirst().allSatisfy({ isField($0, digits: 2) }) else { return false }
  // A whole date with a year that is known is a day of the calendar, or none.
  if fields.count == 3, let year = number(fields[0]), let month = number(fields[1]), let day = number(fields[2]) {
    return CivilDate(year: year, month: month, day: day) != nil
  }
  let month = fields.count > 1 ? number(fields[1]) : nil
  if let month, !(1...12).contains(month) { return false }
  guard fields.count == 3, let day = number(fields[2]) else { return true }
  // 2000 was a leap year: whoever does not know the year may mean one.
  return (1...(month.map { CivilDate.days(inMonth: $0, of: 2000) } ?? 31)).contains(day)
}

private func isField(_ field: [UInt8], digits count: Int) -> Bool {
  field.count == count && field.allSatisfy { isASCIIDigit($0) || $0 == UInt8(ascii: "X") }
}

/// The number of a field of which every digit is known.
private func number(_ field: [UInt8]) -> Int? { Int(String(utf8: field)) }
