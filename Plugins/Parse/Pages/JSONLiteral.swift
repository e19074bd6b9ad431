import HTML
import Text

extension Parsing {
  /// A text of JSON found again in a page's bytes, so that it can be traced.
  enum JSONLiteral {
    /// The runs of the first string in a script that stands for that text; `nil` where none does.
    static func runs(of text: String, in page: [UInt8], _ script: Range<Int>) -> [HTMLDocument.Run]? {
      let wanted = Array(text.utf8)
      var place = script.lowerBound
      while let open = page.firstPlace(of: UInt8(ascii: "\""), in: place..<script.upperBound) {
        let end = closingMark(page, open + 1, script.upperBound)
        let inside = open + 1..<end
        if inside.count >= wanted.count, let runs = runs(page, inside), value(runs, page) == wanted { return runs }
        place = end + 1
        if place >= script.upperBound { return nil }
      }
      return nil
    }

    private static func closingMark(_ page: [UInt8], _ start: Int, _ limit: Int) -> Int {
      var place = start
      while place < limit, page[place] != UInt8(ascii: "\"") { place += page[place] == UInt8(ascii: "\\") ? 2 : 1 }
      return min(place, limit)
    }

    /// The string's bytes as runs: what stands for itself, and escapes.
    private static func runs(_ page: [UInt8], _ inside: Range<Int>) -> [HTMLDocument.Run]? {
      var runs: [HTMLDocument.Run] = []
      var start = inside.lowerBound
      var place = start
      while place < inside.upperBound {
        guard page[place] == UInt8(ascii: "\\") else {
          place += 1
          continue
        }
        if start < place { runs.append(HTMLDocument.Run(source: start..<place)) }
        guard let (scalar, end) = escape(page, place, inside.upperBound) else { return nil }
        runs.append(HTMLDocument.Run(source: place..<end, scalars: (scalar, nil)))
        place = end
        start = end
      }
      if start < place { runs.append(HTMLDocument.Run(source: start..<place)) }
      return runs
    }

    /// `\n`, `\"`, `\u2019`, and pairs of surrogates.
    private static func escape(_ page: [UInt8], _ start: Int, _ limit: Int) -> (Unicode.Scalar, Int)? {
      guard start + 1 < limit else { return nil }
      switch page[start + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "b"):
        return (" ", start + 2)
      case UInt8(ascii: "u"):
        guard let first = unit(page, start + 2, limit) else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, start + 6) }
        guard start + 7 < limit, page[start + 6] == UInt8(ascii: "\\"), page[start + 7] == UInt8(ascii: "u"),
          let second = unit(page, start + 8, limit), first & 0xFC00 == 0xD800, second & 0xFC00 == 0xDC00
        else { return nil }
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF).map { ($0, start + 12) }
      default: return (Unicode.Scalar(page[start + 1]), start + 2)
      }
    }

    private static func unit(_ page: [UInt8], _ start: Int, _ limit: Int) -> UInt32? {
      guard start + 4 <= limit else { return nil }
      var value: UInt32 = 0
      for byte in page[start..<start + 4] {
        guard let digit = hexDigitValue(byte) else { return nil }
        value = value << 4 | UInt32(digit)
      }
      return value
    }

    private static func value(_ runs: [HTMLDocument.Run], _ page: [UInt8]) -> [UInt8] {
      var value: [UInt8] = []
      for run in runs {
        if let scalar = run.scalars?.0 { value += Array(String(scalar).utf8) } else { value += page[run.source] }
      }
      return value
    }
  }
}
