public import Articles
import Diagnostics
public import PluginKit
import Text

/// What is wrong with an example of a plugin's manual: empty when it shows what really happens.
///
/// The layers that the plugin reads are made by the plugins that write them, with their usual options.
public func failures(of example: Example, in entry: PluginEntry, registry: [PluginEntry]) throws -> [String] {
  let marked = MarkedText(example.article)
  var article = article(marked.text)
  try work(&article, prerequisites(of: entry, registry), registry: registry)
  let made = entry.make(OptionValue(.object(example.options)))
  guard let plugin = made.plugin else { return made.diagnostics.map(\.message) }
  var context = testContext(files: example.files)
  try plugin.run(&article, &context)
  article.diagnostics += context.diagnostics
  let record = try JSONParser.parse(ArticleRecord.write(article))
  let output = try (plugin as? any Exporter).map { try wholeOutput(of: article, $0) } ?? ""
  return try example.expectations.compactMap { try failure($0, record, output, marked) }
}

/// The file that an exporter makes of one article.
public func wholeOutput(of article: Article, _ exporter: any Exporter) throws -> String {
  let opening = exporter.opensLast ? exporter.opening(latest: exporter.stamp(of: article)) : exporter.opening()
  return String(utf8: opening + (try exporter.body(of: article, position: 0)) + exporter.closing(count: 1))
}

private func failure(
  _ expectation: Example.Expectation, _ record: JSONValue, _ output: String, _ marked: MarkedText
) throws -> String? {
  switch expectation {
  case .value(let path, let expected):
    let found = record[path: path] ?? .null
    return found == expected ? nil : "\(path) is \(found.compact), not \(expected.compact)"
  case .span(let path, let number):
    let found = record[path: path]?["source"]?.items?.compactMap(\.int)
    let expected = marked.ranges[number].map { [$0.lowerBound, $0.upperBound] }
    return found == expected && found != nil ? nil : "\(path) is at \(found ?? []), not at \(expected ?? [])"
  case .output(let text):
    return output.contains(text) ? nil : "the output does not hold “\(text)”:\n\(output)"
  }
}

/// The steps that write what a plugin reads, in an order in which each finds what it reads itself.
private func prerequisites(_ names: [String], _ registry: [PluginEntry]) -> [PluginEntry] {
  var steps: [PluginEntry] = []
  for name in names {
    guard let writer = registry.first(where: { $0.layersWritten.contains(name) }) else { continue }
    for step in prerequisites(writer.layersRead, registry) + [writer]
    where !steps.contains(where: { $0.name == step.name }) {
      steps.append(step)
    }
  }
  return steps
}

private func prerequisites(of entry: PluginEntry, _ registry: [PluginEntry]) -> [(name: String, options: JSONObject)] {
  let layers = entry.isExporter ? registry.flatMap(\.layersWritten) : entry.layersRead
  return prerequisites(layers, registry).map { ($0.name, [:]) }
}
