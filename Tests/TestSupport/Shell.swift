import Foundation

/// Runs a script of the shell in a desk's folder, with `$WORKFLOW` as the program; for what takes pipes and signals.
///
/// - Parameter seconds: after that long the script and all that it started are killed.
/// - Returns: what it printed, and its exit code (124 when it took too long).
public func shell(_ script: String, in desk: Desk, atMost seconds: Int = 60) throws -> Workflow.Answer {
  let (output, errors) = (desk.path(".shell-out"), desk.path(".shell-err"))
  for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["timeout", "-k", "1", "\(seconds)", "sh", "-c", script]
  process.currentDirectoryURL = URL(fileURLWithPath: desk.folder)
  process.environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "WORKFLOW": binaryPath, "TZ": "UTC",
  ]
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle(forWritingAtPath: output)
  process.standardError = FileHandle(forWritingAtPath: errors)
  try process.run()
  process.waitUntilExit()
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
  return Workflow.Answer(code: process.terminationStatus, stdout: try text(output), stderr: try text(errors))
}
