import Files
import PluginKit
import StatusLog

/// How many articles are in a gathered output, and where their parts came from.
public struct GatheredCounts: Hashable, Sendable {
  /// Articles of which something is in it.
  public var articles = 0
  /// Worked in this run.
  public var worked = 0
  /// Taken over as they were, since nothing changed.
  public var taken = 0
  /// Failed or waiting for somebody, so that their last good parts were kept.
  public var kept = 0
  /// Failed or waiting for somebody, and nothing of them was there to be kept.
  public var missing = 0
}

extension GatheredFile {
  /// What is to become of the file at the end of a run.
  enum End {
    /// What is there stays, since what is known now would be worse.
    case stays
    /// What is there is already what would be made.
    case same
    /// A new file, with its entries where it is not the pool.
    case made(StagedOutput, entries: AssembledBodies?)
  }

  /// Puts the output together.
  ///
  /// - Parameters:
  ///   - failed: whether an article failed, could not be looked for or waits for somebody.
  ///   - isListWhole: whether all articles are known, so that those that are not in the list have gone.
  func finish(
    _ marks: ArticleMarks, reused: [Bool], failed: Bool, isListWhole: Bool, in folders: OutputFolders
  ) throws -> (end: End, counts: GatheredCounts) {
    var counts = GatheredCounts()
    counts.worked = fresh
    for index in parts.indices where parts[index].isNone {
      if keep(index, marks) { counts.kept += 1 } else if parts[index].isNone { counts.missing += 1 }
    }
    counts.taken = reused.reduce(0) { $0 + ($1 ? 1 : 0) }
    counts.articles = parts.reduce(0) { $0 + (entry($1)?.isPresent ?? false ? 1 : 0) }
    if !isListWhole || (failed && counts.articles == 0) { return (.stays, counts) }
    if isAsItIs { return (.same, counts) }
    return (try made(counts.articles, folders), counts)
  }

  /// Where the part at a place lies; `nil` where it comes from nowhere.
  func entry(_ place: BodyPlace) -> BodyEntry? {
    if place.isNone { return nil }
    return place.isInPool ? (pool?.entries ?? left?.entries)?[place.entry] : final?.entries[place.entry]
  }

  /// Whether the parts are those of the file that is there, all of them and in its order.
  private var isAsItIs: Bool {
    guard let final else { return false }
    var next = 0
    for place in parts where !place.isNone {
      guard !place.isInPool, place.entry == next else { return false }
      next += 1
    }
    return next == final.entries.count
  }

  private func made(_ count: Int, _ folders: OutputFolders) throws -> End {
    let present = parts.filter { !$0.isNone }
    if let pool, present.allSatisfy(\.isInPool), pool.isMadeOf(present.map(\.entry)) {
      return .made(try pool.finish(count: count), entries: nil)
    }
    try pool?.flush()
    var writer = try OutputWriter(place, in: folders)
    do {
      try assemble(present, count, &writer)
      return .made(try writer.finish(), entries: AssembledBodies(self))
    } catch {
      writer.discard()
      throw error
    }
  }

  /// Copies bodies that lie behind each other together, with the separators between them.
  private func assemble(_ places: [BodyPlace], _ count: Int, _ writer: inout OutputWriter) throws {
    let poolFile = places.contains(where: \.isInPool) ? try pool?.reader() ?? left?.file : nil
    let gap = exporter.separator.count
    var waiting: (range: Range<Int>, isInPool: Bool)?
    func write(_ waiting: (range: Range<Int>, isInPool: Bool)) throws {
      guard let file = waiting.isInPool ? poolFile : final?.file else { return }
      try writer.take(waiting.range, of: file)
    }
    try writer.write(exporter.opening())
    for place in places {
      guard let entry = entry(place), entry.isPresent else { continue }
      let range = entry.start..<entry.end
      guard let before = waiting else {
        waiting = (range, place.isInPool)
        continue
      }
      if before.isInPool == place.isInPool, before.range.upperBound + gap == range.lowerBound {
        waiting = (before.range.lowerBound..<range.upperBound, place.isInPool)
      } else {
        try write(before)
        try writer.write(exporter.separator)
        waiting = (range, place.isInPool)
      }
    }
    if let waiting { try write(waiting) }
    try writer.write(exporter.closing(count: count))
  }
}
