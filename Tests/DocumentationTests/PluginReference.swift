import Diagnostics
import PluginKit
import Text

@testable import WorkflowCommand

/// A plugin's page: what it does, its options, every example with what comes out of it, its remarks.
func pluginReference(_ entry: PluginEntry) -> String {
  let reads = entry.isExporter ? "whatever is there" : layers(entry.layersRead, none: "the source")
  let writes = entry.isExporter ? "files" : layers(entry.layersWritten, none: "nothing")
  var parts = ["# \(entry.name)", entry.summary, entry.discussion, "Reads: \(reads). Writes: \(writes)."]
  if !entry.options.isEmpty { parts += ["## Options", entry.options.map(optionLine).joined(separator: "\n")] }
  parts.append("## Examples")
  for example in entry.examples { parts += exampleParts(example, of: entry.name) }
  if !entry.rules.isEmpty {
    parts += [
      "## Remarks", entry.rules.map { "- **\($0.code)** \($0.title): \($0.explanation)" }.joined(separator: "\n"),
    ]
  }
  parts.append("_This page is made from the plugin's manual._")
  return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
}

private func layers(_ names: [String], none: String) -> String {
  names.isEmpty ? none : names.map { "`\($0)`" }.joined(separator: ", ")
}

private func optionLine(_ option: PluginEntry.Option) -> String {
  "- `\(option.name)`: \(optionType(option.schema)), default `\(option.initial.compact)`. \(option.about)"
}

private func exampleParts(_ example: Example, of plugin: String) -> [String] {
  var parts = ["### \(example.title)", fenced(MarkedText(example.article).text, "text")]
  if !example.options.members.isEmpty {
    let options = example.options.members.map { "\($0.name): \($0.value.compact)" }.joined(separator: ", ")
    parts.append("With `\(plugin): {\(options)}`:")
  }
  for file in example.files.sorted(by: { $0.key < $1.key }).flatMap(\.value.files) {
    parts += ["And in `\(file.path)`:", fenced(String(utf8: file.bytes), "text")]
  }
  let marked = MarkedText(example.article)
  parts.append(example.expectations.map { expectationLine($0, marked) }.joined(separator: "\n"))
  return parts
}

private func expectationLine(_ expectation: Example.Expectation, _ marked: MarkedText) -> String {
  switch expectation {
  case .value(let path, let value): return "- `\(path)` is \(code(value.compact))"
  case .span(let path, let number):
    let text = marked.ranges[number].map { String(utf8: Array(marked.text.utf8)[$0]) } ?? ""
    return "- `\(path)` is the span \(code(text))"
  case .output(let text): return "- the output holds \(code(text))"
  }
}

/// Text as code, whatever marks it holds (CommonMark 6.1).
private func code(_ text: String) -> String {
  let line = text.split(separator: "\n").joined(separator: " ")
  return line.contains("`") ? "`` \(line) ``" : "`\(line)`"
}

func fenced(_ text: String, _ language: String) -> String {
  let fence = text.contains("```") ? "````" : "```"
  return fence + language + "\n" + (text.hasSuffix("\n") ? text : text + "\n") + fence
}
