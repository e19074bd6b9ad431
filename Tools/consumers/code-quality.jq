# Remarks of `workflow check --json` as GitLab's Code Quality report.
map({description: .message, check_name: .code, fingerprint: ([.code, .file, (.line // 1 | tostring), .message] | join("|") | @base64),
  severity: {error: "major", warning: "minor", note: "info"}[.severity],
  location: {path: .file, lines: {begin: (.line // 1)}}})
