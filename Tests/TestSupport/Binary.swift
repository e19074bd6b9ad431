import Foundation

/// The built program, which lies beside the test bundle.
public let binaryPath: String = {
  let folders = ([Bundle.main.bundlePath] + CommandLine.arguments).map {
    URL(fileURLWithPath: $0).deletingLastPathComponent().path
  }
  let candidates = folders + [Bundle.main.bundlePath, repositoryFolder + "/.build/debug"]
  return candidates.map { $0 + "/workflow" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "workflow"
}()
