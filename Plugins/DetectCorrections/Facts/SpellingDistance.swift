/// How far two spellings lie apart.
enum SpellingDistance {
  /// Whether one may be a slip of the pen for the other: few letters differ for their length.
  static func isSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let longer = max(first.count, second.count)
    guard longer > 2, abs(first.count - second.count) <= 3, longer < 40 else { return false }
    return distance(first, second) * 3 <= longer
  }

  /// The number of letters to be put in, left out or changed (Levenshtein).
  static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}
