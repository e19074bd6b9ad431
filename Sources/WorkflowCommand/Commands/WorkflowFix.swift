import Engine
import Files
import Text

/// Rewrites what is certain in one workflow file, and shows the lines that change.
struct WorkflowFix {
  let file: String
  let loader: WorkflowLoader
  let dryRun: Bool

  /// Shows the difference, and writes the file unless this is a rehearsal.
  ///
  /// The new file takes the place of the old one at once; a file that cannot be read is left for the check to tell.
  func make() throws {
    guard let bytes = loader.readFile(file) else { return }
    let fixed = WorkflowFixer(plugins: loader.registry).fixed(bytes, file: file)
    guard fixed != bytes else { return }
    Console.print(difference(bytes, fixed))
    if dryRun { return }
    do {
      try write(fixed)
    } catch {
      Console.say("workflow: \(shownPath(error.path)): \(error.sentence)")
      throw Exit(code: 73)
    }
  }

  private func write(_ bytes: [UInt8]) throws(FileFailure) {
    let path = Array(file.utf8)
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let folder = try Folder(making: slash.map { Array(path[...$0]) } ?? Array(".".utf8))
    let name = slash.map { Array(path[($0 + 1)...]) } ?? path
    try folder.replace(name, with: bytes)
  }

  /// The lines that go, then those that come, for each stretch that differs.
  private func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
    let (before, after) = (lines(old), lines(new))
    let changes = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var shown = ["--- \(shownPath(file))", "+++ \(shownPath(file))"]
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        shown.append("-" + before[left])
        left += 1
      } else if right < after.count, inserted.contains(right) {
        shown.append("+" + after[right])
        right += 1
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return shown.joined(separator: "\n")
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { visible(String(utf8: $0)) }
  }
}
