import Foundation

/// The Swift text that lists every plugin: one folder, one plugin, named alike.
func registry(of files: [String], in folder: String) throws -> String {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  var names: Set<String> = []
  for file in files where file.hasPrefix(prefix) {
    let parts = file.dropFirst(prefix.count).split(separator: "/")
    if parts.count > 1, let name = parts.first { names.insert(String(name)) }
  }
  let plugins = names.sorted()
  for name in plugins { try check(name, in: prefix) }
  let rows = plugins.map { "  PluginEntry(\($0).self, folder: \"\($0)\"),\n" }.joined()
  return """
    public import PluginKit

    /// Every plugin in `Plugins/`, in the order of their names.
    public let builtinPlugins: [PluginEntry] = [
    \(rows)]


    """
}

/// Keys of a step in a workflow file: a plugin of that name could not be told from them.
private let stepKeys: Set<String> = [
  "Name", "Id", "If", "Needs", "Retry", "Timeout", "OnError", "Reads", "Writes", "Env", "PassEnv", "Secrets", "Inputs",
  "Run", "Include",
]

private func check(_ name: String, in prefix: String) throws {
  guard !stepKeys.contains(name) else {
    throw GeneratorError(file: prefix + name, "no plugin may be called like a key of a step: give it another name")
  }
  let file = prefix + name + "/" + name + ".swift"
  guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
    throw GeneratorError(
      file: prefix + name, "the folder Plugins/\(name) must hold \(name).swift, which declares the plugin")
  }
  guard text.split(separator: "\n").contains(where: { $0.hasPrefix("public struct \(name):") }) else {
    throw GeneratorError(file: file, "\(name).swift must declare `public struct \(name): Plugin`")
  }
}

/// Stops the build when two plugins have a file of the same name: they are one module, in which the compiler allows
/// that name once, and its own complaint names neither place well.
func checkFileNames(of files: [String]) throws {
  var seen: [Substring: String] = [:]
  for file in files where file.hasSuffix(".swift") {
    guard let name = file.split(separator: "/").last else { continue }
    if let other = seen.updateValue(file, forKey: name) {
      throw GeneratorError(file: file, "\(other) has the same name; every file in Plugins/ needs a name of its own")
    }
  }
}
