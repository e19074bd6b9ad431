import Diagnostics
public import PluginKit
import Text
import YAML

/// Rewrites what is certain in a workflow file: old forms, words of other tools with one meaning, missing quotes around
/// `${{ }}`, tabs; comments, order and indentation stay as they are.
public struct WorkflowFixer {
  private let plugins: [PluginEntry]

  /// A fixer that knows these plugins.
  public init(plugins: [PluginEntry]) { self.plugins = plugins }

  /// The file as it should be; the same bytes where nothing is certain.
  ///
  /// One mistake may hide another: the file is read again after each round, a few times at most.
  public func fixed(_ bytes: [UInt8], file: String) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<6 {
      let edits = self.edits(bytes, file: file)
      let next = SourceEdit.apply(edits, to: bytes)
      if edits.isEmpty || next == bytes { break }
      bytes = next
    }
    return bytes
  }

  private func edits(_ bytes: [UInt8], file: String) -> [SourceEdit] {
    let text = TextFixes(bytes: bytes).edits
    if !text.isEmpty { return text }
    guard let root = YAMLDocument.parse(bytes, file: file).root, let pairs = root.mapping else { return [] }
    let steps = StepFixes(bytes: bytes, plugins: plugins)
    var edits: [SourceEdit] = []
    for pair in pairs {
      switch pair.key.string {
      case "steps": edits += (pair.value.sequence ?? []).flatMap { steps.edits($0) }
      case "on":
        for handler in pair.value.mapping ?? [] { edits += (handler.value.sequence ?? []).flatMap { steps.edits($0) } }
      case "schedule": edits += steps.renamed(pair.value, in: .schedule)
      case let key?: if !WorkflowDefinition.keys.contains(key) { edits += steps.renamed(pair, in: .workflow) }
      case nil: break
      }
    }
    return edits
  }
}
