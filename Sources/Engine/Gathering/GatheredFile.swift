import Digests
import Files
import PluginKit
import StatusLog
import Text

/// One output file that gathers all articles: what a run finds of it, and where the part of each article comes from.
final class GatheredFile {
  /// The number of its step in the plan.
  let step: Int
  let exporter: any Exporter
  let place: OutputPlace
  /// Its name in the status log.
  let path: String
  /// The name of the file beside it in which unfinished runs leave bodies.
  let poolName: [UInt8]
  /// As a run left it; `nil` when none did.
  let known: KnownGathered?
  /// Whether the file that stands there is one that this workflow left so: only then anything is taken from it.
  let isOurs: Bool
  /// Why it is not the file that these steps made of these articles; `nil` when it may be.
  private(set) var reason: String?

  private let systemPath: [UInt8]
  private let key: String
  private var sheets: [Sheet] = []
  private var finalHash: String?
  /// The file that is there.
  private(set) var final: BodySource?
  /// What unfinished runs left.
  private(set) var left: BodySource?
  /// Where bodies are put in this run.
  private(set) var pool: BodyPool?
  /// The number of its sheet in the log.
  var poolSheet: Int?
  /// For each article where its part comes from.
  private(set) var parts: [BodyPlace] = []
  /// How many articles were worked for it in this run.
  private(set) var fresh = 0

  /// Looks at the output of a step.
  init(
    step: Int, exporter: any Exporter, path shown: String, plan: Plan, key: WorkflowKey, keys: PathKeys,
    known: [KnownGathered], owners: OutputOwners
  ) throws(OutputFailure) {
    self.step = step
    self.exporter = exporter
    self.key = key.text
    place = try OutputPlace(shown)
    let path = keys.key(place)
    self.path = path
    systemPath = keys.path(path)
    poolName =
      [UInt8(ascii: ".")] + place.name.prefix(200) + Array(".pool-\(sha256(Array(plan.name.utf8)).prefix(12))".utf8)
    let known = known.first { $0.output.path == path }
    self.known = known
    let file = StandingFile(systemPath)
    if let file, let known, file.isAs(known.output) {
      finalHash = known.output.sha256
    } else if let file, owners.owner(of: file, at: path, known: known?.output) == .ours {
      finalHash = file.sha256
    }
    isOurs = finalHash != nil
    reason = why(file, known)
  }

  /// The file that stands there, as it is now.
  var standing: KnownFile? {
    guard let finalHash, let status = FileStatus(systemPath, followingLinks: false) else { return nil }
    return KnownFile(path: path, status: status, sha256: finalHash)
  }

  private func why(_ file: StandingFile?, _ known: KnownGathered?) -> String? {
    let name = visible(place.shown)
    if file == nil { return known == nil ? "\(name) is new" : "\(name) is missing" }
    guard let known, known.key == key else { return known == nil ? "\(name) is new" : "the steps changed" }
    return finalHash == known.output.sha256 ? nil : "\(name) is not as it was written"
  }

  /// Whether it is what these steps make of these articles, all of which are up to date.
  func isCurrent(_ digest: String) -> Bool { reason == nil && known?.articles == digest }

  /// Opens what bodies can be taken from.
  ///
  /// - Parameter usesPool: whether what unfinished runs left is believed.
  func open(
    _ log: StatusLog, _ workflow: String, articles: Int, usesPool: Bool
  ) throws(StatusLogFailure) {
    parts = Array(repeating: .none, count: articles)
    sheets = try log.sheets(of: path, workflow).filter { $0.key == key }
    if let sheet = sheets.last(where: { $0.sha256 == finalHash && finalHash != nil }) {
      final = BodySource(
        systemPath, sheet: sheet.id, entries: try log.bodies(of: sheet.id), isOrdered: true)
    }
    if usesPool, let sheet = sheets.last(where: \.isPool) {
      let folder = systemPath.lastIndex(of: UInt8(ascii: "/")).map { Array(systemPath[..<$0]) } ?? []
      let source = BodySource(
        joined(folder, poolName), sheet: sheet.id, entries: try log.bodies(of: sheet.id), isOrdered: false)
      left = source.flatMap { $0.status.size >= ($0.entries.map(\.end).max() ?? 0) ? $0 : nil }
    }
  }

  /// Takes over the part of an article that is up to date, if there is one.
  /// - Returns: whether there is one.
  func takeOver(_ index: Int, _ marks: ArticleMarks) -> Bool {
    for (source, isPool) in [(left, true), (final, false)] {
      guard let source, let found = source.find(marks.names[index]) else { continue }
      guard marks.isCurrent(source.entries[found], index), source.isWhole(source.entries[found]) else { continue }
      parts[index] = BodyPlace(found, inPool: isPool)
      return true
    }
    return false
  }

  /// Opens the pool, to go on with what unfinished runs left in it.
  /// - Returns: whether it is a new one, of which the log knows nothing.
  func openPool(_ folders: OutputFolders) throws(OutputFailure) -> Bool {
    pool = try BodyPool(place, name: poolName, folders: folders, exporter: exporter, entries: left?.entries ?? [])
    poolSheet = left?.sheet
    return left == nil
  }

  /// Takes the part of an article that was worked; `nil` when it has none.
  func take(_ body: [UInt8]?, _ index: Int, _ marks: ArticleMarks) throws(OutputFailure) {
    guard let pool else { return }
    try pool.append(body) { marks.entry(index, start: $0, count: $1, check: $2) }
    parts[index] = BodyPlace(pool.entries.count - 1, inPool: true)
    fresh += 1
  }

  /// Keeps the last good part of an article that failed, if there is one.
  func keep(_ index: Int, _ marks: ArticleMarks) -> Bool {
    for (source, isPool) in [(left, true), (final, false)] {
      guard let source, let found = source.find(marks.names[index]), source.isWhole(source.entries[found]) else {
        continue
      }
      parts[index] = BodyPlace(found, inPool: isPool)
      return source.entries[found].isPresent
    }
    return false
  }
}

/// Where the part of an article comes from: the file that is there, the pool, or nowhere.
struct BodyPlace: Hashable, Sendable {
  private let code: Int32

  private init(code: Int32) { self.code = code }

  /// The entry of that number.
  init(_ entry: Int, inPool: Bool) { code = Int32(entry) << 1 | (inPool ? 1 : 0) }

  /// Nowhere.
  static let none = BodyPlace(code: -1)

  /// Whether it comes from nowhere.
  var isNone: Bool { code < 0 }
  /// Whether it comes from the pool.
  var isInPool: Bool { code & 1 == 1 }
  /// The number of its entry there.
  var entry: Int { Int(code >> 1) }
}
