import Diagnostics
import Files
import Text

/// Puts the answers of many pipes together: one for each line of the archive, no gap, no double.
///
/// Nothing is written unless that is so, but the lines that are to be worked again.
public struct Merge: Sendable {
  private let request: MergeRequest

  /// A merge to be.
  public init(_ request: MergeRequest) { self.request = request }

  /// Checks the answers and writes what is asked for.
  ///
  /// Never throws: whatever goes wrong is the outcome's ``MergeOutcome/ending``.
  public func run() -> MergeOutcome {
    var outcome = MergeOutcome()
    do {
      try run(&outcome)
    } catch let failure as FileFailure {
      outcome.ending = .ioError("\(visible(failure.path)): \(failure.sentence).")
    } catch let failure as OutputFailure {
      outcome.ending = .ioError(failure.sentence)
    } catch let failure as StandardOutputFailure {
      outcome.ending = .ioError(failure.sentence)
    } catch let failure as MergeFailure {
      outcome.ending = .ioError(failure.sentence)
    } catch {
      outcome.ending = .ioError("\(error)")
    }
    return outcome
  }

  private func run(_ outcome: inout MergeOutcome) throws {
    let outputs = MergedOutputs(request)
    if let objection = outputs.objection() { throw objection }
    var folder = try AnswerFolder(request.folder)
    let index = try AnswerIndex(&folder)
    outcome.broken = index.broken.count
    outcome.settled = index.settled
    outcome.doubled = index.doubled.count
    outcome.diagnostics = index.broken.diagnostics + index.doubled.diagnostics
    try count(index, folder, outputs, &outcome)
    tellGaps(index, &outcome)
    try tellSameNames(index, &folder, &outcome)
    outcome.errors = index.answers.count { $0.isError }
    outcome.records = index.answers.count - outcome.errors
    guard !outcome.diagnostics.hasErrors else {
      outcome.ending = .incomplete
      return
    }
    try outputs.write(index.answers, &folder)
    outcome.outputs += request.exports.map(\.path)
  }

  /// Finds out how many lines there are, and whether the answers are theirs.
  private func count(
    _ index: AnswerIndex, _ folder: AnswerFolder, _ outputs: MergedOutputs, _ outcome: inout MergeOutcome
  ) throws {
    if !request.inputs.isEmpty {
      var input = WorkedInput(request.inputs, answers: index.answers)
      if let path = request.again {
        try outputs.writeAgain(path) { writer in try input.check(folder) { try writer.write($0) } }
        outcome.outputs.append(path)
      } else {
        try input.check(folder) { _ in }
      }
      outcome.lines = input.count
      outcome.misplaced = input.misplaced.count
      outcome.diagnostics += input.misplaced.diagnostics + input.leftOut.diagnostics
    } else if let lines = request.lines {
      outcome.lines = lines
    } else {
      outcome.lines = index.answers.last?.line ?? 0
      var remark = Diagnostic(
        MergeRules.unknownCount, "answers that are missing behind line \(outcome.lines) cannot be missed",
        help: "name the input (--input FILE) or say how many lines it has (--lines N)")
      // What is broken may have been one of them.
      if outcome.broken > 0 { remark.severity = .error }
      outcome.diagnostics.append(remark)
    }
    tellBeyond(index, folder, &outcome)
  }

  private func tellBeyond(_ index: AnswerIndex, _ folder: AnswerFolder, _ outcome: inout MergeOutcome) {
    let last = outcome.lines
    let beyond = index.answers.reversed().prefix { $0.line > last }
    guard let first = beyond.last else { return }
    outcome.misplaced += beyond.count
    outcome.diagnostics.append(
      Diagnostic(
        MergeRules.otherText, "\(beyond.count) of the answers are for lines behind the last, which is \(last)",
        at: folder.place(first.file, first.row)))
  }

  private func tellGaps(_ index: AnswerIndex, _ outcome: inout MergeOutcome) {
    let gaps = index.gaps(upTo: outcome.lines)
    guard !gaps.isEmpty else { return }
    outcome.missing = gaps.reduce(0) { $0 + $1.count }
    var names = gaps.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    if gaps.count > names.count { names.append("…") }
    let noun = outcome.missing == 1 ? "line has" : "lines have"
    outcome.diagnostics.append(
      Diagnostic(
        MergeRules.missing,
        "\(outcome.missing) of \(outcome.lines) \(noun) no answer: \(names.joined(separator: ", "))",
        help: request.again.map { "they stand in \($0): workflow pipe --numbered works them" }
          ?? "--again FILE, with --input, writes them to a file that workflow pipe --numbered works"))
  }

  private func tellSameNames(
    _ index: AnswerIndex, _ folder: inout AnswerFolder, _ outcome: inout MergeOutcome
  ) throws(FileFailure) {
    var same = Findings()
    for pair in index.sameNames() {
      try same.add { () throws(FileFailure) in
        let name = (try? JSONParser.parse(try folder.bytes(pair.other)))?["id"]?.text ?? ""
        return Diagnostic(
          MergeRules.sameName, "lines \(pair.first.line) and \(pair.other.line) are both called “\(name)”",
          at: folder.place(pair.other.file, pair.other.row))
      }
    }
    outcome.diagnostics += same.diagnostics
  }
}
