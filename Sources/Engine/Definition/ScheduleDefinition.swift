import Diagnostics
import Scheduling
import YAML

/// The `schedule` of a workflow file, before its texts have been read.
struct ScheduleDefinition {
  static let keys = [
    "cron", "every", "timezone", "missed", "window", "overlap", "jitter", "dst", "except", "seconds",
  ]

  /// The texts by key; `except` holds several.
  var texts: [String: [Located<String>]] = [:]
  var place: Location
  let source: SourceText
  let nodes: [String: YAMLNode]
}

extension DefinitionReader {
  /// The members of `schedule`: either `cron` or `every`, and how to go about it.
  mutating func schedule(_ node: YAMLNode) -> ScheduleDefinition? {
    if node.string != nil { return expressionAlone(node) }
    if let items = node.sequence { return list(items, node) }
    let before = diagnostics.count
    let nodes = members(node, of: "`schedule`", known: ScheduleDefinition.keys, .schedule)
    if (nodes["cron"] == nil) == (nodes["every"] == nil) {
      guard diagnostics.count == before else { return nil }
      complain(
        WorkflowRules.missingKey, "`schedule` needs either `cron` or `every`", at: node,
        help: "write cron: \"0 6 * * 1-5\" or every: 15m")
      return nil
    }
    if let every = nodes["every"], complainOfMissingUnit(every) { return nil }
    var schedule = ScheduleDefinition(place: place(node), source: source, nodes: nodes)
    for key in ScheduleDefinition.keys {
      guard let node = nodes[key] else { continue }
      schedule.texts[key] = key == "except" ? texts(node, "`except`") : text(node, "`\(key)`").map { [$0] } ?? []
    }
    return schedule
  }

  /// `every: 15`: nobody knows whether minutes or seconds are meant.
  private mutating func complainOfMissingUnit(_ every: YAMLNode) -> Bool {
    guard every.number != nil else { return false }
    let number = flow(every)
    complain(
      WorkflowRules.badDuration, "`every` needs a unit", at: every,
      help: "\(number)m or \(number)s? write every: \(number)m")
    return true
  }

  /// `schedule: "0 6 * * *"`: the cron expression alone.
  private mutating func expressionAlone(_ node: YAMLNode) -> ScheduleDefinition? {
    guard let text = text(node, "`schedule`") else { return nil }
    if let help = SpokenSchedule.written(text.value) {
      complain(WorkflowRules.badDuration, "`schedule` alone is a cron expression", at: node, help: "write \(help)")
      return nil
    }
    var schedule = ScheduleDefinition(place: place(node), source: source, nodes: ["cron": node])
    schedule.texts["cron"] = [text]
    return schedule
  }

  /// Several schedules, as GitHub Actions has them: there is one here.
  private mutating func list(_ items: [YAMLNode], _ node: YAMLNode) -> ScheduleDefinition? {
    let others = items.count > 1 ? ", and a file of its own for each other" : ""
    complain(
      WorkflowRules.wrongType, "a workflow has one schedule, not a list", at: node,
      help: "write schedule: \(scheduleShown(node))\(others)")
    return nil
  }

  /// The schedule that another tool's value stands for: the first `cron` in it.
  func scheduleShown(_ node: YAMLNode) -> String {
    let first = node.sequence?.first ?? node
    return flow(first["cron"] ?? first)
  }
}
