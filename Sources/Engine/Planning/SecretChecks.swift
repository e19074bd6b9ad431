import Diagnostics
import Text

extension Planner {
  /// Warns of a text that looks like a password or an access token.
  mutating func checkSecret(_ text: Located<String>) {
    guard looksSecret(text.value) else { return }
    diagnostics.append(
      Diagnostic(
        WorkflowRules.plainSecret, "this looks like a secret in plain text", at: text.place,
        help: "put it in an environment variable and name that under `pass_env` and `secrets`"))
  }
}

/// The beginnings that token issuers give their tokens, so that scanners find them.
private let tokenPrefixes = [
  "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "sk-", "sk_live_", "xoxb-", "xoxp-", "AKIA", "ASIA", "AIza",
  "eyJhbGci",
]

private let secretNames = ["password", "passwd", "secret", "token", "api_key", "apikey", "api-key"]

private func looksSecret(_ text: String) -> Bool {
  if tokenPrefixes.contains(where: { text.hasPrefix($0) && text.utf8.count >= $0.utf8.count + 12 }) { return true }
  guard let equals = text.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return false }
  let name = text[..<equals].lowercased()
  let value = text[text.index(after: equals)...]
  let isReference = value.contains("${{") || value.hasPrefix("$")
  return secretNames.contains { name.hasSuffix($0) } && value.utf8.count >= 6 && !isReference && !value.contains(" ")
}
