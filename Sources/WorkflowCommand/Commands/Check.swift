import ArgumentParser
import Diagnostics
import Engine
import Files
import Text

/// `workflow check`: all remarks about articles and workflow files, for a person, an editor's program or a service.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say all that is to be said of articles and workflow files.",
    discussion: """
      workflow check ARTICLE…              the remarks of all plugins, and of the house rules
      workflow check --steps FLOW.yaml …   with the steps of a workflow (its exports are left out)
      workflow check FLOW.yaml             what `workflow validate` says

      A newsroom's own levels stand in house-rules.yaml, in the article's folder or one above it.

      Exit codes: 0 nothing at or above the level, 1 something, 2 usage, 3 the house rules, or the workflow of --steps, \
      are invalid.
      """)

  @Argument(help: "Articles (files, folders, globs) and workflow files (.yaml, .yml).", completion: .file())
  var files: [String]

  @Option(help: "The form of remarks: text, json, github, sarif or vale.")
  var format = DiagnosticFormat.text

  @Option(help: "Fail from this severity on: error, warning or note (default: warning, or what the house rules say).")
  var atLeast: CheckLevel?

  @Option(help: "Take the house rules from this file.", completion: .file(extensions: ["yaml", "yml"]))
  var rules: String?

  @Option(help: "Work the articles with the steps of this workflow.", completion: .file(extensions: ["yaml", "yml"]))
  var steps: String?

  @OptionGroup var parameters: SettingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let workflows = files.filter { isWorkflowFile($0) && !isHouseRules($0) }
    let articles = files.filter { !isWorkflowFile($0) }
    var remarks = try files.filter(isHouseRules).flatMap(checkHouseRules) + workflows.flatMap(checkWorkflow)
    var count = files.count - articles.count
    if !articles.isEmpty {
      let listener = CheckListener(try finder())
      try check(articles, listener)
      count += listener.articles
      if listener.ruleDiagnostics.hasErrors {
        printDiagnostics(listener.ruleDiagnostics, as: form, color: talk.color)
        throw Exit.invalid
      }
      remarks += listener.remarks
    }
    try report(remarks, count)
  }

  private var form: DiagnosticFormat { talk.json ? .json : format }

  private func report(_ remarks: [CheckedRemark], _ count: Int) throws {
    let failing = remarks.contains { remark in
      remark.diagnostic.severity.rank >= (atLeast?.severity ?? remark.atLeast ?? .warning).rank
    }
    printDiagnostics(remarks.map(\.diagnostic), as: form, color: talk.color, toStandardOutput: true)
    if form == .text, !talk.quiet {
      let files = count == 1 ? "1 file" : "\(count) files"
      let found = remarks.count == 1 ? "1 remark" : remarks.isEmpty ? "no remarks" : "\(remarks.count) remarks"
      Console.say("\(files) checked: \(found).")
    }
    if failing { throw Exit.failed }
  }

  private func isHouseRules(_ file: String) -> Bool {
    file == HouseRules.fileName || file.hasSuffix("/" + HouseRules.fileName)
  }

  private func checkHouseRules(_ file: String) throws -> [CheckedRemark] {
    guard let bytes = try? readFile(Array(file.utf8), limit: 1 << 20).bytes else { throw unreadable(file) }
    return readHouseRules(bytes, file: file).diagnostics.map { CheckedRemark(diagnostic: $0) }
  }

  private func checkWorkflow(_ file: String) throws -> [CheckedRemark] {
    let loader = workflowLoader(settings: parameters.settings)
    guard loader.readFile(file) != nil else { throw unreadable(file) }
    return loader.load(path: file).diagnostics.map { CheckedRemark(diagnostic: $0) }
  }

  private func finder() throws -> HouseRulesFinder {
    do {
      return try HouseRulesFinder(file: rules)
    } catch {
      throw unreadable(rules ?? "")
    }
  }

  private func unreadable(_ file: String) -> Exit {
    Console.say("workflow: \(shownPath(file)): the file cannot be read")
    return Exit.usage
  }

  private func check(_ articles: [String], _ listener: CheckListener) throws {
    var plan = try digestPlan(workflowLoader(articles: articles, looksUpZones: false))
    if let steps {
      let loader = workflowLoader(settings: parameters.settings, articles: articles, looksUpZones: false)
      plan = try loadedWorkflow(steps, loader, format: form, color: talk.color).plan.withoutExports
    }
    var request = RunRequest(plan: plan)
    request.articles = articles
    request.layerTypes = knownLayers
    request.environment = SystemProcess.environment
    let outcome = runToItsEnd(request, [listener])
    if let message = outcome.message, listener.articles == 0 {
      Console.say("workflow: " + message)
      throw Exit(code: outcome.exitCode == 0 ? Exit.usage.code : outcome.exitCode)
    }
  }
}

/// The severities as the command line names them.
enum CheckLevel: String, ExpressibleByArgument, CaseIterable {
  case error
  case warning
  case note

  /// The severity.
  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension Diagnostic.Severity {
  /// How much it matters, as a number.
  fileprivate var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
