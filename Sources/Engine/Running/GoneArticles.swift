import Files
public import StatusLog

/// The articles of a workflow that the status log knows and that are no longer there, with what was made of them; and what
/// was made by steps that are no longer there.
public struct GoneArticles {
  private let plan: Plan
  private let log: StatusLog
  private let keys: PathKeys

  /// The gone articles of a plan.
  public init(_ plan: Plan, _ log: StatusLog) {
    self.plan = plan
    self.log = log
    keys = PathKeys(folder: Array(plan.folder.utf8), outputs: nil)
  }

  /// The articles, in the order of their paths.
  ///
  /// A record that came from a list of records counts as gone with its file.
  public func articles() throws(StatusLogFailure) -> [KnownArticle] {
    var gone: [KnownArticle] = []
    try log.eachKnownArticle(plan.name) { article in
      if isGone(article.path) { gone.append(article) }
    }
    return gone
  }

  /// Removes an article's outputs and forgets it.
  ///
  /// An output that is no longer as it was written stays.
  /// - Returns: the paths of the outputs that were removed.
  public func remove(_ article: KnownArticle) throws(StatusLogFailure) -> [String] {
    let removed = article.outputs.filter { isAsWritten($0) && remove($0) }
    try log.forget(article.path, of: plan.name)
    return removed.map(\.path)
  }

  /// The outputs that no step writes any more, in the order of their paths.
  ///
  /// An output in another folder (`--out`) is still one of the steps.
  public func strays() throws(StatusLogFailure) -> [Stray] {
    let written = plan.gatheredPaths.compactMap { (try? OutputPlace($0)).map(keys.key) }
    let gathered = try log.knownGathered(plan.name).map(\.output).filter { output in
      !written.contains { $0 == output.path || output.path.hasSuffix("/" + $0) }
    }
    let strays = try log.strays(plan.name) + gathered.map { Stray(file: $0, article: nil) }
    return strays.sorted { $0.file.path < $1.file.path }
  }

  /// Removes an output that no step writes any more, and forgets it.
  ///
  /// It stays when it is no longer as it was written.
  /// - Returns: whether it was removed.
  public func remove(_ stray: Stray) throws(StatusLogFailure) -> Bool {
    let isRemoved = isAsWritten(stray.file) && remove(stray.file)
    try log.forget(stray, of: plan.name)
    return isRemoved
  }

  private func isGone(_ key: String) -> Bool {
    if FileStatus(keys.path(key)) != nil { return false }
    guard let colon = key.lastIndex(of: ":"), Int(key[key.index(after: colon)...]) != nil else { return true }
    return FileStatus(keys.path(String(key[..<colon]))) == nil
  }

  private func isAsWritten(_ output: KnownFile) -> Bool {
    StandingFile(keys.path(output.path))?.isAs(output) ?? false
  }

  private func remove(_ output: KnownFile) -> Bool {
    do {
      var parts = output.path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
      let name = parts.popLast() ?? []
      let folder = try folder(parts, isAbsolute: output.path.hasPrefix("/"))
      try folder.remove(name)
      try folder.sync()
      return true
    } catch {
      return false
    }
  }

  /// In a relative path a link could have been planted: none is followed there.
  private func folder(_ parts: [[UInt8]], isAbsolute: Bool) throws(FileFailure) -> Folder {
    let slash = UInt8(ascii: "/")
    if isAbsolute { return try Folder([slash] + Array(parts.joined(separator: [slash]))) }
    var folder = try Folder(Array(plan.folder.utf8))
    for part in parts { folder = try folder.subfolder(part) }
    return folder
  }
}
