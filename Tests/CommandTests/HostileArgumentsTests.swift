import TestSupport
import Testing

/// Arguments that no shell would complete: every command ends with a code of its own and says nothing that steers a terminal.
@Suite struct HostileArgumentsTests {
  /// Commands that end by themselves; `desk` and `schedule run` stay.
  static let commands = EveryCommandTests.commands.filter { $0 != ["desk"] && $0 != ["schedule", "run"] }

  /// Of every sort one: empty, for the terminal, for a template, for a path, far too long.
  static let arguments = [
    "", "\u{1B}]0;owned\u{7}\u{202E}txt.exe\n", "${{ article.id }}%s%n", "report.yaml/../gone.yaml",
    String(repeating: "x", count: 60_000),
  ]

  @Test(arguments: commands) func noArgumentIsTheEndOfACommand(command: [String]) throws {
    let desk = try reportDesk()
    for argument in Self.arguments {
      let answer = try Workflow(command + [argument]).in(desk).run()
      #expect([0, 1, 2, 3, 73, 74].contains(answer.code), "\(argument.prefix(40).debugDescription): \(answer.code)")
      #expect(answer.code == 0 || !answer.stderr.isEmpty, "\(argument.prefix(40).debugDescription)")
      for scalar in (answer.stdout + answer.stderr).unicodeScalars {
        let isSafe = scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
        #expect(isSafe && scalar.value != 0x202E, "\(argument.debugDescription)")
      }
    }
  }

  /// Values of options, one at a time.
  @Test(arguments: [
    ["run", "report.yaml", "--jobs"], ["run", "report.yaml", "--state"], ["run", "report.yaml", "--out"],
    ["run", "report.yaml", "--set"], ["run", "report.yaml", "--files-from"], ["history", "report.yaml", "--since"],
    ["history", "report.yaml", "--limit"], ["prune", "report.yaml", "--older-than"], ["graph", "report.yaml", "--as"],
    ["check", "In/ferry.txt", "--rules"], ["check", "In/ferry.txt", "--steps"],
    ["check", "In/ferry.txt", "--at-least"],
    ["schedule", "next", "--from"], ["schedule", "explain", "@daily", "--timezone"],
    ["validate", "report.yaml", "--format"],
    ["compare", "In/ferry.txt", "In/ferry.txt", "--html"], ["quotes", "", "In/ferry.txt", "--limit"],
    ["quotes", "", "In/ferry.txt", "--by"], ["new", "workflow", "x", "--into"], ["plan", "report.yaml", "--color"],
  ])
  func noValueIsTheEndOfACommand(call: [String]) throws {
    for value in ["", "\u{1B}[31m", "99999999999999999999", "report.yaml/x"] {
      let answer = try Workflow(call + [value]).in(try reportDesk()).run()
      #expect([0, 1, 2, 3, 73, 74].contains(answer.code), "\(value.debugDescription): \(answer)")
      #expect(!(answer.stdout + answer.stderr).unicodeScalars.contains("\u{1B}"), "\(value.debugDescription)")
    }
  }
}
