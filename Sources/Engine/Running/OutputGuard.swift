import Digests
import Files
import Text

/// Decides whether an output may take the place of what stands there.
final class OutputGuard {
  private let force: Bool
  private let articles: ArticleList
  private lazy var inputs = fileNumbers()

  private struct FileNumber: Hashable {
    var inode: UInt64
    var device: UInt64
  }

  init(force: Bool, articles: ArticleList) {
    self.force = force
    self.articles = articles
  }

  /// - Parameter isOurs: whether the status log knows that a run of this workflow wrote, or began to write, that file.
  /// - Throws: ``OutputFailure`` when something stands there that must not be replaced.
  func check(_ output: StagedOutput, isOurs: (OutputPlace) -> Bool) throws(OutputFailure) {
    let place = output.place
    guard let status = output.folder.status(place.name) else { return }
    switch status.kind {
    case .folder: throw OutputFailure(place.shown, "a folder stands in its place")
    case .link: throw OutputFailure(place.shown, "a link stands in its place")
    case .other: throw OutputFailure(place.shown, "a device or pipe stands in its place")
    case .file: break
    }
    if isInput(status) { throw OutputFailure(place.shown, "it is an article of this run") }
    guard !force, !isOurs(place), !isSame(output, status) else { return }
    throw OutputFailure(
      place.shown, "a file of that name is there that this workflow did not write (--force writes over it)")
  }

  /// What an interrupted run put there, or anybody else, with the same bytes: nothing would be lost.
  private func isSame(_ output: StagedOutput, _ status: FileStatus) -> Bool {
    guard status.size == output.status.size else { return false }
    let path = joined(output.folder.path, output.place.name)
    return (try? readFile(path, limit: status.size).bytes).map(sha256) == output.sha256
  }

  private func isInput(_ status: FileStatus) -> Bool {
    inputs.contains(FileNumber(inode: status.inode, device: status.device))
  }

  private func fileNumbers() -> Set<FileNumber> {
    var numbers: Set<FileNumber> = []
    for index in 0..<articles.count {
      guard let status = FileStatus(Array(articles.path(index))) else { continue }
      numbers.insert(FileNumber(inode: status.inode, device: status.device))
    }
    return numbers
  }
}
