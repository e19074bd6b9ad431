import Articles
import BuiltinPlugins
import Diagnostics
import PluginKit
import TestSupport
import Testing
import Text

/// The file that a step of these options makes of articles.
func exportFile(_ articles: [Article], _ options: JSONObject) throws -> String {
  let exporter = try exporter(options)
  let latest = articles.compactMap(exporter.stamp).max()
  var bytes = exporter.opensLast ? exporter.opening(latest: latest) : exporter.opening()
  let bodies = try articles.enumerated().map { try exporter.body(of: $1, position: $0) }
  let entries = try articles.enumerated().flatMap { try exporter.entries(of: $1, position: $0) }.ordered.map(\.bytes)
  bytes += (exporter.ordersEntries ? entries : bodies).joined(separator: exporter.separator)
  return String(utf8: bytes + exporter.closing(count: articles.count))
}

/// A step of these options.
func exporter(_ options: JSONObject) throws -> any Exporter {
  let entry = try #require(builtinPlugins.first { $0.name == "export" })
  let made = entry.make(OptionValue(.object(options)))
  #expect(made.diagnostics.map(\.message) == [])
  return try #require(made.plugin as? any Exporter)
}

/// What is wrong with these options.
func complaints(_ options: JSONObject) throws -> [String] {
  let entry = try #require(builtinPlugins.first { $0.name == "export" })
  return entry.make(OptionValue(.object(options))).diagnostics.map(\.message)
}
