import Digests
import Files
import PluginKit
import StatusLog
import Text

/// Finds and reads the files of an article that options of a step name.
struct ArticleFileFinder {
  /// The workflow's folder: paths are shown without it.
  let folder: String

  /// More files than this belong to no one article.
  private static let mostFiles = 100
  /// The largest file that is read: 32 MB.
  static let largestFile = 32_000_000

  /// What was found, by option, and what decides whether it is still so.
  func files(of step: PlannedStep, _ scope: ArticleScope) -> (files: [String: FoundFiles], inputs: [ArticleInput]) {
    var files: [String: FoundFiles] = [:]
    var inputs: [ArticleInput] = []
    for option in step.files {
      var patterns: [String] = []
      var found: [FoundFiles.File] = []
      for template in option.templates {
        let text = template.filled(in: scope.value) { literal(pathSafe($0)) }
        patterns.append(template.filled(in: scope.value, escape: pathSafe))
        var input = ArticleInput(pattern: Array(resolvedPath(text, in: option.folder).utf8))
        for path in Self.paths(input.pattern) { found.append(read(path, &input)) }
        inputs.append(input)
      }
      files[option.option] = FoundFiles(patterns: patterns, files: found)
    }
    return (files, inputs)
  }

  /// The files that a filled-in pattern names and that are there, in the order of their bytes.
  ///
  /// Choices in braces alone are asked for one by one, so that a folder of ten thousand files is not listed each time.
  static func paths(_ pattern: [UInt8]) -> [[UInt8]] {
    guard GlobPattern.isPattern(pattern) else {
      return FileStatus(pattern)?.kind == .file ? [pattern] : []
    }
    let glob = GlobPattern(pattern)
    guard glob.alternatives.contains(where: { $0.contains(where: GlobPattern.isPattern) }) else {
      let paths = glob.alternatives.map { parts in parts.reduce(glob.root) { $0.isEmpty ? $1 : joined($0, $1) } }
      return Set(paths).filter { FileStatus($0)?.kind == .file }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return Array(InputFiles.named(pattern).prefix(mostFiles))
  }

  private func read(_ path: [UInt8], _ input: inout ArticleInput) -> FoundFiles.File {
    let shown = shown(path)
    do {
      let content = try readFile(path, limit: Self.largestFile)
      input.files.append(ArticleInput.File(path: path, status: content.status, sha256: sha256(content.bytes)))
      return FoundFiles.File(path: shown, bytes: content.bytes)
    } catch {
      input.files.append(ArticleInput.File(path: path, status: FileStatus(path), sha256: ""))
      return FoundFiles.File(
        path: shown, bytes: [], problem: Unreadable(error, "files of an article", limit: Self.largestFile).sentence)
    }
  }

  private func shown(_ path: [UInt8]) -> String {
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    let text = String(utf8: path)
    return !prefix.isEmpty && text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }

  /// A value in a pattern stands for itself: an article called `a*` names no other's files.
  private func literal(_ value: String) -> String {
    value.reduce(into: "") { text, character in
      switch character {
      case "*", "?", "[": text += "[\(character)]"
      case "{", "}": text += "?"
      default: text.append(character)
      }
    }
  }
}
