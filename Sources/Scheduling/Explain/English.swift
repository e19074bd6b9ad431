/// `a`, `a and b`, `a, b, and c`.
func listed(_ items: [String]) -> String {
  switch items.count {
  case 0: ""
  case 1: items[0]
  case 2: "\(items[0]) and \(items[1])"
  default: items.dropLast().joined(separator: ", ") + ", and " + items[items.count - 1]
  }
}

/// `first` to `ninth` in words, then `10th`, `21st`, `112th`.
func ordinal(_ number: Int) -> String {
  let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
  if words.indices.contains(number - 1) { return words[number - 1] }
  if (11...13).contains(number % 100) { return "\(number)th" }
  return switch number % 10 {
  case 1: "\(number)st"
  case 2: "\(number)nd"
  case 3: "\(number)rd"
  default: "\(number)th"
  }
}

/// `06:05`, or `06:05:30` with seconds.
func clockTime(_ hour: Int, _ minute: Int, _ second: Int? = nil) -> String {
  let parts = [hour, minute] + (second.map { [$0] } ?? [])
  return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}
