/// A strict reader of RFC 4180, to read back what was written; `nil` for anything the standard does not allow.
public func csvRows(_ text: String) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var field = String.UnicodeScalarView()
  var scalars = Array(text.unicodeScalars)[...]
  var isQuoted = false
  var wasQuoted = false
  while let scalar = scalars.popFirst() {
    switch (scalar, isQuoted) {
    case ("\"", true) where scalars.first == "\"": field.append(scalars.removeFirst())
    case ("\"", true): (isQuoted, wasQuoted) = (false, true)
    case (_, true): field.append(scalar)
    case ("\"", false) where field.isEmpty && !wasQuoted: isQuoted = true
    case (",", false), ("\r", false):
      if scalar == "\r", scalars.popFirst() != "\n" { return nil }
      row.append(String(field))
      (field, wasQuoted) = (String.UnicodeScalarView(), false)
      if scalar == "\r" { rows.append(row); row = [] }
    case ("\"", false), ("\n", false): return nil
    case (_, false) where wasQuoted: return nil
    default: field.append(scalar)
    }
  }
  return isQuoted || !row.isEmpty || !field.isEmpty ? nil : rows
}
