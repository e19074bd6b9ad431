import Diagnostics

@testable import WorkflowCommand

/// The page of complaints: every rule, grouped by the letter of its code.
func diagnosticsReference() -> String {
  let groups = [
    ("W", "Workflow files"), ("Y", "YAML"), ("S", "Schedules"), ("P", "parse"), ("Q", "extract-quotes"),
    ("C", "detect-corrections"), ("M", "summarize"), ("R", "Runs"), ("K", "check"), ("X", "export"),
  ]
  let letters = allRules.map { String($0.code.prefix(1)) }.reduce(into: [String]()) {
    if !$0.contains($1) { $0.append($1) }
  }
  var parts = ["# Complaints and remarks", "`workflow explain CODE` prints what stands here."]
  for letter in letters {
    parts.append("## \(groups.first { $0.0 == letter }?.1 ?? letter)")
    for rule in allRules where rule.code.hasPrefix(letter) {
      parts.append("**\(rule.code)** \(rule.title) (\(rule.severity.rawValue))\n\n\(rule.explanation)")
    }
  }
  parts.append("_This page is made from the rules in the code._")
  return parts.joined(separator: "\n\n") + "\n"
}
