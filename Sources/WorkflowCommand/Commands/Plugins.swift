import ArgumentParser
import BuiltinPlugins
import Diagnostics
import PluginKit
import Text

/// `workflow plugins [NAME]`: what steps can do.
struct Plugins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "List the plugins, or show the manual of one.")

  @Argument(help: "A plugin's name.", completion: .list(builtinPlugins.map(\.name)))
  var name: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard let name else { return list() }
    guard let entry = builtinPlugins.first(where: { $0.name == name }) else {
      let near = nearestName(to: name, among: builtinPlugins.map(\.name)).map { " Did you mean “\($0)”?" } ?? ""
      Console.say("workflow: there is no plugin “\(visible(name))”.\(near)")
      throw Exit.usage
    }
    Console.print(talk.json ? pluginJSON(entry).compact : pluginPage(entry, talk.outputPaint))
  }

  private func list() {
    if talk.json { return builtinPlugins.forEach { Console.print(pluginJSON($0).compact) } }
    let width = builtinPlugins.map(\.name.count).max() ?? 0
    let paint = talk.outputPaint
    for entry in builtinPlugins {
      let gap = String(repeating: " ", count: width - entry.name.count + 2)
      Console.print(paint.bold(entry.name) + gap + entry.summary)
    }
    Console.print(paint.dim("\nworkflow plugins NAME shows a manual; workflow new plugin NAME adds a plugin."))
  }
}

/// A plugin as JSON: name, summary, options with types and defaults, layers, fingerprint.
func pluginJSON(_ entry: PluginEntry) -> JSONValue {
  let options = entry.options.map { option -> JSONValue in
    [
      "name": .string(option.name), "about": .string(option.about), "default": option.initial,
      "schema": .object(option.schema),
    ]
  }
  return [
    "name": .string(entry.name), "summary": .string(entry.summary), "fingerprint": .string(entry.fingerprint),
    "reads": .array(entry.layersRead.map(JSONValue.string)),
    "writes": .array(entry.layersWritten.map(JSONValue.string)), "options": .array(options),
  ]
}
