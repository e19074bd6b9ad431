import Articles
import Diagnostics
import PluginKit
import Text

/// A plugin with an option of every type, for tests.
struct SamplePlugin: Plugin {
  enum Order: String, OptionChoice {
    case oldest
    case newest
  }

  struct Options: PluginOptions {
    var count = 3
    var limit: Int?
    var share = 0.5
    var loud = false
    var label = "none"
    var order = Order.oldest
    var orders: [Order] = [.oldest, .newest]
    var target = OutputPath.standardOutput
    var list: DataFile?

    func problems() -> [OptionProblem] {
      loud && label == "none" ? [OptionProblem(at: "loud", "loud needs a label", help: "set `label`")] : []
    }
  }

  static let manual = Manual<Options>(
    summary: "Do nothing, with many options.",
    options: [
      Field("count", \.count, "How many.", in: 1...10), Field("limit", \.limit, "At most.", in: 0...5),
      Field("share", \.share, "Which part.", in: 0...1), Field("loud", \.loud, "Whether loud."),
      Field("label", \.label, "A label."), Field("order", \.order, "The order."),
      Field("orders", \.orders, "Several orders."), Field("target", \.target, "Where to."),
      Field("list", \.list, "A list."),
    ],
    examples: [])

  let options: Options

  init(_ options: Options) throws {
    if options.label == "refused" {
      throw Diagnostic(OptionRules.conflict, "this label is refused")
    }
    self.options = options
  }

  func run(_ article: inout Article, _ context: inout Context) {}
}

let sampleEntry = PluginEntry(SamplePlugin.self, folder: "SamplePlugin", fingerprint: "made of this")

/// What came of the options in a JSON text.
func made(_ json: String) throws -> PluginEntry.Made {
  sampleEntry.make(OptionValue(try JSONParser.parse(json)))
}
