import Foundation
import TestSupport
import Testing
import Text

/// What every command has in common: help, complaints about its call, machine-readable output.
@Suite struct EveryCommandTests {
  static let commands = [
    ["run"], ["check"], ["compare"], ["parse"], ["quotes"], ["desk"], ["plan"], ["retry"], ["cancel"], ["pipe"],
    ["merge"], ["new"],
    ["new", "workflow"],
    ["new", "plugin"],
    ["validate"],
    ["test"],
    ["graph"], ["plugins"], ["schema"], ["explain"], ["status"], ["history"], ["log"], ["prune"], ["schedule"],
    ["review"], ["review", "list"], ["review", "show"], ["review", "approve"], ["review", "edit"],
    ["review", "reject"],
    ["review", "again"], ["review", "undo"], ["review", "log"], ["review", "export"], ["schedule", "list"],
    ["schedule", "next"], ["schedule", "explain"], ["schedule", "run"], ["completion"], ["probe"],
  ]

  @Test(arguments: commands) func helpIsPrinted(command: [String]) throws {
    let answer = try Workflow(command + ["--help"]).expect(stdout: "USAGE: workflow " + command.joined(separator: " "))
    #expect(answer.stdout.hasPrefix("OVERVIEW: ") && answer.stderr.isEmpty)
    #expect(try Workflow(["help"] + command).expect().stdout == answer.stdout)
  }

  @Test(arguments: commands) func anUnknownOptionIsAUsageError(command: [String]) throws {
    let answer = try Workflow(command + ["--no-such-option"]).in(try Desk()).expect(code: 2, stderr: "Error: ")
    #expect(answer.stdout.isEmpty)
  }

  @Test(arguments: [
    ["check"], ["quotes"], ["validate"], ["test"], ["graph"], ["new", "workflow"], ["new", "plugin"],
    ["schedule", "explain"], ["completion"],
    ["retry"], ["cancel"], ["pipe"], ["pipe", "gone.yaml"], ["pipe", "report.yaml", "--jobs", "0"], ["prune"],
    ["merge"], ["merge", "gone"], ["merge", "In", "--to", "a.xyz"], ["merge", "In", "--lines", "-1"],
    ["merge", "In", "--again", "a.jsonl"], ["merge", "In", "--to", "Out/${{ article.slug }}.json"],
    ["merge", "In", "--to", "-", "--json"],
    ["nonsense"], ["probe", "nonsense"], ["completion", "tcsh"],
    ["graph", "report.yaml", "--as", "png"],
    ["run", "report.yaml", "--jobs", "0"], ["run", "report.yaml", "--jobs", "many"],
    ["run", "report.yaml", "--jobs", "9999"],
    ["run", "report.yaml", "--set", "novalue"], ["plan", "report.yaml", "--color", "pink"],
    ["log", "report.yaml", "x"],
    ["log", "report.yaml", "-1"], ["log", "report.yaml", "7"], ["history", "report.yaml", "--state", "nowhere"],
    ["new", "workflow", "Not A Name"], ["new", "workflow", "../up"], ["new", "plugin", "-x"], ["explain", "Z999"],
    ["plugins", "nonsense"], ["schedule", "explain", "61 * * * *"], ["schedule", "next", "gone.yaml"],
    ["run", "--files-from", "gone.list"],
  ])
  func callsThatCannotBeMeant(call: [String]) throws {
    let answer = try Workflow(call).in(try reportDesk()).run()
    #expect(answer.code == 2 || answer.code == 3, "\(answer)")
    #expect(!answer.stderr.isEmpty && answer.stdout.isEmpty, "\(answer)")
  }

  /// Calls whose standard output is JSON, a value a line.
  @Test(arguments: [
    (["run", "report.yaml", "--force"], 1), (["plan", "report.yaml"], 1), (["plan", "report.yaml", "--force"], 1),
    (["graph", "report.yaml"], 5), (["test", "report.yaml"], 0), (["validate", "report.yaml"], 0),
    (["plugins"], 5), (["plugins", "summarize"], 1), (["explain", "W012"], 1), (["status", "report.yaml"], 1),
    (["history", "report.yaml"], 1), (["log", "report.yaml"], 3), (["log", "report.yaml", "1"], 3),
    (["schedule", "list", "."], 1), (["schedule", "next", ".", "-n", "3"], 3),
    (["schedule", "explain", "0 6 * * 1-5"], 1),
    (["run", "In/ferry.txt"], 1), (["prune", "report.yaml", "--older-than", "90d"], 0),
  ])
  func jsonIsAValueALine(call: [String], atLeast: Int) throws {
    let timed = "name: timed\narticles: In\nschedule: {cron: '0 6 * * *', timezone: UTC}\nsteps: [parse]\n"
    let desk = try reportDesk(["timed.yaml": timed])
    try Workflow("run", "report.yaml", "-q").in(desk).expect()
    let answer = try Workflow(call + ["--json"]).in(desk).expect()
    let lines = answer.stdout.split(separator: "\n")
    #expect(lines.count >= atLeast, "\(answer)")
    for line in lines { #expect(try JSONParser.parse(String(line)).object != nil, "\(line)") }
    #expect(!answer.stdout.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      (["run", "gone.yaml"], 2), (["run", "broken.yaml"], 3), (["run", "report.yaml", "gone.txt"], 1),
      (["validate", "broken.yaml"], 3), (["test", "report.yaml"], 0),
      (["run", "report.yaml", "--out", "report.yaml"], 1), (["plan", "broken.yaml"], 3),
    ] as [([String], Int32)])
  func exitCodesAreThoseOfTheManual(call: [String], code: Int32) throws {
    let desk = try reportDesk(["broken.yaml": "name: broken\nsteps: [prase]\n"])
    let answer = try Workflow(call).in(desk).run()
    #expect(answer.code == code, "\(answer)")
    let json = try Workflow(call + ["--json"]).in(desk).run()
    #expect(json.code == answer.code, "with --json: \(json)")
  }

  @Test func colourIsOnlyWhereItIsWanted() throws {
    let desk = try Desk(["broken.yaml": "name: broken\nsteps: [prase]\n"])
    for (choice, isColoured) in [("always", true), ("never", false), ("auto", false)] {
      let answer = try Workflow("validate", "broken.yaml", "--color", choice).in(desk).expect(code: 3)
      #expect((answer.stdout + answer.stderr).contains("\u{1B}[") == isColoured, "\(choice): \(answer)")
    }
  }

  @Test func quietSaysNothing() throws {
    let answer = try Workflow("run", "report.yaml", "--quiet").in(try reportDesk()).expect()
    #expect(answer.stdout.isEmpty && answer.stderr.isEmpty, "\(answer)")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionScriptsAreWhole(shell: String) throws {
    let script = try Workflow("completion", shell).expect().stdout
    let missing = Self.commands.map { $0[0] }.filter { $0 != "probe" && !script.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
    for option in ["jobs", "fail-fast", "files-from", "older-than"] { #expect(script.contains(option), "\(option)") }
    let check = try parsed(script, by: shell)
    #expect(check == nil || check == "", "\(check ?? "")")
  }

  /// What the shell says of a script that it only reads; `nil` where there is no such shell.
  private func parsed(_ script: String, by shell: String) throws -> String? {
    let places = ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + shell }
    guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
    let desk = try Desk(["script": script])
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: place)
    process.arguments = [shell == "fish" ? "--no-execute" : "-n", desk.path("script")]
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0
      ? "" : "code \(process.terminationStatus): " + String(decoding: said, as: UTF8.self)
  }
}
