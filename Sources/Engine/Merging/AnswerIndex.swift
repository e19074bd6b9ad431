import Diagnostics
import Files

/// All answers of a folder by their lines: of each line the one that counts.
struct AnswerIndex {
  /// One for each line that has any, in order.
  private(set) var answers: [FoundAnswer] = []
  /// Lines in the folder that are no answers.
  private(set) var broken = Findings()
  /// Answers too many.
  private(set) var doubled = Findings()
  /// Errors that another answer of their line settles.
  private(set) var settled = 0

  /// Reads a folder.
  init(_ folder: inout AnswerFolder) throws(FileFailure) {
    var all: [FoundAnswer] = []
    for file in 0..<folder.count {
      try folder.answers(file) {
        all.append($0)
      } broken: { row, sentence in
        broken.add {
          Diagnostic(MergeRules.broken, "this is no answer of a pipe: \(sentence)", at: folder.place(file, row))
        }
      }
    }
    // A record before errors; of several errors the last, which is the newest where files are named by their turn.
    all.sort { ($0.line, $0.isError ? 1 : 0, $0.order) < ($1.line, $1.isError ? 1 : 0, $1.order) }
    answers.reserveCapacity(all.count)
    for answer in all { try take(answer, &folder) }
  }

  private mutating func take(_ answer: FoundAnswer, _ folder: inout AnswerFolder) throws(FileFailure) {
    guard let last = answers.last, last.line == answer.line else { return answers.append(answer) }
    guard !answer.isError else {
      settled += 1
      if last.isError { answers[answers.count - 1] = answer }
      return
    }
    try doubled.add { () throws(FileFailure) in
      let isSame = try folder.bytes(last) == folder.bytes(answer)
      let first = folder.place(last.file, last.row)
      return Diagnostic(
        MergeRules.doubled,
        "line \(answer.line) is answered here and in \(first.file):\(first.line), "
          + (isSame ? "both times the same" : "in two ways"),
        at: folder.place(answer.file, answer.row))
    }
  }

  /// The lines up to `count` that have no answer.
  func gaps(upTo count: Int) -> [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    var due = 1
    for answer in answers where answer.line <= count {
      if answer.line > due { gaps.append(due...answer.line - 1) }
      due = answer.line + 1
    }
    if due <= count { gaps.append(due...count) }
    return gaps
  }

  /// Records that share their names, each with the first one of that name.
  func sameNames() -> [(first: FoundAnswer, other: FoundAnswer)] {
    let records = answers.filter { !$0.isError }.sorted { ($0.name, $0.line) < ($1.name, $1.line) }
    var pairs: [(first: FoundAnswer, other: FoundAnswer)] = []
    var first = records.first
    for record in records.dropFirst() {
      if let known = first, known.name == record.name { pairs.append((known, record)) } else { first = record }
    }
    return pairs.sorted { $0.other.line < $1.other.line }
  }
}

extension FoundAnswer {
  /// Its place among all answers of the folder.
  fileprivate var order: Int { Int(file) << 32 + Int(row) }
}
