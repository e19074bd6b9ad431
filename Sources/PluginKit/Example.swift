public import Text

/// A plugin at work on a short article: specification, documentation and test in one.
public struct Example: Sendable {
  /// What should come out.
  public enum Expectation: Sendable {
    /// The value at a path of the record, such as `quotes[0].speaker.name` or `quotes.count`.
    case value(String, JSONValue)
    /// The span at a path of the record is the one marked by that number.
    case span(String, marked: Int)
    /// An exporter's output holds this text.
    case output(contains: String)
  }

  /// What it shows, as a heading.
  public let title: String
  /// The article, with `«1»` before and `«/1»` after a span that an expectation names.
  public let article: String
  /// The options, by name.
  public let options: JSONObject
  /// The files that belong to the article, by the option that names them.
  public let files: [String: FoundFiles]
  /// What should come out.
  public let expectations: [Expectation]

  /// An example.
  public init(
    _ title: String, _ article: String, options: JSONObject = [:], files: [String: FoundFiles] = [:],
    expect expectations: [Expectation]
  ) {
    self.title = title
    self.article = article
    self.options = options
    self.files = files
    self.expectations = expectations
  }
}

/// The text of an example without its marks, and the byte ranges they enclosed.
public struct MarkedText: Sendable {
  /// The text without marks.
  public let text: String
  /// The marked ranges, in bytes of `text`, by number.
  public let ranges: [Int: Range<Int>]

  /// Takes the marks `«n»` and `«/n»` (n from 1 to 99) out of a text; other guillemets stay.
  public init(_ marked: String) {
    var plain: [UInt8] = []
    var starts: [Int: Int] = [:]
    var ranges: [Int: Range<Int>] = [:]
    var rest = marked[...]
    while let character = rest.first {
      if let mark = Self.mark(at: rest) {
        if !mark.closes {
          starts[mark.number] = plain.count
        } else if let start = starts[mark.number] {
          ranges[mark.number] = start..<plain.count
        }
        rest = rest.dropFirst(mark.length)
      } else {
        plain.append(contentsOf: character.utf8)
        rest = rest.dropFirst()
      }
    }
    text = String(utf8: plain)
    self.ranges = ranges
  }

  private static func mark(at text: Substring) -> (number: Int, closes: Bool, length: Int)? {
    guard text.first == "«", let end = text.prefix(6).firstIndex(of: "»") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<end]
    let closes = inside.first == "/"
    let digits = closes ? inside.dropFirst() : inside
    // `Int` would take a sign, too.
    guard let number = Int(digits), (1...99).contains(number), digits == "\(number)" else { return nil }
    return (number, closes, inside.count + 2)
  }
}
