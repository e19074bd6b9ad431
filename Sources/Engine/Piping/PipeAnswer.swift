import Articles
import Text

/// One line of output: the article's record with the line's number in front, or an error in its stead.
///
/// Nothing in it depends on the time, the process or the number of jobs.
public struct PipeAnswer: Sendable {
  /// Members that stand beside the layers.
  static let ownMembers = ["line", "status", "error"]

  /// What became of a line that has no record.
  struct Failure: Error {
    /// What kind of failure it is.
    enum Class: String {
      /// The line is not an article: not JSON, blank, too long.
      case input
      /// The text cannot be an article: empty, a picture.
      case article
      /// A step failed.
      case step
      /// A program that a step runs failed.
      case program
      /// A step ran past its time.
      case timeout
      /// The process that worked it died, twice.
      case crash
    }

    var kind: Class
    /// The article's name, as far as it is known.
    var id: String?
    /// The step; `nil` where none was reached.
    var step: String?
    /// One sentence.
    var message: String

    /// Whether the same line may fare better another time.
    var isRetryable: Bool { kind == .program || kind == .timeout }
  }

  /// The line, without its line feed.
  let bytes: [UInt8]
  /// Whether it is an error.
  let isError: Bool

  /// The answer for an article that went through all steps.
  init(line: Int, _ article: Article) {
    bytes = Self.beginning(line, "ok") + ArticleRecord.write(article).dropFirst()
    isError = false
  }

  /// The answer for one that failed.
  init(line: Int, _ failure: Failure) {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.value(failure.id.map(JSONValue.string) ?? .null)
    json.key("error")
    json.value([
      "class": .string(failure.kind.rawValue), "plugin": failure.step.map(JSONValue.string) ?? .null,
      "message": .string(failure.message), "retryable": .bool(failure.isRetryable),
    ])
    json.endObject()
    bytes = Self.beginning(line, "error") + json.bytes.dropFirst()
    isError = true
  }

  /// An answer that another process wrote.
  init(line: Int, written bytes: [UInt8]) {
    self.bytes = bytes
    isError = !bytes.starts(with: Self.beginning(line, "ok"))
  }

  private static func beginning(_ line: Int, _ status: String) -> [UInt8] {
    Array(#"{"line":\#(line),"status":"\#(status)","#.utf8)
  }
}
