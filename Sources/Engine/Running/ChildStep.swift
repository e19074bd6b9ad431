import Articles
import Files
import Text

/// Runs a program as a step: the article's record on its standard input, layers on its standard output.
struct ChildStep: Sendable {
  /// Variables that every program may see.
  static let usualVariables = ["PATH", "HOME", "LANG", "TZ", "TMPDIR"]

  let command: ChildCommand
  let folder: [UInt8]
  let environment: [String: String]
  let control: RunControl
  let mask: SecretMask

  /// - Parameters:
  ///   - fixed: the variables that the workflow sets, filled in.
  ///   - environment: the program's own environment, of which a step sees what is named.
  init(
    _ command: ChildCommand, fixed: [String: String] = [:], folder: String, environment: [String: String],
    control: RunControl
  ) {
    self.command = command
    self.folder = Array(folder.utf8)
    self.control = control
    let names = Self.usualVariables + command.passEnvironment + command.secrets
    self.environment = environment.filter { names.contains($0.key) }.merging(fixed) { $1 }
    mask = SecretMask(command.secrets.compactMap { environment[$0] })
  }

  /// What a program answered.
  struct Answer: Sendable {
    /// What it wrote, secrets masked.
    var output: [UInt8]
    /// The end of what it wrote to standard error, secrets masked.
    var error: String
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: program and arguments, filled in.
  ///   - deadline: when it is stopped; `nil` for never.
  /// - Throws: ``StepFailure`` with a verdict for each way in which it can misbehave.
  func run(_ arguments: [String], input: [UInt8], deadline: Int?) throws(StepFailure) -> Answer {
    guard control.mayStartProgram() else { throw StepFailure("\(arguments.first ?? "") is started by runs only") }
    var child = ChildProcess(arguments, environment: environment, folder: folder, input: input)
    child.deadline = deadline
    let result = onThreadOfItsOwn(child)
    let error = mask.masked(String(utf8: result.error))
    if let verdict = verdict(result, arguments.first ?? "", error) {
      var failure = StepFailure(verdict)
      failure.timedOut = result.end == .timedOut
      failure.standardError = error.isEmpty ? nil : visible(error, keepingLines: true)
      throw failure
    }
    return Answer(output: mask.masked(result.output), error: error)
  }

  /// What the process's first thread starts itself cannot be told from what a child leaves behind.
  private func onThreadOfItsOwn(_ child: ChildProcess) -> ChildProcess.Result {
    let control = control
    return ThreadOfItsOwn.wait { child.run { control.mustEnd } }
  }

  private func verdict(_ result: ChildProcess.Result, _ name: String, _ error: String) -> String? {
    switch result.end {
    case .code(0): nil
    case .code(let code): "\(name) ended with code \(code)" + lastWords(error)
    case .signal(let signal): "\(name) crashed (signal \(signal))" + lastWords(error)
    case .notStarted(let failure): "\(name) cannot be started: \(failure.reason)"
    case .timedOut: "\(name) ran past its time and was stopped"
    case .flooded: "\(name) wrote more than 32 MB and was stopped"
    case .stopped: "\(name) was stopped with the run"
    case .leftOthers: "\(name) ended but left a process behind, which was killed"
    }
  }

  private func lastWords(_ error: String) -> String {
    let line = error.split(whereSeparator: \.isNewline).last.map { String($0.prefix(200)) }
    return line.map { ": \($0)" } ?? ""
  }
}

/// Hides secrets wherever they would be printed or stored.
struct SecretMask: Sendable {
  /// A secret this short would blank out half the text and is easily guessed anyway.
  private static let shortest = 4
  private static let cover = Array("***".utf8)

  private let secrets: [[UInt8]]

  init(_ secrets: [String]) {
    self.secrets = secrets.map { Array($0.utf8) }.filter { $0.count >= Self.shortest }
      .sorted { $0.count > $1.count }
  }

  /// The text without the secrets.
  func masked(_ text: String) -> String { secrets.isEmpty ? text : String(utf8: masked(Array(text.utf8))) }

  /// The bytes without the secrets.
  func masked(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for secret in secrets { bytes = replaced(bytes, secret) }
    return bytes
  }

  private func replaced(_ bytes: [UInt8], _ secret: [UInt8]) -> [UInt8] {
    guard let first = secret.first, bytes.contains(first) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == first, bytes[place...].starts(with: secret) {
        output += Self.cover
        place += secret.count
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return output
  }
}

extension ChildCommand {
  /// The variables that the workflow sets, filled in.
  func variables(in scope: (_ path: [String]) -> ExpressionValue?) -> [String: String] {
    Dictionary(environment.map { ($0.name, $0.value.filled(in: scope)) }) { $1 }
  }
}
