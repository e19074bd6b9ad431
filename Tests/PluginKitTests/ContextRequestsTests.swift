import Articles
import Diagnostics
import PluginKit
import TestSupport
import Testing
import Text

/// What a plugin may ask of its surroundings, and what it is told where nobody answers.
@Suite struct ContextRequestsTests {
  private static let rule = Rule("X001", .warning, "a rule", "It explains.")
  private static let note = Rule("X002", .note, "another", "It explains.")

  @Test func remarksKeepTheirOrderAndTheirSeverity() {
    var context = testContext()
    context.report(Self.note, "first", at: 3..<5)
    context.report(Self.rule, "second")
    #expect(context.diagnostics.map(\.code) == ["X002", "X001"])
    #expect(context.diagnostics.map(\.severity) == [.note, .warning])
    #expect(context.diagnostics.map(\.message) == ["first", "second"])
    #expect(context.diagnostics.map(\.range) == [3..<5, nil])
  }

  @Test func onlyFilesThatSomebodyLookedForAreThere() {
    let found = FoundFiles(patterns: ["*.vtt"], files: [])
    let context = testContext(files: ["transcripts": found])
    #expect(context.files("transcripts") == found)
    #expect(context.files("earlier") == nil)
  }

  @Test func aFileBecomesAnArticle() throws {
    let file = FoundFiles.File(path: "one.md", bytes: Array("# One".utf8))
    let article = try testContext().article(of: file)
    #expect(article.source.path == "one.md" && article.source.byteCount == 5)
    #expect(article.text.utf8.isEmpty, "it is not parsed")
  }

  /// The reason stands with the file; nobody is asked to read what could not be.
  @Test func aFileThatCouldNotBeReadSaysWhy() {
    let context = Context(
      clock: { 0 },
      reading: { _ throws(UnreadableFile) in throw UnreadableFile("asked all the same") })
    let file = FoundFiles.File(path: "one.vtt", bytes: [], problem: "no permission")
    #expect(throws: UnreadableFile("no permission")) { try context.article(of: file) }
    let other = FoundFiles.File(path: "two.vtt", bytes: [])
    #expect(throws: UnreadableFile("asked all the same")) { try context.article(of: other) }
  }

  @Test func whereNobodyReadsOrAnswersThatIsTold() {
    let context = Context(clock: { 0 })
    let file = FoundFiles.File(path: "one.txt", bytes: [])
    #expect(throws: UnreadableFile.self) { try context.article(of: file) }
    let question = ModelQuestion(address: "http://127.0.0.1:1/", body: "{}", keyVariable: nil, seconds: 1)
    #expect(throws: UnansweredQuestion.self) { try context.ask(question) }
    #expect(throws: Never.self) { try context.checkpoint() }
  }

  @Test func aQuestionIsPutAsItIs() throws {
    let context = testContext { question throws(UnansweredQuestion) in
      if question.seconds < 1 { throw UnansweredQuestion("no time") }
      return Array("\(question.address) \(question.body) \(question.keyVariable ?? "no key")".utf8)
    }
    let question = ModelQuestion(address: "a", body: "b", keyVariable: nil, seconds: 5)
    #expect(try context.ask(question) == Array("a b no key".utf8))
    let late = ModelQuestion(address: "a", body: "b", keyVariable: "KEY", seconds: 0)
    #expect(throws: UnansweredQuestion("no time")) { try context.ask(late) }
  }
}

/// Marks in the examples of manuals: numbers from 1 to 99, and nothing else that stands in guillemets.
@Suite struct MarkRulesTests {
  @Test(arguments: [
    "«0»a«/0»", "«100»a«/100»", "«01»", "«+5»", "«-5»", "« 1»", "«1 »", "«/»", "«»", "«1", "1»", "«١»", "«1.5»", "«a1»",
    "Il a dit «100» fois",
  ])
  func otherGuillemetsStay(text: String) {
    #expect(MarkedText(text).text == text)
    #expect(MarkedText(text).ranges.isEmpty)
  }

  @Test(
    arguments: [
      ("«1»«/1»", "", [1: 0..<0]), ("é«99»ü«/99»", "éü", [99: 2..<4]), ("«1»a", "a", [:]), ("a«/1»", "a", [:]),
      ("«1»a«2»b«/1»c«/2»", "abc", [1: 0..<2, 2: 1..<3]), ("«1»a«/1»b«1»c«/1»", "abc", [1: 2..<3]),
      ("««1»a«/1»»", "«a»", [1: 2..<3]), ("«1»a\r\nb«/1»", "a\r\nb", [1: 0..<4]), ("«2»😀«/2»", "😀", [2: 0..<4]),
    ] as [(String, String, [Int: Range<Int>])])
  func rangesAreBytesOfTheTextWithoutMarks(marked: String, text: String, ranges: [Int: Range<Int>]) {
    #expect(MarkedText(marked).text == text)
    #expect(MarkedText(marked).ranges == ranges)
  }
}
