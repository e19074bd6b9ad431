import PluginKit
import Testing
import Text

/// Every type that an option can have: which values it takes, what it says of others, and how it is written back.
@Suite struct OptionTypeTests {
  private func value(_ json: String) throws -> OptionValue { OptionValue(try JSONParser.parse(json)) }

  /// What a type makes of a value: the value as JSON, or what should stand there.
  private func outcome<Value: OptionConvertible>(_ type: Value.Type, _ json: String) throws -> String {
    let value = try value(json)
    do {
      return try type.init(option: value).json.compact
    } catch {
      #expect(error.value.description == value.description || json.hasPrefix("["))
      return "not: " + error.expected + (error.suggestion.map { " (\($0))" } ?? "")
    }
  }

  @Test(arguments: [
    ("3", "3"), ("-3", "-3"), ("9223372036854775807", "9223372036854775807"), ("3.5", "not: a whole number"),
    ("1e2", "not: a whole number"), (#""3""#, "not: a whole number"), ("true", "not: a whole number"),
    ("null", "not: a whole number"), ("[3]", "not: a whole number"), ("{}", "not: a whole number"),
  ])
  func wholeNumbers(json: String, outcome: String) throws {
    #expect(try self.outcome(Int.self, json) == outcome)
  }

  @Test(arguments: [
    ("3", "3.0"), ("0.25", "0.25"), ("-1e3", "-1000.0"), (#""0.5""#, "not: a number"), ("false", "not: a number"),
    ("null", "not: a number"), ("[]", "not: a number"),
  ])
  func numbers(json: String, outcome: String) throws {
    #expect(try self.outcome(Double.self, json) == outcome)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func aNumberIsFinite(number: Double) {
    #expect(throws: OptionMismatch.self) { try Double(option: OptionValue(.number(number))) }
  }

  /// YAML 1.2: `yes`, `on` and 1 are no truth values.
  @Test(arguments: [
    ("true", "true"), ("false", "false"), (#""yes""#, "not: true or false"), (#""true""#, "not: true or false"),
    ("1", "not: true or false"), ("0", "not: true or false"), ("null", "not: true or false"),
  ])
  func truthValues(json: String, outcome: String) throws {
    #expect(try self.outcome(Bool.self, json) == outcome)
  }

  @Test(arguments: [
    (#""a""#, #""a""#), (#""""#, #""""#), ("3", "not: a text"), ("true", "not: a text"), ("null", "not: a text"),
    (#"["a"]"#, "not: a text"),
  ])
  func texts(json: String, outcome: String) throws {
    #expect(try self.outcome(String.self, json) == outcome)
  }

  @Test(arguments: [
    ("null", "null"), ("3", "3"), (#""3""#, "not: a whole number"),
  ])
  func nothingMayStandForWhatIsOptional(json: String, outcome: String) throws {
    #expect(try self.outcome(Int?.self, json) == outcome)
  }

  @Test(arguments: [
    ("[1, 2]", "[1,2]"), ("[]", "[]"), ("7", "[7]"), ("null", "not: a whole number"),
    (#"[1, "2"]"#, "not: a whole number"),
    (#""1, 2""#, "not: a whole number ([1, 2])"), (#""12""#, "not: a whole number"), ("[[1]]", "not: a whole number"),
  ])
  func listsMayBeOneValue(json: String, outcome: String) throws {
    #expect(try self.outcome([Int].self, json) == outcome)
  }

  /// A text with commas is one item of a list of texts: nothing is wrong with it.
  @Test func aTextWithCommasIsOneText() throws {
    #expect(try outcome([String].self, #""Ada, Bo""#) == #"["Ada, Bo"]"#)
  }

  @Test(arguments: [
    (#""Out/a.json""#, #""Out/a.json""#), (#""-""#, #""-""#), (#""${{ article.slug }}""#, #""${{ article.slug }}""#),
    (#""""#, "not: a path, or - for standard output"), ("3", "not: a path, or - for standard output"),
  ])
  func outputs(json: String, outcome: String) throws {
    #expect(try self.outcome(OutputPath.self, json) == outcome)
  }

  @Test(arguments: [
    (#""Out/a.html""#, #""Out/a.html""#), (#""""#, "not: the path of an output of another step"),
    (#"["a"]"#, "not: the path of an output of another step"),
  ])
  func pages(json: String, outcome: String) throws {
    #expect(try self.outcome(ArticlePage.self, json) == outcome)
  }

  @Test(arguments: [
    (#""a.vtt""#, #""a.vtt""#), (#"["a.vtt"]"#, #""a.vtt""#), (#"["a.vtt", "b/*.srt"]"#, #"["a.vtt","b/*.srt"]"#),
    (#""""#, "not: a path or pattern of files, or a list of them"),
    ("[]", "not: a path or pattern of files, or a list of them"),
    (#"["a", 3]"#, "not: a path or pattern of files, or a list of them"),
    (#"["a", ""]"#, "not: a path or pattern of files, or a list of them"),
    ("null", "not: a path or pattern of files, or a list of them"),
  ])
  func filesOfAnArticle(json: String, outcome: String) throws {
    #expect(try self.outcome(ArticleFiles.self, json) == outcome)
  }

  @Test func theEngineIsToldWhatToDoFirst() {
    #expect(Int.handling == .plain && String.handling == .plain && [Int].handling == .plain)
    #expect(DataFile.handling == .dataFile && DataFile?.handling == .dataFile)
    #expect(OutputPath.handling == .output && OutputPath?.handling == .output)
    #expect(ArticlePage.handling == .articlePage && ArticleFiles.handling == .articleFiles)
  }

  @Test func typesAreWrittenAsJSONSchema() {
    #expect(Int.schema == ["type": "integer"] && Double.schema == ["type": "number"])
    #expect(Bool.schema == ["type": "boolean"] && String.schema == ["type": "string"])
    #expect(Int?.schema == Int.schema)
    #expect(
      JSONValue.object([Bool].schema).compact
        == #"{"anyOf":[{"type":"array","items":{"type":"boolean"}},{"type":"boolean"}]}"#)
    #expect(JSONValue.object(SamplePlugin.Order.schema).compact == #"{"enum":["oldest","newest"]}"#)
    for schema in [OutputPath.schema, ArticlePage.schema, DataFile.schema] {
      #expect(schema == ["type": "string", "minLength": .integer(1)])
    }
  }

  @Test(arguments: [
    (#""oldest""#, #""oldest""#), (#""Oldest""#, "not: one of oldest, newest (oldest)"),
    (#""oldst""#, "not: one of oldest, newest (oldest)"), (#""banana""#, "not: one of oldest, newest"),
    (#""""#, "not: one of oldest, newest"), ("3", "not: one of oldest, newest"),
  ])
  func choices(json: String, outcome: String) throws {
    #expect(try self.outcome(SamplePlugin.Order.self, json) == outcome)
  }
}
