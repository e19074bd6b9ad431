import TestSupport
import Testing

@testable import StatusLog

/// Outputs over many runs: what no article has any more is a stray, what one has is none.
@Suite struct StrayModelTests {
  private func article(_ number: Int, _ paths: [String], isWaiting: Bool = false) -> KnownArticle {
    var article = KnownArticle(
      path: "In/\(number).txt", size: 1, modified: 1, inode: 1, sidecar: 0, sha256: "00", key: "k",
      outputs: paths.map { KnownFile(path: $0, size: 1, modified: 1, inode: UInt64.max, sha256: "11") })
    article.isWaiting = isWaiting
    return article
  }

  private func run(_ log: StatusLog, _ workflow: String, _ articles: [KnownArticle]) throws {
    let run = try RunLog(log, workflow: workflow, file: nil, steps: [], selected: 1, time: 1, process: 1)
    var batch = LogBatch()
    batch.articles = articles
    try run.write(batch)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func whatNobodyHasIsAStray(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let log = try StatusLog.inMemory()
    var (ever, now): ([String: Set<String>], [String: [Int: Set<String>]]) = (
      ["a": [], "b": []], ["a": [:], "b": [:]]
    )
    for _ in 0..<12 {
      let workflow = numbers.pick(["a", "b"])
      let number = numbers.number(below: 4)
      // Each article writes files of its own.
      let paths = (0..<4).filter { _ in numbers.number(below: 2) == 0 }.map { "Out/\(number)-\($0).html" }
      try run(log, workflow, [article(number, paths)])
      ever[workflow]?.formUnion(paths)
      now[workflow]?[number] = Set(paths)
      for workflow in ["a", "b"] {
        let kept = (now[workflow] ?? [:]).values.reduce(into: Set<String>()) { $0.formUnion($1) }
        let strays = try log.strays(workflow)
        #expect(Set(strays.map(\.file.path)) == ever[workflow]?.subtracting(kept))
        #expect(strays.allSatisfy { $0.file.inode == UInt64.max && $0.article?.hasPrefix("In/") == true })
      }
    }
    for stray in try log.strays("a") { try log.forget(stray, of: "a") }
    #expect(try log.strays("a").isEmpty)
  }

  /// Whoever waits keeps what was written before, and is asked for nothing that is not there.
  @Test func whoWaitsKeepsTheOutputs() throws {
    let log = try StatusLog.inMemory()
    try run(log, "a", [article(1, ["x", "y"])])
    try run(log, "a", [article(1, ["y", "z"], isWaiting: true)])
    #expect(try log.strays("a").isEmpty)
    #expect(try log.knownArticle("a", "In/1.txt")?.outputs.map(\.path) == ["y", "z", "x"])
    try run(log, "a", [article(1, ["z"])])
    #expect(try log.strays("a").map(\.file.path).sorted() == ["x", "y"])
  }

  /// A file is taken once in each version: another size, time or number is another version.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func filesAreTakenOnceInEachVersion(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let log = try StatusLog.inMemory()
    var taken: [String: [String: TakenFile]] = ["a": [:], "b": [:]]
    for _ in 0..<20 {
      let workflow = numbers.pick(["a", "b"])
      let files = (0..<3).map { number in
        TakenFile(
          path: "In/\(number)", size: numbers.number(below: 2), modified: numbers.number(below: 2),
          inode: UInt64.max - UInt64(numbers.number(below: 2)))
      }
      let expected = files.filter { taken[workflow]?[$0.path] != $0 }
      #expect(try log.notTaken(files, by: workflow) == expected)
      let gone = numbers.number(below: 3) == 0 ? ["In/2"] : []
      try log.take(Array(files.prefix(2)), gone: gone, by: workflow)
      for file in files.prefix(2) { taken[workflow]?[file.path] = file }
      for path in gone { taken[workflow]?[path] = nil }
    }
  }

  /// Parts of a gathered file are kept as they are, whatever numbers they have.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func partsAreReadBack(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let entries = (0..<numbers.number(below: 9)).map { _ in
      BodyEntry(
        name: NameMark(first: numbers.next(), second: numbers.next()), content: numbers.next(),
        sidecar: Int(truncatingIfNeeded: numbers.next()),
        start: numbers.number(below: 1 << 40) - 1, count: numbers.number(below: 1 << 30), check: numbers.next())
    }
    let bytes = BodyEntry.bytes(entries[...])
    #expect(bytes.count == entries.count * BodyEntry.size)
    var read: [BodyEntry] = []
    bytes.withUnsafeBytes { BodyEntry.read($0, into: &read) }
    #expect(read == entries)
    // Half an entry at the end is none.
    var cut: [BodyEntry] = []
    bytes.dropLast(7).withUnsafeBytes { BodyEntry.read($0, into: &cut) }
    #expect(cut == Array(entries.dropLast()))
  }

  /// A decision of either kind takes a rejection back; a rejection counts until then; of an edit and an approval the edit shows.
  @Test(
    arguments: [
      ([], LoggedReviewItem.State.open), ([.approve], .approved), ([.edit], .edited), ([.reject], .rejected),
      ([.approve, .edit], .edited),
      ([.edit, .approve], .edited), ([.reject, .approve], .approved), ([.approve, .reject], .rejected),
      ([.edit, .reject, .approve], .edited), ([.undo], .open),
      ([.approve, .undo], .approved), ([.reject, .edit], .edited),
    ] as [([LoggedDecision.Kind], LoggedReviewItem.State)])
  func decisionsAddUp(kinds: [LoggedDecision.Kind], state: LoggedReviewItem.State) {
    var sum = ItemSum()
    for kind in kinds { sum.add(kind) }
    #expect(sum.state == state)
  }

  @Test(arguments: [
    "", "{}", "[[]]", "[[\"a\", 1, 2, 3]]", "[[1, 1, 2, 3, \"x\"]]", "[[\"a\", \"1\", 2, 3, \"x\"]]", "nonsense", "[3]",
  ])
  func whatIsNoListOfFilesIsNone(text: String) { #expect(KnownFile.read(text).isEmpty) }

  @Test func filesAreReadBack() {
    let files = [
      KnownFile(path: "a \"b\"\n.txt", size: 0, modified: -1, inode: UInt64.max, sha256: "ff"),
      KnownFile(path: "é", size: 1 << 40, modified: 1, inode: 0, sha256: ""),
    ]
    #expect(KnownFile.read(KnownFile.text(files)) == files && KnownFile.text([]) == "[]")
  }
}
