public import Foundation
public import Testing

/// One call of the program from outside, as a shell would make it.
///
///     try Workflow("run", "desk.yaml").in(desk).expect(code: 0, stderr: "1 worked")
public struct Workflow: Sendable {
  /// What came of a call.
  public struct Answer: Sendable {
    /// The exit code; 128 and the number of the signal for a process that a signal ended.
    public var code: Int32
    /// Standard output.
    public var stdout: String
    /// Standard error.
    public var stderr: String
  }

  private let arguments: [String]
  private var folder: String?
  /// Kept, for its folder goes with it.
  private var desk: Desk?
  private var input = Data()
  private var variables: [String: String] = [:]
  private var outputPath: String?
  private var closesOutput = false

  /// A call with these arguments.
  public init(_ arguments: String...) { self.arguments = arguments }

  /// A call with these arguments.
  public init(_ arguments: [String]) { self.arguments = arguments }

  /// In this folder.
  public func `in`(_ desk: Desk) -> Self {
    changed {
      $0.folder = desk.folder
      $0.desk = desk
    }
  }

  /// In this folder.
  public func `in`(_ folder: String) -> Self { changed { $0.folder = folder } }

  /// With this on standard input.
  public func given(_ text: String) -> Self { given(Data(text.utf8)) }

  /// With these bytes on standard input.
  public func given(_ data: Data) -> Self { changed { $0.input = data } }

  /// With this variable in its environment.
  public func with(_ name: String, _ value: String) -> Self { changed { $0.variables[name] = value } }

  /// With standard output going into a file, such as `/dev/full`.
  public func writing(to path: String) -> Self { changed { $0.outputPath = path } }

  /// With a standard output that nobody reads.
  public func withClosedOutput() -> Self { changed { $0.closesOutput = true } }

  /// Makes the call and expects its exit code, and each of these texts in its output.
  @discardableResult
  public func expect(
    code: Int32 = 0, stdout: String? = nil, stderr: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer {
    let answer = try run()
    #expect(answer.code == code, "\(answer.stderr)", sourceLocation: sourceLocation)
    if let stdout { #expect(answer.stdout.contains(stdout), "\(answer)", sourceLocation: sourceLocation) }
    if let stderr { #expect(answer.stderr.contains(stderr), "\(answer)", sourceLocation: sourceLocation) }
    return answer
  }

  /// Makes the call.
  public func run() throws -> Answer {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "workflow-call-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (output, errors, input) = (
      scratch.appending(path: "out"), scratch.appending(path: "err"), scratch.appending(path: "in")
    )
    for (file, data) in [(output, Data()), (errors, Data()), (input, self.input)] { try data.write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let target = closesOutput ? ">&-" : outputPath.map { "> '\($0)'" } ?? "> '\(output.path)'"
    process.arguments =
      ["-c", "exec \"$0\" \"$@\" < '\(input.path)' \(target) 2> '\(errors.path)'", binaryPath] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Answer(code: code, stdout: try text(output), stderr: try text(errors))
  }

  private var environment: [String: String] {
    let kept = ["PATH", "HOME", "TMPDIR"]
    var environment = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    environment["TZ"] = "UTC"
    return environment.merging(variables) { $1 }
  }

  private func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
