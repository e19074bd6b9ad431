import Articles
import TestSupport
import Testing
import Text

@testable import Engine

/// A line of a pipe as an article, and its answer: nothing is guessed, and every refusal says why.
@Suite struct PipeArticleTests {
  private func read(_ line: String, number: Int = 7) throws(PipeAnswer.Failure) -> Article {
    try PipeArticle(Array(line.utf8), line: number).article(ArticleReader(layerTypes: []))
  }

  @Test(arguments: [
    (#"{"text":"a"}"#, "line-7"), (#"{"id":null,"text":"a"}"#, "line-7"), (#"{"id":"x","text":"a"}"#, "x"),
    (#"{"id":12,"text":"a"}"#, "12"),
    (#"{"id":-3,"text":"a"}"#, "-3"), (#"{"id":"é/..","text":"a"}"#, "é/.."),
  ])
  func names(line: String, id: String) throws { #expect(try read(line).id == id) }

  @Test(arguments: [
    ("", PipeAnswer.Failure.Class.input, "The line is blank."), (" \t\r", .input, "The line is blank."),
    ("{", .input, "The line is not JSON: "),
    ("[]", .input, "The line is not a JSON object."), ("\"text\"", .input, "The line is not a JSON object."),
    (#"{"id":"","text":"a"}"#, .input, "Its “id” is neither a text nor a whole number."),
    (#"{"id":1.5,"text":"a"}"#, .input, "Its “id” is neither"),
    (#"{"id":true,"text":"a"}"#, .input, "Its “id” is neither"), (#"{}"#, .input, "It has neither “text” nor “html”."),
    (#"{"text":null}"#, .input, "It has neither"), (#"{"text":"a","html":"b"}"#, .input, "which is the article?"),
    (#"{"id":"e","text":""}"#, .article, "empty"),
  ])
  func refusals(line: String, kind: PipeAnswer.Failure.Class, message: String) {
    do {
      _ = try read(line)
      Issue.record("“\(line)” was read")
    } catch {
      #expect(error.kind == kind && error.message.contains(message), "\(error.message)")
      #expect(!error.isRetryable)
    }
  }

  /// What stands beside the text is metadata, with the line as its origin; numbers and flags as they are written.
  @Test(
    arguments: [
      (#""section":"Local""#, "section", ["Local"]), (#""Author":["A","B"]"#, nil, ["A", "B"]),
      (#""views":12"#, "views", ["12"]), (#""draft":true"#, "draft", ["true"]),
      (#""tags":[]"#, "tags", []), (#""geo":{"lat":1}"#, "geo", [#"{"lat":1}"#]),
    ] as [(String, String?, [String])])
  func metadata(member: String, key: String?, values: [String]) throws {
    let entries = try read("{\"text\":\"a\",\(member)}").source.metadata.entries
    #expect(entries.map(\.values) == [values] && entries.map(\.origin) == ["input"])
    if let key { #expect(entries.map(\.key) == [key]) }
  }

  @Test func whatIsNullIsNotThere() throws {
    #expect(try read(#"{"text":"a","section":null,"path":null}"#).source.metadata.entries.isEmpty)
    #expect(try read(#"{"text":"a"}"#).source.path == "-")
    #expect(try read(#"{"text":"a","path":"In/x.md"}"#).source.mediaType == "text/markdown")
    #expect(try read(#"{"html":"<p>a","path":"In/x.txt"}"#).source.mediaType == "text/html")
  }

  /// The hash that an answer is known by is that of its text.
  @Test(arguments: [(#"{"text":"a\u00e9"}"#, "aé"), (#"{"html":"<p>x</p>","id":3}"#, "<p>x</p>")]) func hashes(
    line: String, text: String
  ) throws {
    let hash = try #require(try PipeArticle(Array(line.utf8), line: 1).textHash)
    #expect(try read(line).source.sha256 == hash && textMark(hash) != nil)
    #expect(try PipeArticle(Array(#"{"id":1}"#.utf8), line: 1).textHash == nil)
  }

  @Test(arguments: ["", "abc", String(repeating: "0", count: 63), String(repeating: "g", count: 64)]) func whatIsNoHash(
    text: String
  ) {
    #expect(textMark(text) == nil)
  }

  /// An answer is a record with two members in front; without them it is the record.
  @Test func anAnswerIsTheRecord() throws {
    let article = try read(#"{"id":"x","text":"Rain."}"#)
    let answer = PipeAnswer(line: 3, article)
    #expect(!answer.isError)
    let object = try #require(try JSONParser.parse(answer.bytes).object)
    #expect(
      object.members.prefix(2).map(\.name) == ["line", "status"] && object["line"]?.int == 3
        && object["status"]?.text == "ok")
    let record = try #require(try JSONParser.parse(ArticleRecord.write(article)).object)
    #expect(object.members.dropFirst(2).map(\.name) == record.members.map(\.name))
    #expect(!answer.bytes.contains(0x0A))
    #expect(!PipeAnswer(line: 3, written: answer.bytes).isError && PipeAnswer(line: 4, written: answer.bytes).isError)
  }

  @Test(arguments: [
    (PipeAnswer.Failure.Class.input, false), (.article, false), (.step, false), (.program, true), (.timeout, true),
    (.crash, false),
  ])
  func anErrorSaysWhetherItPays(kind: PipeAnswer.Failure.Class, isRetryable: Bool) throws {
    let answer = PipeAnswer(line: 9, PipeAnswer.Failure(kind: kind, id: "é\n", step: "check", message: "no \"luck\""))
    let json = try JSONParser.parse(answer.bytes)
    #expect(answer.isError && json["line"]?.int == 9 && json["status"]?.text == "error" && json["id"]?.text == "é\n")
    #expect(json["error"]?["class"]?.text == kind.rawValue && json["error"]?["retryable"]?.flag == isRetryable)
    #expect(json["error"]?["plugin"]?.text == "check" && json["error"]?["message"]?.text == "no \"luck\"")
    let found = try FoundAnswer(answer.bytes, file: 0, row: 1, start: 0)
    #expect(found.isError && found.line == 9 && found.text == nil)
  }

  /// Answers come back in any order and are written in theirs.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func answersAreWrittenInOrder(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let sink = MemorySink()
    var writer = PipeWriter(output: sink, started: 0) { _ in }
    let batches = (0..<10).map { place in
      var answers = PipeAnswers(of: PipeBatch(place: place))
      for line in 0..<numbers.number(below: 4) {
        answers.add(PipeAnswer(line: place * 10 + line, written: Array("\(place).\(line)".utf8)))
      }
      return answers
    }
    for batch in batches.shuffled(using: &numbers) {
      writer.take(batch)
      while writer.next() != nil {}
      if numbers.number(below: 2) == 0 { #expect(writer.flush() == nil) }
    }
    #expect(writer.flush() == nil && writer.isEmpty && writer.due == 10)
    #expect(sink.text == batches.map { String(utf8: $0.bytes) }.joined())
    #expect(writer.counts.lines == batches.reduce(0) { $0 + $1.lines } && writer.counts.bytes == sink.text.utf8.count)
  }
}
