import Diagnostics
import YAML

extension Planner {
  /// The steps with every include replaced by the steps of its file.
  ///
  /// - Parameters:
  ///   - chain: the files that led here, the workflow first.
  ///   - folder: the folder of the file at hand.
  mutating func expanded(_ items: [StepItem], from chain: [String], folder: String) -> [StepDefinition] {
    items.flatMap { item in
      switch item {
      case .step(let step): [step]
      case .include(let file): included(file, from: chain, folder: folder)
      }
    }
  }

  private mutating func included(
    _ file: Located<String>, from chain: [String], folder: String
  ) -> [StepDefinition] {
    let path = resolvedPath(file.value, in: folder)
    guard !chain.contains(path), chain.count < 32 else {
      mayWriteAnything = true
      let circle = (chain + [path]).joined(separator: " → ")
      diagnostics.append(
        Diagnostic(WorkflowRules.includeCycle, "the file includes itself: \(circle)", at: file.place))
      return []
    }
    guard let bytes = loader.readFile(path) else {
      mayWriteAnything = true
      diagnostics.append(
        Diagnostic(
          WorkflowRules.missingFile, "the file “\(file.value)” cannot be read", at: file.place,
          help: "paths are relative to the folder of the file that names them"))
      return []
    }
    return expanded(steps(of: bytes, path), from: chain + [path], folder: folderPath(of: path))
  }

  /// The steps of an included file, which may say what it is for and holds nothing else.
  private mutating func steps(of bytes: [UInt8], _ path: String) -> [StepItem] {
    let document = YAMLDocument.parse(bytes, file: path)
    diagnostics += document.diagnostics
    guard let root = document.root else {
      mayWriteAnything = true
      return []
    }
    var reader = DefinitionReader(SourceText(file: path, bytes: bytes), plugins: loader.registry)
    let members = reader.members(root, of: "an included file", known: ["name", "description", "steps"])
    let items = members["steps"].map { reader.stepItems($0, "`steps`") } ?? []
    if members["steps"] == nil {
      reader.complain(WorkflowRules.missingKey, "the included file has no `steps`", at: root)
    }
    diagnostics += reader.diagnostics
    return items
  }
}
