import Digests
import Files
import PluginKit
import Synchronization
import Text

/// Puts the questions of a step to a language model, through `curl`, and keeps what was answered.
///
/// A child process does it, as for every other program: it is killed with the run, at its time, and when it writes too
/// much. Address, key and question stand on its standard input, where no list of processes shows them.
final class ModelCall: Sendable {
  private let environment: [String: String]
  private let control: RunControl
  private let deadline: Int?
  private let knownAnswer: @Sendable (String) -> String?
  private let kept = Mutex<[String: String]>([:])

  /// A longer answer is no summary.
  private static let longestAnswer = 1_000_000
  /// A longer question is not asked: no model of today reads it whole, and `curl` does not take it as one line.
  static let longestQuestion = 90_000

  /// - Parameters:
  ///   - deadline: when the step's time is over.
  ///   - knownAnswer: what was answered in an earlier run.
  init(
    environment: [String: String], control: RunControl, deadline: Int?,
    knownAnswer: @escaping @Sendable (String) -> String?
  ) {
    self.environment = environment
    self.control = control
    self.deadline = deadline
    self.knownAnswer = knownAnswer
  }

  /// What was answered, by what stands for the question.
  var answers: [String: String] { kept.withLock { $0 } }

  /// Asks, or looks up what was answered before.
  func ask(_ question: ModelQuestion) throws(UnansweredQuestion) -> [UInt8] {
    let key = "model " + sha256(Array((question.address + "\0" + question.body).utf8))
    if let known = kept.withLock({ $0[key] }) ?? knownAnswer(key) { return Array(known.utf8) }
    guard question.body.utf8.count <= Self.longestQuestion else {
      throw UnansweredQuestion("the article is too long to be sent")
    }
    guard control.mayStartProgram() else { throw UnansweredQuestion("a model is asked by runs only") }
    let answer = try answer(to: question)
    kept.withLock { $0[key] = String(utf8: answer) }
    return answer
  }

  private func answer(to question: ModelQuestion) throws(UnansweredQuestion) -> [UInt8] {
    var secrets: [String] = []
    var lines = [
      "url = \(quoted(question.address))", "header = \"Content-Type: application/json\"",
      "data-binary = \(quoted(question.body))",
    ]
    if let variable = question.keyVariable {
      guard let key = environment[variable], !key.isEmpty else {
        throw UnansweredQuestion("the variable \(variable) of the environment holds no key")
      }
      guard key.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
        throw UnansweredQuestion("the key in the variable \(variable) is none: it holds spaces or other signs")
      }
      secrets = [key]
      lines.append("header = \(quoted("Authorization: Bearer " + key))")
    }
    var child = ChildProcess(
      [
        "curl", "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https", "--max-time",
        String(question.seconds), "--max-filesize", String(Self.longestAnswer), "--write-out", "\\n%{http_code}",
        "--config", "-",
      ],
      environment: environment.filter { $0.key == "PATH" }, folder: [],
      input: Array((lines.joined(separator: "\n") + "\n").utf8))
    child.outputLimit = Self.longestAnswer
    let limit = SystemClock.monotonicMicroseconds() + (question.seconds + 2) * 1_000_000
    child.deadline = min(limit, deadline ?? limit)
    let (control, call) = (control, child)
    let result = ThreadOfItsOwn.wait { call.run { control.mustEnd } }
    return try body(of: result, SecretMask(secrets))
  }

  /// What the server sent, where it sent it whole and says that all is well.
  private func body(of result: ChildProcess.Result, _ mask: SecretMask) throws(UnansweredQuestion) -> [UInt8] {
    switch result.end {
    case .code(0): break
    case .code(28), .timedOut: throw UnansweredQuestion("the server did not answer in time")
    case .code(63), .flooded: throw UnansweredQuestion("the answer is too long")
    case .code:
      throw UnansweredQuestion("the server cannot be asked: \(reason(mask.masked(String(utf8: result.error))))")
    case .notStarted: throw UnansweredQuestion("the program curl, which asks the server, cannot be started: install it")
    case .stopped: throw UnansweredQuestion("the run was stopped")
    case .signal, .leftOthers: throw UnansweredQuestion("the program curl, which asks the server, ended badly")
    }
    let end = result.output.lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let status = String(utf8: result.output[end...].dropFirst())
    guard status == "200" else { throw UnansweredQuestion("the server refused (\(visible(String(status.prefix(8)))))") }
    return mask.masked(Array(result.output[..<end]))
  }

  /// The last line of what `curl` had to say, without its name and number.
  private func reason(_ error: String) -> String {
    let line = error.split(whereSeparator: \.isNewline).last.map(String.init) ?? "curl says nothing of it"
    return visible(String(line.prefix(200)))
  }

  /// A value of a configuration of `curl`.
  private func quoted(_ text: String) -> String {
    var value = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": value += "\\\\"
      case "\"": value += "\\\""
      case "\n": value += "\\n"
      case "\r": value += "\\r"
      case "\t": value += "\\t"
      case "\0": break
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value + "\""
  }
}
