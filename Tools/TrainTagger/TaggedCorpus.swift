import Foundation
import Prose

/// Tagged sentences with their labels as numbers.
struct TaggedCorpus {
  /// One sentence.
  struct Sentence {
    var words: [TagWord] = []
    var labels: [UInt8] = []
  }

  private(set) var sentences: [Sentence] = []
  /// `VBD|VERB` and the like, the commonest first.
  private(set) var labels: [String] = []

  /// Reads the file; labels seen fewer than 60 times are replaced by the commonest one of the same Penn tag.
  init(path: String) throws {
    let rows = try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t") }
    labels = Self.labels(of: rows)
    let numbers = Self.numbers(of: labels, in: rows)
    var sentence = Sentence()
    for row in rows {
      if row.count == 3, let number = numbers["\(row[1])|\(row[2])"] {
        let bytes = Array(row[0].utf8)
        sentence.words.append(TagWord(in: bytes, 0..<bytes.count))
        sentence.labels.append(number)
      } else if !sentence.words.isEmpty {
        sentences.append(sentence)
        sentence = Sentence()
      }
    }
  }

  private static func labels(of rows: [[Substring]]) -> [String] {
    var counts: [String: Int] = [:]
    for row in rows where row.count == 3 && Tag(label: row[1] + "|" + row[2]) != nil {
      counts["\(row[1])|\(row[2])", default: 0] += 1
    }
    return counts.filter { $0.value >= 60 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Every label of the rows to a number: its own, or that of the commonest kept one with the same Penn tag.
  private static func numbers(of labels: [String], in rows: [[Substring]]) -> [String: UInt8] {
    var numbers: [String: UInt8] = [:]
    for (number, label) in labels.enumerated() { numbers[label] = UInt8(number) }
    for row in rows where row.count == 3 && numbers["\(row[1])|\(row[2])"] == nil {
      guard let near = labels.firstIndex(where: { $0.hasPrefix("\(row[1])|") }) else { continue }
      numbers["\(row[1])|\(row[2])"] = UInt8(near)
    }
    return numbers
  }
}
