import StatusLog
import Text

/// What decides whether the part of an article in a gathered file is still good: for each article of a run its name, its
/// content and its sidecar file, a million of them in little memory.
struct ArticleMarks: Sendable {
  private(set) var names: [NameMark] = []
  private var contents: [UInt64] = []
  private var sidecars: [Int] = []
  /// Stands for all articles that are as a run left them, and their order.
  private var sum: (UInt64, UInt64) = (0, 0)

  /// Adds the next article.
  ///
  /// - Parameter known: what is known of it, when it is up to date.
  mutating func append(_ name: String, _ known: KnownArticle?) {
    names.append(NameMark(name))
    contents.append(known.map { contentMark($0.sha256) } ?? 0)
    sidecars.append(known?.sidecar ?? 0)
    if known != nil { add(names.count - 1) }
  }

  /// Takes note that an article was worked well.
  mutating func note(_ index: Int, sha256: String, sidecar: Int) {
    contents[index] = contentMark(sha256)
    sidecars[index] = sidecar
    add(index)
  }

  /// An article that was up to date is worked after all.
  mutating func forget(_ index: Int) {
    let own = term(index)
    sum = (sum.0 &- own.0, sum.1 &- own.1)
  }

  /// Stands for all articles, their content and their order.
  var digest: String { hexadecimal(sum.0) + hexadecimal(sum.1) }

  /// Whether a part was made from the article as it is now.
  func isCurrent(_ entry: BodyEntry, _ index: Int) -> Bool {
    entry.name == names[index] && entry.content == contents[index] && entry.sidecar == sidecars[index]
  }

  /// An entry for the part of an article.
  func entry(_ index: Int, start: Int, count: Int, check: UInt64) -> BodyEntry {
    BodyEntry(
      name: names[index], content: contents[index], sidecar: sidecars[index], start: start, count: count, check: check)
  }

  private mutating func add(_ index: Int) {
    let own = term(index)
    sum = (sum.0 &+ own.0, sum.1 &+ own.1)
  }

  /// Sums of terms do not depend on the order in which articles are worked, and the place in a term sees to it that they
  /// do depend on the order of the articles.
  private func term(_ index: Int) -> (UInt64, UInt64) {
    let numbers = (
      names[index].first, names[index].second, contents[index], UInt64(bitPattern: Int64(sidecars[index])),
      UInt64(index)
    )
    return withUnsafeBytes(of: numbers) { (quickHash($0), quickHash($0, seed: 0x51ED_270B_9F3A_77C1)) }
  }
}

/// The first 16 digits of a SHA-256.
private func contentMark(_ sha256: String) -> UInt64 { UInt64(sha256.prefix(16), radix: 16) ?? 0 }

private func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
