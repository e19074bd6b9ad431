/// Guesses what is named from the words of the name.
struct NameKind {
  let text: [UInt8]
  let words: [Range<Int>]
  let hasTitle: Bool
  let hasSuffix: Bool

  var kind: Name.Kind {
    guard let first = words.first, let last = words.last else { return .other }
    let whole = NameWords(of: first.lowerBound..<last.upperBound, in: text)
    if whole.contains(.place) && !hasTitle { return .place }
    if whole.contains(.knownOrganisation) { return .organisation }
    let kinds = words.map { NameWords(of: $0, in: text) }
    if hasSuffix, !kinds.allSatisfy({ $0.isDisjoint(with: [.given, .surname]) }) { return .person }
    if hasTitle { return isBody(kinds) ? .organisation : .person }
    if isBody(kinds) { return .organisation }
    if isOffice(kinds) { return .office }
    if isPerson(kinds) { return .person }
    if isPlace(kinds) { return .place }
    return words.count == 1 && Capital.isAcronym(in: text, first) ? .organisation : .other
  }

  /// The last word, or one before `of`, names a kind of body.
  private func isBody(_ kinds: [NameWords]) -> Bool {
    guard let last = kinds.last else { return false }
    if last.contains(.organisationHead) { return kinds.count > 1 || !last.contains(.given) }
    return zip(kinds, kinds.dropFirst()).contains { $0.contains(.organisationHead) && $1.contains(.joiner) }
  }

  /// `Prime Minister`, `Secretary of State`.
  private func isOffice(_ kinds: [NameWords]) -> Bool {
    guard let first = kinds.first, let last = kinds.last else { return false }
    if last.contains(.office) && !(kinds.count > 1 && first.contains(.given)) {
      return !last.contains(.ambiguousOffice) || kinds.count == 1
    }
    return zip(kinds, kinds.dropFirst()).contains { $0.contains(.office) && $1.contains(.joiner) }
  }

  /// A given name first, or initials, or a family name behind something that is no place.
  private func isPerson(_ kinds: [NameWords]) -> Bool {
    guard let first = kinds.first, let last = kinds.last else { return false }
    if first.contains(.given) { return kinds.count > 1 ? !last.contains(.placeTail) : !first.contains(.place) }
    if words.count > 1, words.dropLast().contains(where: { Self.isInitial($0, in: text) }) { return true }
    if words.count > 1, kinds.dropFirst().contains(where: { $0.contains(.particle) && !$0.contains(.joiner) }) {
      return true
    }
    return last.contains(.surname) && words.count < 4
      && (words.count == 1 || first.isDisjoint(with: [.place, .placeHead]))
      && last.isDisjoint(with: [.place, .placeTail])
  }

  /// One letter with a stop.
  static func isInitial(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    range.count == 2 && text[range.upperBound - 1] == UInt8(ascii: ".")
  }

  private func isPlace(_ kinds: [NameWords]) -> Bool {
    guard let first = kinds.first, let last = kinds.last else { return false }
    return kinds.count > 1 && (last.contains(.placeTail) || first.contains(.placeHead) || last.contains(.place))
  }
}
