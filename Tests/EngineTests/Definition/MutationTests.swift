import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Engine

/// Shipped workflow files with one thing changed by chance: keys misspelt, lines swapped, moved, indented otherwise.
///
/// `MUTATIONS=10000` tries as many; the generator always begins with the same number.
@Suite struct MutationTests {
  private static let files = filesInRepository("Workflows", endingIn: ".yaml").map { "Workflows/" + $0 }

  /// A generator that gives the same numbers everywhere (Marsaglia, "Xorshift RNGs", 2003).
  private struct Chance: RandomNumberGenerator {
    var state: UInt64 = 88_172_645_463_325_252
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private func complaints(_ text: String) -> [String] {
    load(["desk.yaml": text]).diagnostics.map(\.code)
  }

  @Test func oneMistakeIsOneComplaint() throws {
    var chance = Chance()
    let texts = try Self.files.map { try String(contentsOfFile: repositoryFolder + "/" + $0, encoding: .utf8) }
    let before = texts.map { complaints($0).count }
    let count = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap(Int.init) ?? 1_500
    var (told, several, silent) = (0, 0, [String]())
    for _ in 0..<count {
      let number = Int.random(in: 0..<texts.count, using: &chance)
      let (text, isKey) = mutated(texts[number], &chance)
      guard text != texts[number] else { continue }
      let found = complaints(text).count - before[number]
      if found > 0 { told += 1 }
      if found > 1 { several += 1 }
      if isKey, found <= 0 { silent.append(text) }
    }
    #expect(told > count / 4)
    #expect(Double(several) <= 0.05 * Double(told), "\(several) of \(told) mistakes are told more than once")
    #expect(silent.isEmpty, "\(silent.first ?? "")")
  }

  /// The text with one thing changed, and whether that is a key which then means nothing.
  private func mutated(_ text: String, _ chance: inout Chance) -> (text: String, isKey: Bool) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let meant = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix("#") }
    let place = meant.randomElement(using: &chance) ?? 0
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: return misspelt(lines, place, &chance)
    case 1: lines.swapAt(place, meant.randomElement(using: &chance) ?? place)
    case 2: lines[place] = " " + lines[place]
    case 3: if lines[place].hasPrefix("  ") { lines[place].removeFirst(2) }
    default: lines.insert(lines.remove(at: place), at: meant.randomElement(using: &chance) ?? place)
    }
    return (lines.joined(separator: "\n"), false)
  }

  /// A key of a line in block style with two letters exchanged for a third.
  private func misspelt(_ lines: [String], _ place: Int, _ chance: inout Chance) -> (text: String, isKey: Bool) {
    var lines = lines
    let line = lines[place]
    let start = line.firstIndex { $0.isLetter } ?? line.startIndex
    guard let colon = line.firstIndex(of: ":"), start < colon,
      line[start..<colon].allSatisfy({ $0.isLetter || "-_".contains($0) })
    else { return (lines.joined(separator: "\n"), false) }
    var key = Array(line[start..<colon])
    let spot = Int.random(in: 0..<key.count, using: &chance)
    key[spot] = "x"
    lines[place] = line[..<start] + String(key) + line[colon...]
    // The parameters of a file and the expectations of its tests have names of their own.
    let isFree =
      lines[..<place].last { !$0.hasPrefix(" ") }.map { $0.hasPrefix("params") || $0.hasPrefix("tests") } ?? false
    return (lines.joined(separator: "\n"), !isFree)
  }
}
