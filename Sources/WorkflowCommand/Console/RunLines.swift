import Diagnostics
import Files
import StatusLog
import Text

/// A run in one line, without its workflow's name.
func runLine(_ run: LoggedRun, _ paint: Paint) -> String {
  let word = run.state.rawValue
  let state =
    switch run.state {
    case .done: word
    case .running, .waiting: paint.warn(word)
    case .failed, .interrupted, .killed: paint.fail(word)
    }
  var parts = ["run \(run.number)", state]
  parts.append(localTime(run.started))
  parts.append(counts(run))
  if let finished = run.finished { parts.append(seconds(finished - run.started)) }
  if let process = run.process { parts.append("process \(process)") }
  return parts.joined(separator: "  ")
}

private func counts(_ run: LoggedRun) -> String {
  var parts = ["\(run.worked) of \(run.selected) worked"]
  if run.reused > 0 { parts.append("\(run.reused) up to date") }
  if run.failed > 0 { parts.append("\(run.failed) failed") }
  if run.waiting > 0 { parts.append("\(run.waiting) waiting") }
  return parts.joined(separator: ", ")
}

private func seconds(_ seconds: Double) -> String { "\((seconds * 10).rounded() / 10) s" }

/// A run as JSON.
func runJSON(_ run: LoggedRun) -> JSONObject {
  [
    "run": .integer(run.number), "workflow": .string(run.workflow), "file": run.file.map(JSONValue.string) ?? .null,
    "state": .string(run.state.rawValue), "started": .string(utcTime(run.started)),
    "finished": run.finished.map { .string(utcTime($0)) } ?? .null,
    "exit_code": run.exitCode.map(JSONValue.integer) ?? .null, "selected": .integer(run.selected),
    "worked": .integer(run.worked), "reused": .integer(run.reused), "failed": .integer(run.failed),
    "waiting": .integer(run.waiting),
    "message": run.message.map(JSONValue.string) ?? .null, "process": run.process.map(JSONValue.integer) ?? .null,
  ]
}
