import Testing

@testable import StatusLog

/// The files that steps of an article were handed, as the log keeps them.
@Suite struct KnownInputTests {
  private let file = KnownFile(path: "Said/a \"b\".txt", size: 12, modified: 345, inode: 678, sha256: "00ff")

  @Test func whatIsWrittenIsReadBack() {
    let inputs = [
      KnownInput(pattern: "Said/*.{txt,vtt}", files: [file, file]), KnownInput(pattern: "Gone/ü\n.txt", files: []),
    ]
    #expect(KnownInput.read(KnownInput.text(inputs)) == inputs)
  }

  @Test func noneIsAnEmptyList() {
    #expect(KnownInput.text([]) == "[]")
    #expect(KnownInput.read("[]").isEmpty)
  }

  @Test(arguments: ["", "{}", "[1]", "[[\"a\"]]", "[[1, []]]", "[[", "null"]) func whatIsNoListIsNone(text: String) {
    #expect(KnownInput.read(text).isEmpty)
  }

  @Test func aFileThatCannotBeReadBackIsLeftOut() {
    #expect(KnownInput.read("[[\"a*\", [[\"x\"], 3]]]") == [KnownInput(pattern: "a*", files: [])])
  }
}
