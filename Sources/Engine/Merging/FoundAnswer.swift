import Text

/// One answer and where it stands: little enough for millions of them to be at hand.
struct FoundAnswer {
  /// The line that it answers.
  var line: Int
  /// Whether it is an error.
  var isError: Bool
  /// The file, by its place among the folder's.
  var file: Int32
  /// The line of that file, from 1.
  var row: Int32
  /// Its first byte in the file.
  var start: Int
  /// How many bytes it has.
  var count: Int
  /// What the article is called, as a hash.
  var name: Int
  /// The first digits of the hash of the text that was answered; `nil` for an error.
  var text: UInt64?

  /// Reads what `workflow pipe` wrote.
  /// - Throws: a sentence about why it is no answer.
  init(_ bytes: [UInt8], file: Int32, row: Int32, start: Int) throws(NoAnswer) {
    let object: JSONValue
    do {
      object = try JSONParser.parse(bytes)
    } catch {
      throw NoAnswer(sentence: "it is not JSON: \(error.message) at byte \(error.offset)")
    }
    guard let line = object["line"]?.int, let status = object["status"]?.text else {
      throw NoAnswer(sentence: "it has no “line” or no “status”")
    }
    guard line > 0 else { throw NoAnswer(sentence: "it does not say which line it answers") }
    isError = status == "error"
    if !isError {
      guard status == "ok", let hash = object["source"]?["sha256"]?.text.flatMap(textMark) else {
        throw NoAnswer(sentence: "it is neither a record nor an error")
      }
      text = hash
    }
    (self.line, self.file, self.row, self.start, count) = (line, file, row, start, bytes.count)
    name = object["id"]?.text?.hashValue ?? 0
  }
}

/// Why a line is no answer.
struct NoAnswer: Error {
  /// A sentence without capital and full stop.
  var sentence: String
}

/// The first 64 bits of a SHA-256 in hexadecimal digits: enough to tell a text from another.
func textMark(_ hash: String) -> UInt64? { hash.utf8.count == 64 ? UInt64(hash.prefix(16), radix: 16) : nil }
