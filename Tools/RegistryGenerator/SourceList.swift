import Foundation

/// The files that a build hands to the generator: those of the target, and those of the modules that it may rest on.
///
/// A list has one file a line; that of another module stands behind the module's name and a tab.
struct SourceList {
  /// The target's own files.
  let own: [String]
  /// The files of other modules, by the module's name.
  let modules: [String: [String]]

  init(file: String) throws {
    var own: [String] = []
    var modules: [String: [String]] = [:]
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      if parts.count == 2 { modules[parts[0], default: []].append(parts[1]) } else { own += parts }
    }
    self.own = own
    self.modules = modules
  }
}
