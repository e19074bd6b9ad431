import ArgumentParser
import Diagnostics
import TestSupport
import Testing

@testable import WorkflowCommand

/// What holds for tables as a whole.
@Suite struct TablesTests {
  @Test func codesAreUniqueAndSorted() {
    let codes = allRules.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test(arguments: allRules.map(\.code)) func everyRuleIsExplained(code: String) throws {
    let rule = try #require(allRules.first { $0.code == code })
    #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
    #expect(rule.explanation.hasSuffix(".") && rule.explanation.count > 40)
    #expect(code.count == 4 && code.dropFirst().allSatisfy(\.isNumber))
  }

  @Test(arguments: documentedCommands) func everyCommandSaysWhatItDoes(command: [String]) throws {
    let help = try TestSupport.Workflow(command + ["--help"]).expect().stdout
    #expect(help.hasPrefix("OVERVIEW: "))
    #expect(help.contains("USAGE: workflow " + command.joined(separator: " ")))
  }

  @Test func noCommandIsForgotten() {
    let hidden = WorkflowCommand.Workflow.configuration.subcommands.filter { !$0.configuration.shouldDisplay }
    #expect(hidden.map { $0._commandName } == ["probe"])
  }
}
