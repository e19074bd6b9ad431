import Diagnostics
import Text
import YAML

/// How a step is run: `retry`, `timeout`, `on_error`, `env`, beside a step or under `defaults`.
extension DefinitionReader {
  mutating func ways(_ members: [String: YAMLNode]) -> StepWays {
    var ways = StepWays()
    ways.retry = members["retry"].map { retry($0) }
    ways.timeout = members["timeout"].flatMap { seconds($0, "`timeout`") }
    ways.onError = members["on_error"].map { onError($0) }
    ways.environment = members["env"].map { environment($0) } ?? []
    return ways
  }

  private mutating func onError(_ node: YAMLNode) -> OnError {
    if let choice = node.string.flatMap(OnError.init) { return choice }
    let words = OnError.allCases.map(\.rawValue)
    let given = node.string ?? node.json.compact
    let meant = ForeignWords.onError[given] ?? nearestName(to: given, among: words)
    complain(
      WorkflowRules.wrongType, "`on_error` must be one of \(words.joined(separator: ", "))", at: node,
      help: meant.map { "did you mean “\($0)”?" })
    return .failArticle
  }

  private mutating func retry(_ node: YAMLNode) -> RetryPolicy {
    var policy = RetryPolicy()
    if let number = node.integer {
      complain(
        WorkflowRules.wrongType, "`retry` must be a mapping, not a whole number", at: node,
        help: "write retry: {attempts: \(max(number, 1))}: the first attempt counts")
      return policy
    }
    let members = members(node, of: "`retry`", known: ["attempts", "backoff", "max"], .retry)
    if let attempts = members["attempts"] {
      if let number = attempts.integer, (1...100).contains(number) {
        policy.attempts = number
      } else {
        complain(WorkflowRules.wrongType, "`attempts` must be a whole number from 1 to 100", at: attempts)
      }
    }
    if let node = members["backoff"], let seconds = seconds(node, "`backoff`") { policy.backoff = seconds }
    if let node = members["max"], let seconds = seconds(node, "`max`") { policy.longest = seconds }
    return policy
  }

  private mutating func environment(_ node: YAMLNode) -> [(name: String, value: YAMLNode)] {
    guard let pairs = node.mapping else {
      let help = node.sequence.map { "write env: {\($0.compactMap(variable).joined(separator: ", "))}" }
      complain(
        WorkflowRules.wrongType, "`env` must be a mapping of names and values, not \(node.kind)", at: node, help: help)
      return []
    }
    return pairs.compactMap { pair in
      guard let name = pair.key.string, isVariableName(name) else {
        complain(WorkflowRules.wrongType, "a variable's name has letters, digits and underscores only", at: pair.key)
        return nil
      }
      switch pair.value.content {
      case .sequence, .mapping, .null:
        complain(
          WorkflowRules.wrongType, "the variable “\(name)” must have a text, not \(pair.value.kind)", at: pair.value)
        return nil
      default: return (name, pair.value)
      }
    }
  }

  /// `KEY=value` of a list as other tools have it.
  private func variable(_ node: YAMLNode) -> String? {
    guard let text = node.string, let equals = text.firstIndex(of: "=") else { return nil }
    return "\(text[..<equals]): \(text[text.index(after: equals)...])"
  }

  private func isVariableName(_ name: String) -> Bool {
    !name.isEmpty && !("0"..."9").contains(name.unicodeScalars.first ?? "0")
      && name.utf8.allSatisfy { $0 == 0x5F || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }
}
