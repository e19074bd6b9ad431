import Articles

/// Compares the label of a transcript with the speaker that an article names.
struct SpeakerComparison: Sendable {
  /// The name as the article has it; `nil` where there is none that a label could bear.
  var name: String?
  /// The office as the article has it.
  var role: String?

  /// Whether it is the same one; `unknown` where the label names nobody.
  func compare(with label: String?, _ lists: SpeechLists) -> Verification.SpeakerMatch {
    guard let label, let name, name.first?.isUppercase ?? false else { return .unknown }
    let labelled = Self.words(label)
    let named = Self.words(name).filter { !lists.titles.contains($0) }
    guard let family = named.last, let last = labelled.last else { return .unknown }
    if labelled.contains(family) || named.contains(last) { return isNamesake(labelled, named, lists) ? .other : .same }
    let isOffice = labelled.allSatisfy { lists.titles.contains($0) || lists.labels.contains($0) || Int($0) != nil }
    let offices = Set(Self.words(role ?? ""))
    if labelled.contains(where: { offices.contains($0) && !["the", "of"].contains($0) }), isOffice { return .same }
    let known = offices.subtracting(["the", "of", "a", "an"])
    if labelled.allSatisfy(known.contains) { return .same }
    // A fuller or another name of the office: `TAXI DRIVER` for a driver.
    if labelled.last.map(known.contains) ?? false { return .unknown }
    if isOffice || lists.labels.contains(label.lowercased()) || lists.labels.contains(labelled[0]) { return .unknown }
    if label.count <= 4, !label.contains(where: \.isLowercase) {
      return labelled.joined() == named.compactMap { $0.first.map { String($0) } }.joined() ? .same : .unknown
    }
    return .other
  }

  /// Another one of the same family name: both have given names, and they differ.
  private func isNamesake(_ labelled: [String], _ named: [String], _ lists: SpeechLists) -> Bool {
    guard let given = named.first, named.count > 1, !labelled.contains(given) else { return false }
    guard let place = labelled.firstIndex(where: named.contains), place > 0 else { return false }
    let before = labelled[place - 1]
    let offices = Set(Self.words(role ?? ""))
    if named.contains(before) || lists.titles.contains(before) || offices.contains(before) { return false }
    return before.first != given.first || (before.count > 1 && given.count > 1)
  }

  /// The words of a name in small letters.
  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
