import Foundation
import PackagePlugin

/// Runs the registry generator over a target's folder: data files become Swift, the folders of `Plugins/` a registry, and
/// what results of runs rest on becomes fingerprints.
///
/// All files of the target, and of the modules below it, are named as inputs, so that a changed word list builds again;
/// the generator leaves its output untouched when nothing changed, so that nothing else does.
@main
struct EmbedData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let files = target.sourceFiles.map(\.url).sorted { $0.path < $1.path }
    let below = Self.hasFingerprints(target) ? modules(below: target, of: context.package) : []
    let list = context.pluginWorkDirectoryURL.appending(path: "files.txt")
    let text = (files.map(\.path) + below.map { "\($0.module)\t\($0.file.path)" }).joined(separator: "\n")
    if (try? String(contentsOf: list, encoding: .utf8)) != text {
      try text.write(to: list, atomically: true, encoding: .utf8)
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated.swift")
    return [
      .buildCommand(
        displayName: "Embedding the data files of \(target.name)",
        executable: try context.tool(named: "registry-generator").url,
        arguments: [target.name, target.directoryURL.path, list.path, output.path],
        inputFiles: files + below.map(\.file) + [list], outputFiles: [output])
    ]
  }

  /// Results of runs depend on the plugins and on how the engine reads articles.
  private static func hasFingerprints(_ target: SourceModuleTarget) -> Bool {
    ["BuiltinPlugins", "Engine"].contains(target.name)
  }

  /// The files of the package's own modules that the target depends on.
  private func modules(
    below target: SourceModuleTarget, of package: Package
  ) -> [(module: String, file: URL)] {
    let own = Set(package.targets.map(\.id))
    return target.recursiveTargetDependencies.compactMap { $0 as? SourceModuleTarget }
      .filter { own.contains($0.id) }.sorted { $0.name < $1.name }
      .flatMap { module in
        module.sourceFiles.map(\.url).sorted { $0.path < $1.path }.map { (module.name, $0) }
      }
  }
}
