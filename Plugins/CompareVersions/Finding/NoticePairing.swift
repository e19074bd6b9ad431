import Articles
import Prose

/// The notices of two versions set against each other.
struct NoticePairing {
  /// Notices that the later version has and the earlier one has not, or has in other words; places in its list.
  private(set) var fresh: [Int] = []
  /// Notices of the earlier version that are gone; places in its list.
  private(set) var gone: [Int] = []
  /// What became of each of these.
  private(set) var changes: [VersionChange] = []

  /// Notices that share so many words are one notice.
  private static let alike = 0.6

  init(_ old: VersionText, _ new: VersionText) {
    func words(_ notice: Correction, _ version: VersionText) -> [UInt32] {
      version.words(in: notice.range).map(version.hash)
    }
    let before = old.notices.map { words($0, old) }
    let after = new.notices.map { words($0, new) }
    var left = Array(before.indices)
    for place in after.indices {
      if let same = left.firstIndex(where: { before[$0] == after[place] }) {
        left.remove(at: same)
      } else {
        fresh.append(place)
      }
    }
    for place in fresh {
      let likest = left.map { ($0, Self.likeness(Set(before[$0]), Set(after[place]))) }.max { $0.1 < $1.1 }
      let other = likest.flatMap { $0.1 >= Self.alike ? $0.0 : nil }
      left.removeAll { $0 == other }
      changes.append(
        VersionChange(.notice, old: other.map { old.notices[$0].range }, new: new.notices[place].range))
    }
    gone = left
    changes += left.map { VersionChange(.notice, old: old.notices[$0].range, new: nil) }
  }

  private static func likeness(_ some: Set<UInt32>, _ others: Set<UInt32>) -> Double {
    Double(2 * some.intersection(others).count) / Double(max(1, some.count + others.count))
  }
}
