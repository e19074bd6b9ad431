import Diagnostics
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
    let nodes = members(node, of: "`schedule`", known: ScheduleDefinition.keys)
    if (nodes["cron"] == nil) == (nodes["every"] == nil) {
      complain(
        WorkflowRules.missingKey, "`schedule` needs either `cron` or `every`", at: node,
        help: "write cron: \"0 6 * * 1-5\" or every: 15m")
      return nil
    }
    var schedule = ScheduleDefinition(place: place(node), source: source, nodes: nodes)
    for key in ScheduleDefinition.keys {
      guard let node = nodes[key] else { continue }
      schedule.texts[key] = key == "except" ? texts(node, "`except`") : text(node, "`\(key)`").map { [$0] } ?? []
    }
    return schedule
  }
}
