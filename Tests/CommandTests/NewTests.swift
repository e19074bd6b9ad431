import Foundation
import TestSupport
import Testing

/// `workflow new` from outside.
@Suite struct NewTests {
  @Test func aNewWorkflowIsValidAndRuns() throws {
    let desk = try Desk(["Inbox/ferry.txt": ferryArticle])
    try Workflow("new", "workflow", "night-desk").in(desk).expect(stderr: "night-desk.yaml")
    try Workflow("validate", "night-desk.yaml").in(desk).expect()
    try Workflow("run", "night-desk.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/ferry.html") != nil)
    try Workflow("new", "workflow", "night-desk").in(desk).expect(code: 73, stderr: "night-desk.yaml")
  }

  @Test(arguments: ["Night", "night desk", "../night", "", "-night", "night-"]) func namesAreChecked(name: String)
    throws
  {
    let desk = try Desk(["Plugins/x": ""])
    try Workflow(["new", "workflow", "--", name]).in(desk).expect(code: 2)
    try Workflow(["new", "plugin", "--", name]).in(desk).expect(code: 2)
    #expect(desk.files == ["Plugins/x"])
  }

  @Test func aPluginNeedsTheRepository() throws {
    try Workflow("new", "plugin", "count-words").in(try Desk()).expect(code: 2, stderr: "no folder Plugins")
  }

  @Test func aPluginIsOneFolderAndNothingElse() throws {
    let desk = try Desk(["Plugins/Parse/Parse.swift": "", "Package.swift": ""])
    try Workflow("new", "plugin", "count-words").in(desk).expect(stderr: "Plugins/CountWords/CountWords.swift")
    #expect(desk.files == ["Package.swift", "Plugins/CountWords/CountWords.swift", "Plugins/Parse/Parse.swift"])
    try Workflow("new", "plugin", "count-words").in(desk).expect(code: 73)
    let lines = try #require(desk.text("Plugins/CountWords/CountWords.swift")).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let bare = zip(lines, lines.dropFirst()).filter { before, line in
      line.hasPrefix("public ") && !line.hasPrefix("public import") && !before.hasPrefix("///")
    }
    #expect(bare.isEmpty, "the rules of the house ask for a comment: \(bare.map(\.1))")
  }
}
