import Text

/// A pattern of file names: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{txt,md}`.
///
/// Matching is by bytes and takes time in proportion to pattern times name: no pattern can make it explode.
struct GlobPattern: Hashable, Sendable {
  /// The folder before the first part with a wildcard.
  var root: [UInt8]
  /// Each alternative of the braces, as its parts below the root.
  var alternatives: [[[UInt8]]]

  /// The most alternatives that braces may make.
  static let mostAlternatives = 256

  /// Whether a path holds a wildcard.
  static func isPattern(_ path: [UInt8]) -> Bool {
    path.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{")
    }
  }

  /// A pattern.
  init(_ pattern: [UInt8]) {
    let parts = pattern.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).map { Array($0) }
    let plain = parts.prefix { !Self.isPattern($0) }.count
    let isAbsolute = pattern.first == UInt8(ascii: "/")
    root = (isAbsolute ? [UInt8(ascii: "/")] : []) + Array(parts[..<plain].joined(separator: [UInt8(ascii: "/")]))
    let rest = Array(parts[plain...].joined(separator: [UInt8(ascii: "/")]))
    alternatives = expandedBraces(rest).map { alternative in
      alternative.split(separator: UInt8(ascii: "/")).map { Array($0) }
    }
  }

  /// Whether names below the root match one of the alternatives.
  func matches(_ names: [[UInt8]]) -> Bool { alternatives.contains { matchesParts($0, names) } }

  /// Whether something below a folder of these names may match.
  func mayMatch(below names: [[UInt8]]) -> Bool {
    alternatives.contains { parts in
      if let deep = parts.firstIndex(of: doubleStar), deep <= names.count {
        let mayBeHidden = parts[deep...].contains(where: isHidden)
        return zip(parts[..<deep], names).allSatisfy { matchesName($0, $1) }
          && (mayBeHidden || !names[deep...].contains(where: isHidden))
      }
      return names.count < parts.count && zip(parts, names).allSatisfy { matchesName($0, $1) }
    }
  }
}

private let doubleStar = Array("**".utf8)

/// Whether a name, or the names that a part of a pattern stands for, begin with a dot.
private func isHidden(_ name: [UInt8]) -> Bool { name.first == UInt8(ascii: ".") }

/// Dynamic programming over parts and names: `**` stands for any number of names, none of them hidden.
private func matchesParts(_ parts: [[UInt8]], _ names: [[UInt8]]) -> Bool {
  var reached = [true] + Array(repeating: false, count: names.count)
  for part in parts {
    var next = Array(repeating: false, count: names.count + 1)
    if part == doubleStar {
      var seen = false
      for place in reached.indices {
        if place > 0, isHidden(names[place - 1]) { seen = false }
        seen = seen || reached[place]
        next[place] = seen
      }
    } else {
      for place in names.indices where reached[place] && matchesName(part, names[place]) { next[place + 1] = true }
    }
    reached = next
  }
  return reached[names.count]
}

/// Whether a name matches a part of a pattern.
///
/// A hidden file wants its dot written.
private func matchesName(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
  if isHidden(name), !isHidden(pattern) { return false }
  var (p, n) = (0, 0)
  var star: (pattern: Int, name: Int)?
  while n < name.count {
    if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
      star = (p, n)
      p += 1
    } else if p < pattern.count, let after = matchesOne(pattern, p, name[n]) {
      p = after
      n += 1
    } else if let last = star {
      star = (last.pattern, last.name + 1)
      (p, n) = (last.pattern + 1, last.name + 1)
    } else {
      return false
    }
  }
  return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
}

/// Where the pattern goes on after matching one byte at `place`; `nil` when it does not match.
private func matchesOne(_ pattern: [UInt8], _ place: Int, _ byte: UInt8) -> Int? {
  switch pattern[place] {
  case UInt8(ascii: "?"): return place + 1
  case UInt8(ascii: "["):
    guard let end = pattern[place...].dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else {
      return byte == pattern[place] ? place + 1 : nil
    }
    return classHolds(pattern[place + 1..<end], byte) ? end + 1 : nil
  default: return pattern[place] == byte ? place + 1 : nil
  }
}

private func classHolds(_ members: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
  let negated = members.first == UInt8(ascii: "!") || members.first == UInt8(ascii: "^")
  let members = Array(negated ? members.dropFirst() : members)
  var place = 0
  while place < members.count {
    if place + 2 < members.count, members[place + 1] == UInt8(ascii: "-") {
      if members[place] <= byte, byte <= members[place + 2] { return !negated }
      place += 3
    } else {
      if members[place] == byte { return !negated }
      place += 1
    }
  }
  return negated
}

/// The pattern with its innermost braces written out, again and again; too many are left as they are.
private func expandedBraces(_ pattern: [UInt8]) -> [[UInt8]] {
  var waiting = [pattern]
  var done: [[UInt8]] = []
  while let next = waiting.popLast() {
    guard let pieces = firstBraces(next),
      waiting.count + done.count + pieces.count <= GlobPattern.mostAlternatives
    else {
      done.append(next)
      continue
    }
    waiting += pieces
  }
  return done
}

private func firstBraces(_ pattern: [UInt8]) -> [[UInt8]]? {
  guard let close = pattern.firstIndex(of: UInt8(ascii: "}")),
    let open = pattern[..<close].lastIndex(of: UInt8(ascii: "{"))
  else { return nil }
  let choices = pattern[open + 1..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  return choices.map { pattern[..<open] + $0 + pattern[(close + 1)...] }.map { Array($0) }
}
