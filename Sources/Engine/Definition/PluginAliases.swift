import Diagnostics
import PluginKit

/// What people call the built-in plugins: the layer's name, another spelling, a neighbouring word.
enum PluginAliases {
  private static let names: [String: String] = [
    "quotes": "extract-quotes", "quote": "extract-quotes", "quotations": "extract-quotes",
    "find-quotes": "extract-quotes", "quote-extraction": "extract-quotes", "speakers": "extract-quotes",
    "corrections": "detect-corrections", "correction": "detect-corrections", "notices": "detect-corrections",
    "find-corrections": "detect-corrections", "check-corrections": "detect-corrections",
    "summary": "summarize", "summarise": "summarize", "summaries": "summarize", "summarizer": "summarize",
    "summarization": "summarize", "tldr": "summarize", "parser": "parse", "read": "parse", "load": "parse",
    "structure": "parse", "clean": "parse", "write": "export", "save": "export", "output": "export",
    "exporter": "export", "csv": "export", "json": "export", "html": "export", "markdown": "export",
    "jsonl": "export", "approve": "review", "approval": "review", "approvals": "review", "wait-for-approval": "review",
    "manual-review": "review", "human-review": "review",
  ]

  /// The plugin that the author may have meant.
  static func meant(by name: String, among plugins: [PluginEntry]) -> String? {
    certain(name, among: plugins) ?? nearestName(to: name.lowercased(), among: plugins.map(\.name))
  }

  /// The plugin that the author means for certain: another spelling, or one of the names in the table.
  static func certain(_ name: String, among plugins: [PluginEntry]) -> String? {
    let known = plugins.map(\.name)
    let plain = name.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    if known.contains(plain) { return plain }
    return names[plain].flatMap { known.contains($0) ? $0 : nil }
  }
}
