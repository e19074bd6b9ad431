public import Diagnostics
public import PluginKit
import YAML

/// Turns workflow files into plans: reads, looks up every name, checks the whole chain, and reports all that is wrong
/// at once.
public struct WorkflowLoader: Sendable {
  /// What came of a workflow file.
  public struct Loaded: Sendable {
    /// The plan; `nil` when a diagnostic is an error.
    public var plan: Plan?
    /// Everything that is wrong or doubtful, in the order of the text.
    public var diagnostics: [Diagnostic]
    /// The tests that the file holds.
    public var tests: [WorkflowTest]
  }

  /// The plugins that steps may use.
  public var registry: [PluginEntry]
  /// Values of parameters: the `NAME=VALUE` of `--set`, in order; the last one of a name counts.
  public var settings: [(name: String, value: String)] = []
  /// Whether articles may be records, which bring layers of their own: then no layer counts as missing.
  public var articlesMayBeRecords = false
  /// Whether the time zone of a schedule is looked up.
  ///
  /// That takes as long as a small run, which has no use for it.
  public var looksUpZones = true
  /// Reads a file whole; `nil` when that is not possible.
  public var readFile: @Sendable (_ path: String) -> [UInt8]?

  /// A loader over these plugins.
  public init(registry: [PluginEntry], readFile: @escaping @Sendable (_ path: String) -> [UInt8]?) {
    self.registry = registry
    self.readFile = readFile
  }

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

/// The folder part of a path, without its last slash; empty for a bare name.
func folderPath(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
  return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
}

/// A path of a workflow file, which is relative to the file's folder unless it is absolute.
func resolvedPath(_ path: String, in folder: String) -> String {
  path.hasPrefix("/") || folder.isEmpty ? path : folder == "/" ? "/" + path : folder + "/" + path
}
