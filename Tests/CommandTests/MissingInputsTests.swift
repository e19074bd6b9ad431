import Foundation
import TestSupport
import Testing

/// Files and folders that are not there, are of another kind, or may not be read.
@Suite struct MissingInputsTests {
  @Test(
    arguments: [
      (["run", "gone.yaml"], 2, "gone.yaml"), (["run", "report.yaml", "gone.txt"], 1, "gone.txt"),
      (["run", "gone.txt"], 1, "gone.txt"), (["parse", "gone.txt"], 1, "gone.txt"),
      (["plan", "gone.yaml"], 2, "gone.yaml"), (["pipe", "gone.yaml"], 2, "gone.yaml"),
      (["graph", "gone.yaml"], 2, "gone.yaml"), (["test", "gone.yaml"], 2, "gone.yaml"),
      (["validate", "report.yaml", "gone.yaml"], 2, "gone.yaml"), (["check", "gone.txt"], 1, "gone.txt"),
      (["check", "gone.yaml"], 2, "gone.yaml"), (["check", "In/ferry.txt", "--rules", "gone.yaml"], 2, "gone.yaml"),
      (["check", "In/ferry.txt", "--steps", "gone.yaml"], 2, "gone.yaml"),
      (["compare", "gone.txt", "In/ferry.txt"], 2, "gone.txt"),
      (["compare", "In/ferry.txt", "gone.txt"], 2, "gone.txt"),
      (["quotes", "", "gone.txt"], 1, "gone.txt"), (["quotes", "", "gone.sqlite"], 74, "gone.sqlite"),
      (["merge", "gone"], 2, "gone"), (["schedule", "list", "gone"], 2, "gone"),
      (["schedule", "next", "gone"], 2, "gone"),
      (["status", "--state", "gone"], 2, "gone"), (["history", "--state", "gone"], 2, "gone"),
      (["log", "--state", "gone"], 2, "gone"), (["retry", "1", "--state", "gone"], 2, "gone"),
      (["cancel", "1", "--state", "gone"], 2, "gone"), (["prune", "--older-than", "1d", "--state", "gone"], 2, "gone"),
      (["review", "list", "--state", "gone"], 2, "gone"), (["new", "plugin", "x", "--repository", "gone"], 2, "gone"),
      (["run", "report.yaml", "--files-from", "gone.list"], 2, "gone.list"),
    ] as [([String], Int32, String)])
  func whatIsNotThereIsNamed(call: [String], code: Int32, name: String) throws {
    let desk = try reportDesk()
    let before = desk.files
    let answer = try Workflow(call).in(desk).run()
    #expect(answer.code == code, "\(answer)")
    #expect((answer.stdout + answer.stderr).contains(name) && !answer.stderr.isEmpty, "\(answer)")
    #expect(desk.files == before, "nothing is made for a call that cannot be")
  }

  /// A folder where a file should be, and a file where a folder should be.
  @Test(
    arguments: [
      (["validate", "folder.yaml"], 2), (["graph", "folder.yaml"], 2), (["test", "folder.yaml"], 2),
      (["check", "folder.yaml"], 2), (["compare", "Empty", "In/ferry.txt"], 2), (["quotes", "", "folder.sqlite"], 74),
      (["run", "report.yaml", "--state", "In/ferry.txt"], 74), (["history", "--state", "In/ferry.txt"], 2),
      (["run", "report.yaml", "--out", "In/ferry.txt"], 1), (["run", "report.yaml", "--files-from", "In"], 2),
      (["new", "workflow", "x", "--into", "In/ferry.txt"], 73),
      (["compare", "In/ferry.txt", "In/ferry.txt", "--html", "folder.yaml"], 73),
      (["merge", "In/ferry.txt"], 2),
    ] as [([String], Int32)])
  func theOtherKindIsAnErrorOfItsOwn(call: [String], code: Int32) throws {
    let desk = try reportDesk(["folder.yaml/inside": "", "folder.sqlite/inside": "", "Empty/inside": ""])
    let article = desk.text("In/ferry.txt")
    let answer = try Workflow(call).in(desk).run()
    #expect(answer.code == code && !answer.stderr.isEmpty, "\(answer)")
    #expect(desk.text("In/ferry.txt") == article)
  }

  @Test(arguments: [
    ["run", "report.yaml"], ["plan", "report.yaml"], ["run", "Closed"], ["schedule", "list", "Closed"],
    ["check", "Closed"],
  ])
  func aClosedFolderEndsNothingElse(call: [String]) throws {
    let flow = reportWorkflow.replacing("[\"In/**/*.txt\"]", with: "[\"In/**/*.txt\", \"Closed/**/*.txt\"]")
    let desk = try reportDesk(["report.yaml": flow, "Closed/one.txt": ferryArticle])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: desk.path("Closed"))
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.path("Closed")) }
    // The administrator may read everything: then there is nothing to see.
    guard !FileManager.default.isReadableFile(atPath: desk.path("Closed")) else { return }
    let answer = try Workflow(call).in(desk).run()
    #expect((0..<128).contains(answer.code), "\(answer)")
    #expect(!call.contains("report.yaml") || desk.text("Out/ferry.html") != nil || call[0] == "plan", "\(answer)")
  }

  @Test(arguments: ["loop", "dangling"]) func linksThatLeadNowhereAreTold(name: String) throws {
    let desk = try reportDesk()
    let target = name == "loop" ? "loop.txt" : "nowhere.txt"
    try FileManager.default.createSymbolicLink(atPath: desk.path("\(name).txt"), withDestinationPath: target)
    for command in ["run", "parse", "check"] {
      let answer = try Workflow(command, "\(name).txt").in(desk).expect(code: 1)
      #expect((answer.stdout + answer.stderr).contains("\(name).txt"), "\(answer)")
    }
  }
}
