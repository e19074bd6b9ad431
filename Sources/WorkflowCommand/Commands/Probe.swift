import ArgumentParser
import Diagnostics
import Files
import HTML
import Prose
import Scheduling
import Text
import YAML

/// `workflow probe …`: single parts of the toolkit, for test suites and scorers; JSON Lines in and out, in order.
struct Probe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe", abstract: "Drive single parts of the toolkit, for test suites.", shouldDisplay: false,
    subcommands: [ProbeYAML.self, ProbeSentences.self, ProbeCron.self, ProbeHTMLTree.self])
}

/// `workflow probe yaml FILE`: each document as a line of JSON.
struct ProbeYAML: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "yaml", abstract: "Print a YAML file as JSON.")

  @Argument(help: "A YAML file.")
  var file: String

  func run() throws {
    guard let bytes = try? readFile(Array(file.utf8), limit: 64 << 20).bytes else {
      Console.say("\(shownPath(file)): cannot be read")
      throw Exit.usage
    }
    let (documents, diagnostics) = YAMLDocument.parseStream(bytes, file: file)
    printDiagnostics(diagnostics)
    if diagnostics.hasErrors { throw Exit.invalid }
    for document in documents { Console.print(document.json.compact) }
  }
}

/// `workflow probe sentences`: `{id, text}` to `{id, sentences}`.
struct ProbeSentences: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sentences", abstract: "Cut texts into sentences.")

  func run() throws {
    try answerLines { request in
      let text = Array((request["text"]?.text ?? "").utf8)
      let sentences = sentenceRanges(in: text, range: 0..<text.count).map { JSONValue.string(String(utf8: text[$0])) }
      return ["id": request["id"] ?? .null, "sentences": .array(sentences)]
    }
  }
}

/// `workflow probe cron`: `{id, expr, tz, from, n}` to `{id, next}` or `{id, error}`.
struct ProbeCron: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cron", abstract: "Find the next times of schedules.")

  func run() throws { try answerLines(probeCron) }
}

/// `workflow probe html-tree`: `{id, html, fragment}` to `{id, tree}`, the tree as the tests of html5lib write it.
struct ProbeHTMLTree: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "html-tree", abstract: "Print the trees of pages.")

  func run() throws {
    try answerLines { request in
      let page = Array((request["html"]?.text ?? "").utf8)
      let tree = HTMLDocument.dump(page, inside: request["fragment"]?.text)
      return ["id": request["id"] ?? .null, "tree": .string(tree)]
    }
  }
}

/// Answers each line of standard input with one line.
private func answerLines(_ answer: (JSONValue) -> JSONValue) throws {
  let input = try readStandardInput(limit: 1 << 30)
  for line in input.split(separator: UInt8(ascii: "\n")) {
    do {
      Console.print(answer(try JSONParser.parse(Array(line))).compact)
    } catch {
      Console.say("workflow probe: a line is not JSON: \(error.message) at byte \(error.offset)")
      throw Exit.usage
    }
  }
}
