import ArgumentParser
import Diagnostics
import Text

/// `workflow explain CODE`: what a complaint's code stands for.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell more about the code of a complaint.",
    discussion: "Without a code, lists all codes.")

  @Argument(help: "A code such as W012.", completion: .list(allRules.map(\.code)))
  var code: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard let code else {
      for rule in allRules { Console.print(talk.json ? json(rule) : "\(rule.code)  \(rule.title)") }
      return
    }
    guard let rule = allRules.first(where: { $0.code == code.uppercased() }) else {
      let near = nearestName(to: code.uppercased(), among: allRules.map(\.code)).map { " Did you mean \($0)?" } ?? ""
      Console.say("workflow: no complaint has the code “\(visible(code))”.\(near)")
      throw Exit.usage
    }
    if talk.json { return Console.print(json(rule)) }
    let paint = talk.outputPaint
    Console.print("\(paint.bold(rule.code)) \(rule.title) (\(rule.severity.rawValue))\n")
    Console.print(wrapped(rule.explanation, width: 80))
  }

  private func json(_ rule: Rule) -> String {
    let value: JSONValue = [
      "code": .string(rule.code), "severity": .string(rule.severity.rawValue), "title": .string(rule.title),
      "explanation": .string(rule.explanation),
    ]
    return value.compact
  }
}
