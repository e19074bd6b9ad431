import BuiltinPlugins
import TestSupport
import Text

/// The record of an article whose headline is `Headline` and whose paragraphs are these, with quotes extracted.
func quotesRecord(_ paragraphs: String..., options: JSONObject = [:], headline: String = "Headline") throws -> JSONValue
{
  try record(
    of: ([headline] + paragraphs).joined(separator: "\n\n"), [("parse", [:]), ("extract-quotes", options)],
    registry: builtinPlugins)
}

/// One line for each quote: `kind: words | speaker | cue`.
func lines(_ record: JSONValue) -> [String] {
  (record["quotes"]?.items ?? []).map { quote in
    let kind = quote["kind"]?.text ?? "?"
    let words = quote["text"]?.text ?? "?"
    let speaker = quote[path: "speaker.name"]?.text ?? "nobody"
    return "\(kind): \(words) | \(speaker) | \(quote[path: "cue.text"]?.text ?? "no cue")"
  }
}

/// The words of each quote.
func quoted(_ record: JSONValue) -> [String] {
  (record["quotes"]?.items ?? []).map { $0["text"]?.text ?? "?" }
}

/// The codes of the remarks on the article.
func codes(_ record: JSONValue) -> [String] {
  (record["diagnostics"]?.items ?? []).map { $0["code"]?.text ?? "?" }
}

/// The record of paragraphs in a language, with quotes extracted.
func peopleRecord(_ paragraphs: String..., language: String) throws -> JSONValue {
  let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
  return try record(of: (["Headline"] + paragraphs).joined(separator: "\n\n"), steps, registry: builtinPlugins)
}

/// The quotes of a paragraph in a language, each with the name of its speaker.
func speakers(_ paragraphs: String..., language: String) throws -> [(quote: String, speaker: String?)] {
  let text = (["Headline"] + paragraphs).joined(separator: "\n\n")
  let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
  let record = try record(of: text, steps, registry: builtinPlugins)
  return (record["quotes"]?.items ?? []).map { ($0["text"]?.text ?? "?", $0[path: "speaker.name"]?.text) }
}

/// The names of the persons in a text, bodies left out.
func persons(_ text: String, language: String = "en") throws -> [String] {
  let people = try peopleRecord(text, language: language)["people"]?.items ?? []
  return people.filter { $0["kind"]?.text == "person" }.map { $0["name"]?.text ?? "?" }
}
