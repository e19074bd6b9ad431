import Diagnostics

extension WorkflowLoader {
  /// Loads a workflow file.
  /// - Parameter path: the file, as the user named it.
  public func load(path: String) -> Loaded {
    guard let bytes = readFile(path) else {
      let problem = Diagnostic(
        WorkflowRules.missingFile, "the workflow file cannot be read", at: Location(file: path))
      return Loaded(plan: nil, diagnostics: [problem], tests: [])
    }
    return load(bytes, file: path, folder: folderPath(of: path))
  }

  /// Loads a workflow that stands in no file.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - file: the name to use in complaints.
  ///   - folder: the folder that relative paths are relative to.
  public func load(_ bytes: [UInt8], file: String, folder: String) -> Loaded {
    var planner = Planner(loader: self, folder: folder)
    guard let definition = planner.read(bytes, file: file) else {
      return Loaded(plan: nil, diagnostics: ordered(planner.diagnostics), tests: [])
    }
    let plan = planner.plan(definition, file: file)
    return Loaded(
      plan: planner.diagnostics.hasErrors ? nil : plan, diagnostics: ordered(planner.diagnostics),
      tests: definition.tests)
  }

  /// In the order of the text, file by file; each complaint once.
  private func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    let files = unique.compactMap(\.location?.file).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      let place = diagnostic.location
      let file = place.flatMap { files.firstIndex(of: $0.file) } ?? files.count
      return (file, place?.line ?? 0, place?.column ?? 0)
    }
    return unique.enumerated().sorted {
      key($0.element) == key($1.element) ? $0.offset < $1.offset : key($0.element) < key($1.element)
    }
    .map(\.element)
  }
}
