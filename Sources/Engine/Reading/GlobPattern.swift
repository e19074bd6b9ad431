import Text

/// A pattern of file names: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{txt,md}`.
///
/// `?` and a class stand for one character (one Unicode scalar, as in a shell; a byte that is no UTF-8 counts for one).
/// Matching takes time in proportion to pattern times name: no pattern can make it explode.
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

  /// Whether every folder below the root is searched.
  var searchesAllFolders: Bool { alternatives.contains { $0.first == doubleStar } }

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
    } else if p < pattern.count, let after = matchesOne(pattern, p, name, n) {
      (p, n) = after
    } else if let last = star {
      let next = last.name + decodeScalar(name, at: last.name).length
      star = (last.pattern, next)
      (p, n) = (last.pattern + 1, next)
    } else {
      return false
    }
  }
  return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
}

/// Where pattern and name go on after one character of the name; `nil` when it does not match.
private func matchesOne(
  _ pattern: [UInt8], _ place: Int, _ name: [UInt8], _ start: Int
) -> (pattern: Int, name: Int)? {
  switch pattern[place] {
  case UInt8(ascii: "?"): return (place + 1, start + decodeScalar(name, at: start).length)
  case UInt8(ascii: "["):
    guard let end = pattern[place...].dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { break }
    let length = decodeScalar(name, at: start).length
    return classHolds(pattern[place + 1..<end], name[start..<start + length]) ? (end + 1, start + length) : nil
  default: break
  }
  return pattern[place] == name[start] ? (place + 1, start + 1) : nil
}

/// Whether a class holds a character.
///
/// The order of UTF-8 bytes is that of the characters.
private func classHolds(_ members: ArraySlice<UInt8>, _ character: ArraySlice<UInt8>) -> Bool {
  let negated = members.first == UInt8(ascii: "!") || members.first == UInt8(ascii: "^")
  let members = characters(negated ? members.dropFirst() : members)
  var place = 0
  while place < members.count {
    let isRange = place + 2 < members.count && members[place + 1].elementsEqual([UInt8(ascii: "-")])
    let last = members[isRange ? place + 2 : place]
    if !character.lexicographicallyPrecedes(members[place]), !last.lexicographicallyPrecedes(character) {
      return !negated
    }
    place += isRange ? 3 : 1
  }
  return negated
}

private func characters(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  let bytes = Array(bytes)
  var characters: [ArraySlice<UInt8>] = []
  while let start = characters.last?.endIndex ?? bytes.indices.first, start < bytes.count {
    characters.append(bytes[start..<start + decodeScalar(bytes, at: start).length])
  }
  return characters
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
