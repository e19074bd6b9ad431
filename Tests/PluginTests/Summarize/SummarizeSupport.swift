import Articles
import BuiltinPlugins
import TestSupport
import Text

/// The record of an article after `parse` and `summarize`.
func summaryRecord(_ text: String, _ options: JSONObject = [:]) throws -> JSONValue {
  try record(
    of: text, [(name: "parse", options: [:]), (name: "summarize", options: options)], registry: builtinPlugins)
}

/// The sentences that are taken.
func summary(_ text: String, _ options: JSONObject = [:]) throws -> [String] {
  try summaryRecord(text, options)["summary"]?["sentences"]?.items?.compactMap { $0["text"]?.text } ?? []
}

/// An article with everything that must never be taken.
let islandStory = """
  Island school to reopen after three years

  By Mara Lindqvist, The Coast Ledger

  PORT HALVERN, May 12 (Northern Press) - The island school on Skarne will reopen in August after three years, the \
  county council decided on Monday.

  Pupils of the island school wait for the boat in Skarne on May 2. Photo: Iven Rask/Northern Press

  Correction (5/13): An earlier version of this article misstated the number of pupils of the island school.

  The council voted 14 to 3 for the plan, which costs $1.2 million a year and brings back four teachers to the island.

  “We have waited long enough. Our children will walk to school again,” said Noor Haddad, who has led the parents’ group \
  since the school was closed. She laughed.

  What happens next

  The county will hire teachers in June, and 31 pupils have been enrolled for the first year of the island school.

  Sign up for our newsletter to read more stories of the coast.
  """
