import Foundation

/// Writes one Swift file for a target: its data files as string literals, for the plugins' target the registry, for the
/// engine the fingerprint of what reads articles.
///
///     registry-generator TARGET FOLDER LIST OUTPUT
///
/// LIST names the files, see ``SourceList``. The output is only touched when its text changes.
@main
struct RegistryGenerator {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count == 4 else { throw GeneratorError("usage: registry-generator TARGET FOLDER LIST OUTPUT") }
    let (target, folder, output) = (arguments[0], arguments[1], arguments[3])
    let list = try SourceList(file: arguments[2])
    let files = list.own
    var source = "// Generated at build time from the files of \(target). Do not edit.\n"
    if target == "BuiltinPlugins" {
      try checkFileNames(of: files)
      source += try registry(of: list, in: folder)
    }
    source += target == "Engine" ? try engineFingerprint(of: list, in: folder) : try embeddedData(of: files, in: folder)
    if (try? String(contentsOfFile: output, encoding: .utf8)) != source {
      try source.write(toFile: output, atomically: true, encoding: .utf8)
    }
  }
}
