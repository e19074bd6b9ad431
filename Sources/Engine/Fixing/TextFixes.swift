import Text

/// Mistakes that keep a file from being read as YAML at all: tabs as indentation, `${{ }}` without quotes in braces.
struct TextFixes {
  let bytes: [UInt8]

  /// What to change.
  var edits: [SourceEdit] {
    var edits: [SourceEdit] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      edits += tabs(start, end) + expressions(start, end)
      start = end + 1
    }
    return edits
  }

  private func tabs(_ start: Int, _ end: Int) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    for position in start..<end where bytes[position] == 0x09 || bytes[position] == 0x20 {
      if bytes[start...position].contains(where: { $0 != 0x09 && $0 != 0x20 }) { break }
      if bytes[position] == 0x09 { edits.append(SourceEdit(position..<position + 1, "  ")) }
    }
    return edits
  }

  /// A value with `${{ }}` that stands bare between braces, brackets and commas is put in quotes.
  private func expressions(_ start: Int, _ end: Int) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    var (mark, depth, valueStart): (UInt8?, Int, Int) = (nil, 0, start)
    var position = start
    while position < end {
      let byte = bytes[position]
      if let open = mark {
        if byte == open { mark = nil }
      } else if bytes[position...].starts(with: "${{".utf8), depth > 0 {
        guard let close = closing(position, end) else { return edits }
        let stop = bytes[close..<end].firstIndex { ",}]".utf8.contains($0) } ?? end
        var value = valueStart..<stop
        while let first = value.first, bytes[first] == 0x20 { value = value.dropFirst() }
        while let last = value.last, bytes[last] == 0x20 { value = value.dropLast() }
        let text = String(utf8: bytes[value])
        if !text.contains("\"") { edits.append(SourceEdit(value, "\"\(text)\"")) }
        position = stop
        continue
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): mark = byte
        case UInt8(ascii: "#") where position == start || bytes[position - 1] == 0x20: return edits
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          valueStart = position + 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ","): valueStart = position + 1
        case UInt8(ascii: ":") where position + 1 < end && bytes[position + 1] == 0x20: valueStart = position + 1
        default: break
        }
      }
      position += 1
    }
    return edits
  }

  private func closing(_ start: Int, _ end: Int) -> Int? {
    (start..<max(start, end - 1)).first { bytes[$0] == 0x7D && bytes[$0 + 1] == 0x7D }.map { $0 + 2 }
  }
}
