import StatusLog
import TestSupport
import Testing
import Text

@testable import Engine

/// What decides whether a gathered file is as it should be: each article, its content, its sidecar, and the order.
@Suite struct ArticleMarksTests {
  private struct Item: Hashable {
    var name: String
    var sha256: String
    var sidecar = 0
  }

  private static let items = (1...5).map { Item(name: "In/a\($0).txt", sha256: String(repeating: "\($0)", count: 64)) }

  private func known(_ item: Item) -> KnownArticle {
    KnownArticle(
      path: item.name, size: 1, modified: 1, inode: 1, sidecar: item.sidecar, sha256: item.sha256, key: "k", outputs: []
    )
  }

  /// The marks of articles, of which those whose numbers are given were worked in any order.
  private func marks(_ items: [Item], worked: [Int] = []) -> ArticleMarks {
    var marks = ArticleMarks()
    for (index, item) in items.enumerated() { marks.append(item.name, worked.contains(index) ? nil : known(item)) }
    for index in worked { marks.note(index, sha256: items[index].sha256, sidecar: items[index].sidecar) }
    return marks
  }

  /// Which articles were worked, and in which order, does not matter.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func theWayThereDoesNotMatter(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let worked = Array(Self.items.indices.shuffled(using: &numbers).prefix(numbers.number(below: 6)))
    #expect(marks(Self.items, worked: worked).digest == marks(Self.items).digest)
    var again = marks(Self.items)
    for index in worked {
      again.forget(index)
      #expect(again.digest != marks(Self.items).digest)
      again.note(index, sha256: Self.items[index].sha256, sidecar: 0)
    }
    #expect(again.digest == marks(Self.items).digest)
  }

  @Test func everyDifferenceMatters() {
    let items = Self.items
    var others: [[Item]] = [
      items.reversed(), Array(items.dropLast()), Array(items.dropFirst()), [], items + [items[0]],
    ]
    for index in items.indices {
      var (name, content, sidecar) = (items, items, items)
      name[index].name += "x"
      content[index].sha256 = String(repeating: "f", count: 64)
      sidecar[index].sidecar = 7
      others += [name, content, sidecar]
    }
    for index in items.indices.dropFirst() {
      var swapped = items
      swapped.swapAt(index, index - 1)
      others.append(swapped)
    }
    let digests = ([items] + others).map { marks($0).digest }
    // The first and the last swap of two of them are all different.
    #expect(Set(digests).count == digests.count)
  }

  @Test func anEntryIsCurrentForItsArticleAlone() {
    let marks = marks(Self.items)
    for index in Self.items.indices {
      let entry = marks.entry(index, start: 3, count: 4, check: 5)
      #expect(entry.start == 3 && entry.end == 7 && entry.check == 5 && entry.isPresent)
      #expect(Self.items.indices.filter { marks.isCurrent(entry, $0) } == [index])
      #expect(
        !self.marks(Self.items.map { Item(name: $0.name, sha256: $0.sha256, sidecar: 1) }).isCurrent(entry, index))
    }
    #expect(!marks.entry(0, start: -1, count: 0, check: 0).isPresent)
  }

  /// Any change of any byte is another hash, and so is a byte more.
  @Test func hashesTellBytesApart() {
    func hash(_ bytes: [UInt8], seed: UInt64 = 1) -> UInt64 { bytes.withUnsafeBytes { quickHash($0, seed: seed) } }
    var seen: Set<UInt64> = []
    var count = 0
    for length in 0...40 {
      let bytes = (0..<length).map { UInt8($0) }
      var variants = [bytes]
      for place in bytes.indices {
        for change in [1, 0x80] as [UInt8] {
          var other = bytes
          other[place] ^= change
          variants.append(other)
        }
      }
      for variant in variants { seen.insert(hash(variant)) }
      count += variants.count
      #expect(hash(bytes) == hash(bytes) && hash(bytes) != hash(bytes, seed: 2))
    }
    #expect(seen.count == count)
  }

  @Test func numbersOfArticlesAreShortAndStable() {
    let numbers = (0..<2000).map { NameMark("In/\($0).txt").number }
    #expect(Set(numbers).count == 2000 && numbers.allSatisfy { (0..<1 << 48).contains($0) })
    #expect(NameMark("é").number == NameMark("é").number && NameMark("").number != NameMark("a").number)
  }

  @Test func placesOfBodies() {
    #expect(BodyPlace.none.isNone)
    for entry in [0, 1, 7, 1_000_000] {
      for isInPool in [true, false] {
        let place = BodyPlace(entry, inPool: isInPool)
        #expect(place.entry == entry && place.isInPool == isInPool && !place.isNone)
      }
    }
  }
}
