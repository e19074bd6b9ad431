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
}
