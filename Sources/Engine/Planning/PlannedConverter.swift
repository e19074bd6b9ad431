import PluginKit
import Text

/// A program that turns files which no reader knows into pages or texts.
public struct PlannedConverter: Sendable {
  /// What stands for the file in the arguments.
  static let path = ["article", "path"]

  /// The files, from the current folder or the root of the disk on.
  var patterns: [GlobPattern]
  /// Their endings, in small letters: a file that is named by itself is known by its ending.
  var endings: Set<String>
  /// Program and arguments; ``path`` stands for the file.
  var arguments: [Template]
  /// Seconds that one file may take.
  var timeout: Double
  /// What it is made of, so far as it decides what it answers.
  var fingerprint: JSONValue
}
