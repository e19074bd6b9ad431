import Files
import StatusLog
import TestSupport
import Testing

/// What the log knows of articles and their files, whatever they are called.
@Suite struct KnownArticleTests {
  private static let names = [
    "a.txt", "In/b.txt", "In/é “x”.txt", "with space.txt", "quote's.txt", "back\\slash", "new\nline", "100%_.txt",
    "😀.txt", "/absolute/p", "[\"json\"]",
    "In/b", "In/b.txt2",
  ]

  private func run(_ log: StatusLog, _ workflow: String = "flow") throws -> RunLog {
    try RunLog(log, workflow: workflow, file: nil, steps: [], selected: 1, time: 1, process: 1)
  }

  private func file(_ path: String, _ size: Int = 5) throws -> KnownFile {
    var status = try #require(FileStatus(Array("/".utf8)))
    (status.size, status.modified, status.inode) = (size, -7, UInt64.max - 3)
    return KnownFile(path: path, status: status, sha256: "00ff")
  }

  private func article(_ path: String, outputs: [KnownFile] = [], inputs: [KnownInput] = []) -> KnownArticle {
    KnownArticle(
      path: path, size: Int.max, modified: Int.min, inode: UInt64.max, sidecar: -1, sha256: "ab", key: "k “é”",
      outputs: outputs, inputs: inputs)
  }

  private func write(_ log: StatusLog, _ articles: [KnownArticle], workflow: String = "flow") throws {
    var batch = LogBatch()
    batch.articles = articles
    try run(log, workflow).write(batch)
  }

  @Test(arguments: names) func anArticleOfAnyNameIsKnownAgain(name: String) throws {
    let log = try StatusLog.inMemory()
    let known = article(
      name, outputs: [try file("Out/" + name), try file("b", 0)],
      inputs: [KnownInput(pattern: "Said/*" + name, files: [try file(name)]), KnownInput(pattern: "none", files: [])])
    try write(log, [known])
    #expect(try log.knownArticle("flow", name) == known)
    #expect(try log.knownArticles("flow", from: name, through: name) == [name: known])
    #expect(try log.knownArticle("other", name) == nil)
    var outputs: [String] = []
    try log.eachOutput { path, _ in outputs.append(path) }
    #expect(outputs.sorted() == ["Out/" + name, "b"].sorted())
    try log.forget(name, of: "flow")
    #expect(try log.knownArticle("flow", name) == nil)
  }

  /// Paths stand in the order of their bytes, and any part of them can be asked for.
  @Test func pathsAreInTheOrderOfTheirBytes() throws {
    let log = try StatusLog.inMemory()
    try write(log, Self.names.map { article($0) })
    let sorted = Self.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var met: [String] = []
    try log.eachKnownArticle("flow") { met.append($0.path) }
    #expect(met == sorted)
    for (start, first) in sorted.enumerated() {
      for last in sorted[start...] {
        let part = try log.knownArticles("flow", from: first, through: last)
        let expected = sorted.filter {
          !$0.utf8.lexicographicallyPrecedes(first.utf8) && !last.utf8.lexicographicallyPrecedes($0.utf8)
        }
        #expect(Set(part.keys) == Set(expected))
      }
    }
    #expect(try log.articleCounts().map(\.articles) == [sorted.count])
  }

  @Test func whatIsWrittenLastCounts() throws {
    let log = try StatusLog.inMemory()
    try write(log, [article("a", outputs: [try file("one"), try file("two")])])
    var later = article("a", outputs: [try file("two", 9)])
    later.size = 3
    try write(log, [later])
    #expect(try log.knownArticle("flow", "a") == later)
    #expect(try log.strays("flow").map(\.file.path) == ["one"], "nobody writes it any more")
    try write(log, [article("a")], workflow: "other")
    #expect(try log.knownArticle("flow", "a") == later, "workflows do not share articles")
  }

  @Test func aStrayIsForgotten() throws {
    let log = try StatusLog.inMemory()
    try write(log, [article("a", outputs: [try file("one")])])
    try write(log, [article("a")])
    let stray = try #require(try log.strays("flow").first)
    try log.forget(stray, of: "flow")
    #expect(try log.strays("flow").isEmpty)
  }

  @Test func aFileIsSurelyTheOneThatWasWrittenOnlyWhenAllFits() throws {
    let known = try file("a")
    var status = try #require(FileStatus(Array("/dev/null".utf8)))
    #expect(!known.isSurely(status), "another kind of file")
    let desk = try Desk(["a": "words"])
    status = try #require(FileStatus(Array(desk.path("a").utf8)))
    let written = KnownFile(path: "a", status: status, sha256: "")
    #expect(written.isSurely(status))
    for change in [{ (status: inout FileStatus) in status.size += 1 }, { $0.modified += 1 }, { $0.inode &+= 1 }] {
      var other = status
      change(&other)
      #expect(!written.isSurely(other))
    }
  }

  @Test func answersOfProgramsAreKept() throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    var batch = LogBatch()
    batch.answers = ["k1": "{\"a\":1}", "k2": "“é”\nx"]
    try run.write(batch)
    batch.answers = ["k1": "later"]
    try run.write(batch)
    #expect(try log.answer("k1") == "later" && log.answer("k2") == "“é”\nx" && log.answer("k3") == nil)
  }

  @Test(arguments: [
    ([LoggedDecision.Kind](), LoggedReviewItem.State.open), ([.approve], .approved), ([.edit], .edited),
    ([.reject], .rejected),
    ([.approve, .edit], .edited), ([.edit, .approve], .edited), ([.approve, .reject], .rejected),
    ([.reject, .approve], .approved),
    ([.reject, .edit], .edited), ([.edit, .reject], .rejected), ([.edit, .reject, .approve], .edited), ([.undo], .open),
  ])
  func decisionsAboutAnItemComeToOneState(kinds: [LoggedDecision.Kind], state: LoggedReviewItem.State) {
    var sum = ItemSum()
    for kind in kinds { sum.add(kind) }
    #expect(sum.state == state)
  }
}
