import Foundation

/// The Swift text that lists every plugin: one folder, one plugin, named alike.
func registry(of list: SourceList, in folder: String) throws -> String {
  let files = list.own
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  var names: Set<String> = []
  for file in files where file.hasPrefix(prefix) {
    let parts = file.dropFirst(prefix.count).split(separator: "/")
    if parts.count > 1, let name = parts.first { names.insert(String(name)) }
  }
  let plugins = names.sorted()
  for name in plugins { try check(name, in: prefix) }
  let fingerprints = try pluginFingerprints(list, plugins, prefix)
  let rows = plugins.map { name in
    "  PluginEntry(\(name).self, folder: \"\(name)\", fingerprint: \"\(fingerprints[name] ?? "")\"),\n"
  }.joined()
  return """
    public import PluginKit

    /// Every plugin in `Plugins/`, in the order of their names.
    public let builtinPlugins: [PluginEntry] = [
    \(rows)]


    """
}

/// What each plugin is made of: its folder, those of other plugins that it uses, and the modules that they rest on.
private func pluginFingerprints(_ list: SourceList, _ plugins: [String], _ prefix: String) throws -> [String: String] {
  let fingerprints = try Fingerprints(list)
  var files: [String: [String]] = [:]
  for name in plugins { files[name] = list.own.filter { $0.hasPrefix(prefix + name + "/") } }
  let neighbours = try FolderNeighbours(
    files.mapValues { try $0.filter { $0.hasSuffix(".swift") }.map { try String(contentsOfFile: $0, encoding: .utf8) } }
  )
  return Dictionary(
    uniqueKeysWithValues: plugins.map { name in
      (name, fingerprints.fingerprint(of: neighbours.all(of: name).flatMap { files[$0] ?? [] }, below: prefix))
    })
}

/// The Swift text of the fingerprint of what the engine itself does to an article: reading it, filling in what
/// expressions say, and what was decided about it.
func engineFingerprint(of list: SourceList, in folder: String) throws -> String {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  let folders = ["Reading/", "Expressions/", "Reviewing/"]
  let files = list.own.filter { file in folders.contains { file.hasPrefix(prefix + $0) } }
  guard !files.isEmpty else {
    throw GeneratorError(file: folder, "the engine's folders \(folders.joined(separator: " ")) are gone")
  }
  return """
    /// Stands for what the engine itself does to an article, as it was at build time.
    let engineFingerprint = "\(try Fingerprints(list).fingerprint(of: files, below: prefix))"

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
