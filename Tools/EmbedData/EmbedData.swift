import Foundation
import PackagePlugin

/// Runs the registry generator over a target's folder: data files become Swift, and the folders of `Plugins/` a registry.
///
/// All files of the target are named as inputs, so that a changed word list builds again; the generator leaves its
/// output untouched when nothing changed, so that nothing else does.
@main
struct EmbedData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let files = target.sourceFiles.map(\.url).sorted { $0.path < $1.path }
    let list = context.pluginWorkDirectoryURL.appending(path: "files.txt")
    let text = files.map(\.path).joined(separator: "\n")
    if (try? String(contentsOf: list, encoding: .utf8)) != text {
      try text.write(to: list, atomically: true, encoding: .utf8)
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated.swift")
    return [
      .buildCommand(
        displayName: "Embedding the data files of \(target.name)",
        executable: try context.tool(named: "registry-generator").url,
        arguments: [target.name, target.directoryURL.path, list.path, output.path],
        inputFiles: files + [list], outputFiles: [output])
    ]
  }
}
