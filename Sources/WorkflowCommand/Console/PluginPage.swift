import Articles
import Diagnostics
import PluginKit
import Text

/// A plugin's manual for the terminal.
func pluginPage(_ entry: PluginEntry, _ paint: Paint) -> String {
  var lines = [paint.bold(entry.name) + "  " + entry.summary, ""]
  if !entry.discussion.isEmpty { lines += [wrapped(entry.discussion, width: 80), ""] }
  let reads = entry.isExporter ? "whatever is there" : list(entry.layersRead)
  lines.append("Reads: \(reads).  Writes: \(entry.isExporter ? "files" : list(entry.layersWritten)).")
  if !entry.options.isEmpty { lines += ["", paint.bold("Options")] }
  for option in entry.options {
    let alone = option.name == entry.mainOption?.name ? "; may stand alone" : ""
    lines.append(
      "  \(paint.name(option.name)): \(optionType(option.schema))  (default \(option.initial.compact)\(alone))")
    lines.append(wrapped(option.about, width: 80, indent: "      "))
  }
  for layer in entry.writes {
    guard let fields = layer.items?.fields, !fields.isEmpty else { continue }
    lines += ["", paint.bold("Fields of \(layer.layerName), for conditions")]
    let names = fields.map { "\($0.name) (\($0.kind.rawValue))" }.joined(separator: ", ")
    lines.append(wrapped(names, width: 80, indent: "  "))
  }
  if let example = entry.examples.first {
    lines += ["", paint.bold("Example: ") + example.title, ""]
    lines.append(wrapped(MarkedText(example.article).text, width: 78, indent: "  │ "))
  }
  if !entry.rules.isEmpty {
    lines += ["", paint.bold("Remarks")] + entry.rules.map { "  \($0.code)  \($0.title)" }
  }
  return lines.joined(separator: "\n")
}

private func list(_ layers: [String]) -> String { layers.isEmpty ? "the source" : layers.joined(separator: ", ") }

/// An option's type in a few words, read off its schema.
func optionType(_ schema: JSONObject) -> String {
  if let words = schema["enum"]?.items { return words.compactMap(\.text).joined(separator: " | ") }
  if let forms = schema["anyOf"]?.items, let item = forms.last?.object { return "list of " + optionType(item) }
  let type = schema["type"]?.text ?? "value"
  let name = ["integer": "whole number", "string": "text", "boolean": "true or false"][type] ?? type
  guard let low = schema["minimum"], let high = schema["maximum"] else { return name }
  return "\(name) from \(low.compact) to \(high.compact)"
}
