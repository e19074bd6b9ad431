import Foundation
import Prose

/// Compares a model's tags with those of a treebank (CoNLL-U), on the treebank's own tokens.
struct ModelCheck {
  private let tagger: Tagger
  private let labels: [Tag]
  private(set) var total = 0
  private var pennRight = 0
  private var universalRight = 0
  private var finiteRight = 0
  private var misses: [String: Int] = [:]

  init(model: TagModel) {
    tagger = Tagger(model: model)
    labels = model.labels
  }

  /// Tags every sentence of the file.
  mutating func run(on path: String) throws {
    var rows: [[Substring]] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count > 4, Int(fields[0]) != nil {
        rows.append(fields)
      } else if line.isEmpty, !rows.isEmpty {
        compare(rows)
        rows.removeAll()
      }
    }
  }

  /// Accuracy and the commonest confusions.
  var report: String {
    let percent = { (right: Int) in String(format: "%.2f %%", 100 * Double(right) / Double(max(total, 1))) }
    let worst = misses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(150).map { "\($0.key) \($0.value)" }
    return "\(total) tokens, Penn \(percent(pennRight)), universal \(percent(universalRight)), "
      + "finite or not \(percent(finiteRight))\n  " + worst.joined(separator: ", ")
  }

  private mutating func compare(_ rows: [[Substring]]) {
    let words = rows.map { row -> TagWord in
      let bytes = Array(row[1].utf8)
      return TagWord(in: bytes, 0..<bytes.count)
    }
    for (row, number) in zip(rows, tagger.labels(of: words)) { count(row, labels[Int(number)]) }
  }

  private mutating func count(_ row: [Substring], _ tag: Tag) {
    total += 1
    if row[4] == tag.penn.rawValue {
      pennRight += 1
    } else {
      misses["\(row[4])>\(tag.penn.rawValue):\(row[1])", default: 0] += 1
    }
    if row[3] == tag.universal.rawValue {
      universalRight += 1
    } else {
      misses["\(row[3])>\(tag.universal.rawValue):\(row[1].lowercased())", default: 0] += 1
    }
    let gold = Tag(label: row[4] + "|VERB")?.isFiniteVerb ?? false
    if gold == tag.isFiniteVerb { finiteRight += 1 }
  }
}
