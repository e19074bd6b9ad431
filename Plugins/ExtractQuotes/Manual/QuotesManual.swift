public import PluginKit

extension ExtractQuotes {
  public static var manual: Manual<Options> {
    Manual(summary: "Find who said what.", examples: [])
  }
}
