import Articles
import PluginKit
import Text

/// A plugin without options.
struct BarePlugin: Plugin {
  static let manual = Manual<NoOptions>(summary: "Do nothing.", examples: [])
  init(_ options: NoOptions) {}
  func run(_ article: inout Article, _ context: inout Context) {}
}

/// An exporter of one line an article, which says no more than it must.
struct LineExporter: Exporter {
  enum Problem: Error { case noEnding }

  struct Options: PluginOptions { var ending = "\n" }

  static let manual = Manual<Options>(
    summary: "A line.", options: [Field("ending", \.ending, "What ends a line.")], main: "ending", examples: [])

  let options: Options
  let destination = OutputPath.standardOutput

  init(_ options: Options) throws {
    if options.ending == "none" { throw Problem.noEnding }
    self.options = options
  }

  func body(of article: Article, position: Int) -> [UInt8] {
    Array("\(position) \(article.id)\(options.ending)".utf8)
  }
}

/// A step at which articles wait.
struct AskingPlugin: ReviewingPlugin {
  static let manual = Manual<NoOptions>(summary: "Ask.", examples: [])
  let question = ReviewQuestion(desk: "night", below: 0.5, subjects: [.quotes, .headline])
  init(_ options: NoOptions) {}
  func run(_ article: inout Article, _ context: inout Context) {}
}

let bareEntry = PluginEntry(BarePlugin.self, folder: "BarePlugin", fingerprint: "1")
let lineEntry = PluginEntry(LineExporter.self, folder: "LineExporter", fingerprint: "2")
let askingEntry = PluginEntry(AskingPlugin.self, folder: "AskingPlugin", fingerprint: "3")
