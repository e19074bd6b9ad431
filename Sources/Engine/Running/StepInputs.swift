import Files
import StatusLog
import Text

/// The files that the programs of a plan rest on besides the articles: what is in them decides, as options do, whether
/// an earlier result holds.
///
/// They are the program itself, arguments that name files below the workflow's folder, and what `inputs` names.
struct StepInputs {
  private let plan: Plan
  private let keys: PathKeys
  private let environment: [String: String]
  private let known: [String: KnownFile]
  /// The workflow's own outputs: what it writes itself cannot be a reason to work again.
  private let outputs: Set<String>
  /// The files as they are now, by their names in the status log.
  private(set) var found: [String: KnownFile] = [:]

  /// - Parameter known: the files as a run found them last.
  init(_ plan: Plan, keys: PathKeys, environment: [String: String], known: [KnownFile]) {
    self.plan = plan
    self.keys = keys
    self.environment = environment
    self.known = Dictionary(known.map { ($0.path, $0) }) { $1 }
    outputs = Set(plan.gatheredPaths.compactMap { (try? OutputPlace($0)).map(keys.key) })
  }

  /// The plan, with what its programs rest on made part of their steps' fingerprints.
  mutating func sealed() -> Plan {
    var plan = plan
    for index in plan.steps.indices {
      guard case .command(let command) = plan.steps[index].work, var fingerprint = plan.steps[index].fingerprint.object
      else { continue }
      fingerprint.append("made_of", .array(files(of: command)))
      plan.steps[index].fingerprint = .object(fingerprint)
    }
    for index in plan.converters.indices {
      plan.converters[index].fingerprint = .array(files(of: plan.converters[index].arguments))
    }
    return plan
  }

  /// Whether the next run would have to read a file again that this one has read.
  var isNews: Bool { found != known }

  private mutating func files(of command: ChildCommand) -> [JSONValue] {
    var files = files(of: command.arguments)
    for input in command.inputs {
      for path in InputFiles.named(Array(input.utf8)) { files.append(content(path)) }
    }
    return files
  }

  private mutating func files(of arguments: [Template]) -> [JSONValue] {
    var files: [JSONValue] = []
    let fixed = arguments.map { argument in
      argument.paths.contains { $0.first != "params" } ? nil : argument.filled(in: parameter)
    }
    if let program = fixed.first ?? nil { files.append(self.program(program)) }
    for case let argument? in fixed.dropFirst() { files += self.argument(argument) }
    return files
  }

  private func parameter(_ path: [String]) -> ExpressionValue? {
    path.first == "params" ? path.dropFirst().first.flatMap { plan.params[$0] } : nil
  }

  /// A program of the system is too large to be read each time, and is replaced whole: path, size and time stand for it.
  private mutating func program(_ name: String) -> JSONValue {
    let path = Array(ChildProcess.program(name, in: environment).utf8)
    if name.contains("/"), isBelow(path) { return content(path) }
    guard let status = FileStatus(path) else { return .string(name) }
    return .array([.string(String(utf8: path)), .integer(status.size), .integer(status.modified)])
  }

  /// An argument that names a file, alone or behind an equals sign: `names.txt`, `--names=names.txt`.
  private mutating func argument(_ text: String) -> [JSONValue] {
    let value = text.hasPrefix("-") ? text.split(separator: "=", maxSplits: 1).dropFirst().first : text[...]
    guard let value, !value.isEmpty else { return [] }
    let path = value.hasPrefix("/") ? Array(value.utf8) : joined(Array(plan.folder.utf8), Array(value.utf8))
    guard FileStatus(path)?.kind == .file, isBelow(path), !outputs.contains(keys.key(path[...])) else { return [] }
    return [content(path)]
  }

  private func isBelow(_ path: [UInt8]) -> Bool { !keys.key(path[...]).hasPrefix("/") }

  /// A file's name and content; size, time and number tell whether it must be read for it.
  private mutating func content(_ path: [UInt8]) -> JSONValue {
    let key = keys.key(path[...])
    guard let file = found[key] ?? file(path, key) else { return .array([.string(key), .null]) }
    found[key] = file
    return .array([.string(key), .string(file.sha256)])
  }

  private func file(_ path: [UInt8], _ key: String) -> KnownFile? {
    guard var status = FileStatus(path), status.kind == .file else { return nil }
    if let known = known[key], known.isSurely(status) { return known }
    guard let sha256 = try? sha256(ofFile: path) else { return nil }
    status.modified = trustworthyTime(status)
    return KnownFile(path: key, status: status, sha256: sha256)
  }
}
