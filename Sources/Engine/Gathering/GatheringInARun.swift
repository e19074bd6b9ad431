import Files
import StatusLog
import Text

/// Gathered files that take over what is not worked: what a run does with them.
extension RunSession {
  /// Takes the parts of an article that was worked.
  func takeOver(_ worked: WorkedArticle) throws {
    guard let gathering, let ledger else { return }
    for file in gathering.growing where file.pool == nil {
      if try file.openPool(folders) { file.poolSheet = try ledger.beginPool(of: file.path) }
    }
    let beside = worked.besideNumber(articles.sidecarNumber(worked.index), ledger.keys)
    try gathering.take(worked, sidecar: beside)
  }

  /// Writes new parts, and notes them for the commit that says that their articles are done.
  func logBodies() throws {
    for file in gathering?.growing ?? [] {
      guard let pool = file.pool, let sheet = file.poolSheet else { continue }
      try pool.flush()
      ledger?.note(bodies: pool.takeNews(), of: sheet)
    }
  }

  /// Makes the files, or leaves what the next run can go on with.
  func finishFiles() {
    guard let gathering, !gathering.isCurrent else { return }
    for file in gathering.growing {
      guard isToItsEnd else {
        try? file.pool?.sync()
        continue
      }
      attempt { try finish(file, gathering) }
    }
  }

  private func finish(_ file: GatheredFile, _ gathering: Gathering) throws {
    let (end, counts) = try file.finish(
      gathering.marks, reused: gathering.reused, failed: outcome.counts.failed + outcome.counts.waiting > 0,
      isListWhole: isListWhole, in: folders)
    let isComplete = outcome.counts.failed == 0
    switch end {
    case .stays:
      tell(
        .remark(
          "\(visible(file.place.shown)) stays as it was: \(isListWhole ? "nothing" : "not all") of it could be made."))
    case .same:
      guard let known = file.standing, let final = file.final else { return }
      tellIncomplete(file, counts)
      ledger?.note(gathered: known, digest: isComplete ? gathering.marks.digest : "", sheet: final.sheet)
      removePool(of: file)
    case .made(let output, let entries):
      try put(output, entries, of: file, counts, digest: isComplete ? gathering.marks.digest : "")
    }
  }

  private func put(
    _ output: StagedOutput, _ entries: AssembledBodies?, of file: GatheredFile, _ counts: GatheredCounts, digest: String
  ) throws {
    do {
      try check(output, of: nil)
    } catch {
      // The pool stays: what was worked is not worked again when the obstacle is gone.
      if entries != nil { output.discard() }
      throw error
    }
    let sheet = try ledger?.claim(output, pool: file.poolSheet, entries: entries)
    try commit(output)
    try sync(output.folder)
    tell(written(output, counts))
    tellIncomplete(file, counts)
    ledger?.note(gathered: output, digest: digest, sheet: sheet)
    if entries != nil { removePool(of: file) }
  }

  /// Nothing is in it that is not in the output too.
  private func removePool(of file: GatheredFile) {
    guard file.pool != nil || file.left != nil else { return }
    try? folders.folder(of: file.place).remove(file.poolName)
  }

  private func tellIncomplete(_ file: GatheredFile, _ counts: GatheredCounts) {
    guard counts.kept > 0 || counts.missing > 0 else { return }
    var parts: [String] = []
    if counts.kept > 0 { parts.append("holds \(leftArticles(counts.kept))") }
    if counts.missing > 0 { parts.append("leaves out \(articles(counts.missing))") }
    tell(.remark("\(visible(file.place.shown)) \(parts.joined(separator: " and ")), since \(obstacle)."))
  }

  /// Why an output does not hold all articles as they are now.
  private var obstacle: String {
    var reasons: [String] = []
    if outcome.counts.failed > 0 || !isListWhole { reasons.append("steps failed") }
    if outcome.counts.waiting > 0 { reasons.append("articles wait for a review") }
    return reasons.joined(separator: " and ")
  }

  /// Says of an output that is made whole what is in it of the articles that wait.
  func tellWaiting(_ output: StagedOutput, keeps: Bool) {
    let waiting = outcome.counts.waiting
    guard waiting > 0 else { return }
    let part =
      keeps
      ? "holds \(leftArticles(waiting)), or not at all" : "leaves out \(articles(waiting))"
    tell(.remark("\(visible(output.place.shown)) \(part), since articles wait for a review."))
  }

  private func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

  private func leftArticles(_ count: Int) -> String {
    "\(articles(count)) as an earlier run left \(count == 1 ? "it" : "them")"
  }
}
