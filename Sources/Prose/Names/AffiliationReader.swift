import Text

/// Reads what stands behind a name in commas or brackets: `, Jr.`, `, R-Alaska,`, `(D-Conn.)`.
struct AffiliationReader {
  let text: [UInt8]
  let tokens: [Token]

  /// Adds a suffix and an affiliation to the run and passes their tokens.
  func read(into run: inout NameRun) {
    guard !run.isPossessive else { return }
    if let suffix = suffix(at: run.next) {
      run.suffix = tokens[run.next + 1].range
      run.next = suffix
    }
    guard let (range, next) = affiliation(at: run.next) else { return }
    run.affiliation = range
    run.next = next
  }

  private func opens(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].range.count == 1 else { return false }
    let byte = text[tokens[index].range.lowerBound]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(")
  }

  private func suffix(at index: Int) -> Int? {
    guard opens(index), NameWords(of: tokens[index + 1].range, in: text).contains(.suffix) else { return nil }
    return index + 2
  }

  private func affiliation(at index: Int) -> (range: Range<Int>, next: Int)? {
    guard opens(index), isParty(tokens[index + 1].range) else { return nil }
    let word = tokens[index + 1].range
    var next = index + 2
    var end = word.upperBound
    if next < tokens.count, tokens[next].range == end..<end + 1, text[end] == UInt8(ascii: ".") {
      end += 1
      next += 1
    }
    let closes = next < tokens.count && text[tokens[next].range.lowerBound] == UInt8(ascii: ")")
    return (word.lowerBound..<end, closes ? next + 1 : next)
  }

  /// `R-Alaska`, `D-N.Y.`, `I-Vt`.
  private func isParty(_ range: Range<Int>) -> Bool {
    guard range.count > 3, text[range.lowerBound + 1] == UInt8(ascii: "-") else { return false }
    return "RDI".utf8.contains(text[range.lowerBound]) && isASCIIUppercase(text[range.lowerBound + 2])
  }
}
