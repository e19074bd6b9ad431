/// The names that the steps of a workflow have so far.
struct StepNames {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Takes a name; false if it is taken already.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// Takes the name itself if it is free, else the name with the next free number: `export-2`.
  mutating func free(like base: String) -> String {
    while true {
      let count = counts[base, default: 0] + 1
      counts[base] = count
      let name = count == 1 ? base : "\(base)-\(count)"
      if take(name) { return name }
    }
  }
}
