import BuiltinPlugins
import PluginKit
import Text

/// A quote as an archive gives it.
struct FoundQuote {
  private let row: [DatabaseValue]

  private static let names = [
    "speaker", "role", "kind", "text", "cue", "via", "certain", "confidence", "article", "headline", "published",
    "file",
    "line", "url",
  ]

  init(_ row: [DatabaseValue]) { self.row = row }

  /// The quote for programs.
  var json: JSONValue {
    var object = JSONObject()
    for (name, value) in zip(Self.names, row) {
      object.append(name, name == "certain" ? .bool(value == .integer(1)) : value.json)
    }
    return .object(object)
  }

  /// The quote for people.
  func text(_ paint: Paint) -> String {
    let role = words("role").map { ", " + $0 } ?? ""
    let isCertain = row[6] == .integer(1)
    let name = words("speaker").map { paint.name(isCertain ? $0 : "perhaps \($0)") + paint.dim(role) }
    let facts = [words("headline") ?? words("article"), words("published")].compactMap { $0 }.joined(separator: ", ")
    let place = [words("file"), words("line")].compactMap { $0 }.joined(separator: ":")
    return """
      \(name ?? paint.warn("nobody named"))
        “\(words("text") ?? "")”
        \(paint.dim(facts + "  " + place))
      """
  }

  private func words(_ name: String) -> String? {
    Self.names.firstIndex(of: name).flatMap { row[$0].words }
  }
}

/// A line of a count.
struct CountedQuotes {
  private let row: [DatabaseValue]
  private let count: QuoteCount

  init(_ row: [DatabaseValue], by count: QuoteCount) {
    self.row = row
    self.count = count
  }

  /// The line for programs.
  var json: JSONValue {
    let names = [count.rawValue, "quotes", "articles", "characters"]
    var object = JSONObject()
    for (name, value) in zip(names, row) { object.append(name, value.json) }
    return .object(object)
  }

  /// The line for people: how often, in how many articles, how much, who.
  func text(_ paint: Paint) -> String {
    let numbers = row.dropFirst().map { right($0.words ?? "0") }
    let quotes = numbers[0] == right("1") ? "quote, " : "quotes,"
    let articles = numbers[1] == right("1") ? "article, " : "articles,"
    let name = row[0].words ?? (count == .role ? "(no role)" : "(nobody named)")
    return "\(numbers[0]) \(quotes)\(numbers[1]) \(articles)\(numbers[2]) characters  \(paint.name(name))"
  }

  private func right(_ number: String) -> String { String(repeating: " ", count: max(0, 7 - number.count)) + number }
}

extension DatabaseValue {
  /// The value in JSON.
  fileprivate var json: JSONValue {
    switch self {
    case .null: .null
    case .integer(let number): .integer(number)
    case .real(let number): .number(number)
    case .text(let text): .string(text)
    }
  }

  /// The value on one line of a terminal.
  fileprivate var words: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): visible(text)
    }
  }
}
