import Files
import Text

/// Lets a process of its own work the articles, so that one which kills it costs one line and not the stream.
///
/// Lines that were under way when the process died are given to a new one, each alone: the one that kills that too is
/// answered as a crash.
struct IsolatedAnswering: LineAnswering {
  let program: [String]
  let environment: [String: String]
  let control: RunControl
  private var child: LivingChild?

  init(_ program: [String], environment: [String: String], control: RunControl) {
    self.program = program
    self.environment = environment
    self.control = control
  }

  /// Why lines are left without an answer.
  private enum Abandonment: Error {
    /// The pipe is to end.
    case stopped
    /// The process does not work at all.
    case broken(String)
  }

  mutating func answer(_ batch: PipeBatch) -> PipeAnswers {
    var answers = PipeAnswers(of: batch)
    do throws(Abandonment) {
      try answerAll(batch.lines[...], &answers)
    } catch {
      switch error {
      case .stopped: answers.wasGivenUp = true
      case .broken(let message): answers.failure = message
      }
    }
    return answers
  }

  /// Refused lines are answered here; what stands between them goes to the process.
  private mutating func answerAll(_ lines: ArraySlice<PipeLine>, _ answers: inout PipeAnswers) throws(Abandonment) {
    var rest = lines
    while let line = rest.first {
      if case .refused(let message) = line.content {
        answers.add(PipeAnswer(line: line.number, PipeAnswer.Failure(kind: .input, message: message)))
        rest = rest.dropFirst()
      } else {
        let run = rest.prefix { $0.bytes != nil }
        try answer(run, &answers)
        rest = rest.dropFirst(run.count)
      }
    }
  }

  private mutating func answer(_ lines: ArraySlice<PipeLine>, _ answers: inout PipeAnswers) throws(Abandonment) {
    var rest = try answerTogether(lines, &answers)
    while let line = rest.first {
      rest = rest.dropFirst()
      if try answerTogether([line], &answers).isEmpty { continue }
      answers.add(PipeAnswer(line: line.number, crash(line)))
    }
  }

  /// - Returns: the lines without an answer, since the process died.
  private mutating func answerTogether(
    _ lines: ArraySlice<PipeLine>, _ answers: inout PipeAnswers
  ) throws(Abandonment) -> ArraySlice<PipeLine> {
    let asked = try livingChild()
    let got = asked.ask(question(lines), count: lines.count) { control.mustEnd }
    for (line, answer) in zip(lines, got.lines) { answers.add(PipeAnswer(line: line.number, written: answer)) }
    let rest = lines.dropFirst(got.lines.count)
    guard let end = got.end else { return rest }
    child = nil
    guard case .signal(let signal) = end, let first = rest.first else { throw abandonment(end, asked) }
    let words = visible(String(utf8: asked.lastWords), keepingLines: true)
    answers.events.append(.crashed(line: first.number, alone: lines.count == 1, signal: signal, lastWords: words))
    return rest
  }

  private func question(_ lines: ArraySlice<PipeLine>) -> [UInt8] {
    var question: [UInt8] = []
    for line in lines {
      question += Array("\(line.number)\t".utf8)
      question += line.bytes ?? []
      question.append(0x0A)
    }
    return question
  }

  /// A process that has proved itself with a blank line: if it cannot answer that, no article is at fault.
  private mutating func livingChild() throws(Abandonment) -> LivingChild {
    if let child { return child }
    let fresh = try startedChild()
    let got = fresh.ask(Array("1\t\n".utf8), count: 1) { control.mustEnd }
    if let end = got.end { throw abandonment(end, fresh) }
    child = fresh
    return fresh
  }

  private func startedChild() throws(Abandonment) -> LivingChild {
    do {
      return try LivingChild(program, environment: environment)
    } catch {
      throw .broken("The process that works the articles cannot be started: \(error.reason).")
    }
  }

  private func abandonment(_ end: ChildProcess.End, _ child: LivingChild) -> Abandonment {
    let words = visible(String(utf8: child.lastWords.split(separator: 0x0A).last.map { Array($0) } ?? []))
    let reason = words.isEmpty ? "" : ": \(words)"
    switch end {
    case .code(let code): return .broken("The process that works the articles ended with code \(code)\(reason)")
    case .signal(let signal):
      return .broken("The process that works the articles dies at once (signal \(signal))\(reason)")
    default: return .stopped
    }
  }

  private func crash(_ line: PipeLine) -> PipeAnswer.Failure {
    PipeAnswer.Failure(
      kind: .crash, id: try? PipeArticle(line.bytes ?? [], line: line.number).id,
      message: "The process that worked it died, and died again when it worked this line alone.")
  }
}
