public import Articles
import Files
public import PluginKit

/// Which answers are to be put together, and into what.
public struct MergeRequest: Sendable {
  /// The folder that holds the answers.
  public var folder: [UInt8]
  /// The files that were worked, in the order in which their lines are numbered; `-` is standard input.
  public var inputs: [[UInt8]] = []
  /// How many lines were worked; `nil` where the input tells, or nobody knows.
  public var lines: Int?
  /// What is written: exporters, and the absolute paths of their outputs or `-`.
  public var exports: [(exporter: any Exporter, path: String)] = []
  /// Where lines go that are to be worked again, absolute; `nil` for nowhere.
  public var again: String?
  /// Layers whose types are known.
  public var layerTypes: [any Layer.Type] = []

  /// A request to check a folder.
  public init(folder: [UInt8]) { self.folder = folder }
}
