import ArgumentParser
import BuiltinPlugins
import Files
import Text

/// `workflow compare`: what changed between two versions of an article.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Say what changed between two versions of an article.",
    discussion: """
      workflow compare OLD NEW                    sentences, quotes, speakers, names, numbers, dates
      workflow compare OLD NEW --html page.html   both versions side by side

      A fact that changed without a notice, a quotation whose words changed, a notice without a change and a notice \
      that is gone are findings. White space, marks and spelling are none.

      Exit codes: 0 no finding, 1 a finding, 2 usage or a file that is no article, 73 cannot write the page.
      """)

  @Argument(help: "The earlier version: a text, a page, a record.", completion: .file())
  var old: String

  @Argument(help: "The later version.", completion: .file())
  var new: String

  @Option(help: "Write a page with both versions side by side to this file.", completion: .file(extensions: ["html"]))
  var html: String?

  @Flag(help: "Write the page over a file that stands there.")
  var force = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let versions = try ComparedVersions(old: old, new: new)
    if let html { try writePage(versions.comparison.page, to: html, force: force) }
    let sheet = VersionSheet(versions, paint: talk.outputPaint)
    if talk.json { Console.print(sheet.json.compact) } else if !talk.quiet { Console.print(sheet.text) }
    if !versions.comparison.findings.isEmpty { throw Exit.failed }
  }
}

/// Writes a page whole or not at all; over a file that stands there only with `force`.
private func writePage(_ page: [UInt8], to path: String, force: Bool) throws {
  let bytes = Array(path.utf8)
  let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
  let name = Array(slash.map { bytes[($0 + 1)...] } ?? bytes[...])
  do {
    let folder = try Folder(slash.map { Array(bytes[...$0]) } ?? [])
    if force { return try folder.replace(name, with: page) }
    let file = try folder.create(name)
    try file.write(page)
    _ = try file.sync()
  } catch {
    Console.say("workflow: \(shownPath(error.path)): \(error.sentence)")
    throw Exit(code: 73)
  }
}
