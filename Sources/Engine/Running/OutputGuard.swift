import Files
import Text

/// Decides whether an output may take the place of what stands there.
final class OutputGuard {
  private let force: Bool
  private let articles: ArticleList
  /// For each article the number of its file as it was seen when the run was planned; 0 where it was not looked at.
  private let seen: [Int]
  private lazy var inputs = fileNumbers()
  /// The article that took each place in this run; of the place a hash, for there may be a million.
  private var takers: [Int: Int] = [:]

  /// - Parameter seen: ``UpToDate/files``; empty where nothing was looked at.
  init(force: Bool, articles: ArticleList, seen: [Int]) {
    self.force = force
    self.articles = articles
    self.seen = seen
  }

  /// - Parameters:
  ///   - index: the article that the output belongs to; `nil` for a gathered one.
  ///   - owner: whose a file is that stands in the output's place, as far as the status log knows.
  /// - Throws: ``OutputFailure`` when something stands there that must not be replaced.
  func check(
    _ output: StagedOutput, of index: Int?, owner: (StandingFile, OutputPlace) -> Ownership
  ) throws(OutputFailure) {
    let place = output.place
    if let index { try take(output, index) }
    guard let status = output.folder.status(place.name) else { return }
    switch status.kind {
    case .folder: throw OutputFailure(place.shown, "a folder stands in its place")
    case .link: throw OutputFailure(place.shown, "a link stands in its place")
    case .other: throw OutputFailure(place.shown, "a device or pipe stands in its place")
    case .file: break
    }
    if isInput(status) { throw OutputFailure(place.shown, "it is an article of this run") }
    if force { return }
    let file = StandingFile(joined(output.folder.path, place.name), status)
    let owner = owner(file, place)
    // Where the same bytes stand already, whoever put them there, nothing would be lost.
    if owner == .ours || status.size == output.status.size && file.sha256 == output.sha256 { return }
    throw OutputFailure(place.shown, owner == .changed ? Self.changed : Self.foreign)
  }

  /// Why an output that somebody changed is not written.
  static let changed = "it was changed since this workflow wrote it (--force writes over it)"
  private static let foreign =
    "a file of that name is there that this workflow did not write (--force writes over it)"

  /// Two articles of one run that are written to one place: the second would make the first one vanish.
  private func take(_ output: StagedOutput, _ index: Int) throws(OutputFailure) {
    let place = joined(output.folder.path, output.place.name).hashValue
    guard let taker = takers[place], taker != index else { return takers[place] = index }
    throw OutputFailure(
      output.place.shown, "\(visible(articles[taker].shownPath)) is written there too: each needs a name of its own")
  }

  private func isInput(_ status: FileStatus) -> Bool { inputs.contains(status.number) }

  /// The numbers of all articles; only those that nobody looked at yet are asked for.
  private func fileNumbers() -> Set<Int> {
    var numbers: Set<Int> = []
    for index in 0..<articles.count {
      if seen.indices.contains(index), seen[index] != 0 {
        numbers.insert(seen[index])
      } else if let status = FileStatus(Array(articles.path(index))) {
        numbers.insert(status.number)
      }
    }
    return numbers
  }
}

extension FileStatus {
  /// A number that only this file has on this machine in this run: a hash, for there may be a million.
  var number: Int {
    var hasher = Hasher()
    hasher.combine(inode)
    hasher.combine(device)
    return hasher.finalize()
  }
}
