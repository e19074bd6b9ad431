import ArgumentParser
import Files
import Text

/// What `workflow desk` can be told.
struct DeskOptions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow desk", abstract: "Show a folder’s runs, articles and quotes in a browser.",
    discussion: """
      Prints a link that opens the desk in a browser of this machine, once.

      Nothing is encrypted: for browsers of other machines let a server that does TLS stand before the desk, and name \
      the address that they use with --origin.
      """)

  @Argument(help: "The folder with the workflows.", completion: .directory)
  var folder = "."

  @Option(help: "The folder of the status log (default: .workflow in the folder).", completion: .directory)
  var state: String?

  @Option(help: "The port; 0 for any that is free.")
  var port: UInt16 = 8765

  @Option(help: "The number of the interface to listen on.")
  var host = "127.0.0.1"

  @Option(
    name: .customLong("origin"), parsing: .singleValue,
    help: "Another address by which browsers reach the desk, such as https://desk.example.")
  var others: [String] = []

  @Option(help: "Who decides in reviews, unless a browser says otherwise (default: your user name).")
  var by: String?

  @Option(help: .hidden)
  var program: String?

  func validate() throws {
    for origin in others where !isOrigin(origin) {
      throw ValidationError("--origin takes http:// or https:// and a name, without a path: https://desk.example")
    }
  }

  private func isOrigin(_ text: String) -> Bool {
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
      let name = text.dropFirst(scheme.count)
      return !name.isEmpty
        && name.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || ".-:[]".utf8.contains($0) }
    }
    return false
  }

  /// The addresses that requests may be for, on a port; the first stands in the link.
  func origins(port: Int) -> [String] {
    let hosts = ["127.0.0.1", "0.0.0.0"].contains(host) ? ["127.0.0.1", "localhost"] : [host]
    return hosts.map { port == 80 ? "http://\($0)" : "http://\($0):\(port)" } + others
  }

  /// The program `workflow`: beside this one, or else in a folder of `PATH`.
  var engine: String {
    if let program { return program }
    let own = SystemProcess.program
    let beside = own.lastIndex(of: "/").map { own[...$0] + "workflow" } ?? "workflow"
    return FileStatus(Array(beside.utf8)) == nil ? "workflow" : beside
  }
}
