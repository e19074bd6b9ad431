import Articles
import BuiltinPlugins
import PluginKit
import TestSupport
import Text

/// The record of an article after `parse` and `detect-corrections`.
func correctionsRecord(
  _ text: String, _ options: JSONObject = [:], published: String? = nil
) throws -> JSONValue {
  var made = article(text, metadata: published.map { ["published": $0] } ?? [:])
  try work(
    &made, [(name: "parse", options: [:]), (name: "detect-corrections", options: options)], registry: builtinPlugins)
  return try JSONParser.parse(ArticleRecord.write(made))
}

/// The notices that are found.
func notices(_ text: String, _ options: JSONObject = [:], published: String? = nil) throws -> [JSONValue] {
  try correctionsRecord(text, options, published: published)["corrections"]?.items ?? []
}

/// An article of some paragraphs with a notice below them.
func story(_ notice: String) -> String {
  """
  Council votes on the harbour budget

  The council met on Monday to vote on the budget of the harbour. Nearly all of its members were there.

  The harbour master, Noor Haddad, said that the money would last for two years at most.

  The next meeting is to be held in the old customs house, the council’s secretary said.

  \(notice)
  """
}
