import Digests
import Files
import StatusLog
import Text

/// Whose a file is that stands where an output belongs.
enum Ownership {
  /// A run of the workflow left it as it is.
  case ours
  /// A run of the workflow wrote it, and somebody changed it since.
  case changed
  /// No run of the workflow is known to have written it.
  case foreign
}

/// Tells whose the files are that stand where outputs of a workflow belong.
final class OutputOwners {
  private let log: StatusLog
  private let workflow: String
  private let claims: [String: Set<String>]
  private lazy var others = OtherOutputs(log, workflow)

  init(_ log: StatusLog, _ workflow: String) throws(StatusLogFailure) {
    self.log = log
    self.workflow = workflow
    claims = try log.claims(workflow)
  }

  /// Whose a file is.
  ///
  /// - Parameter known: the output as a run of the workflow left it there.
  func owner(of file: StandingFile, at path: String, known: KnownFile?) -> Ownership {
    if let known, file.isAs(known) { return .ours }
    if let claimed = claims[path] {
      if claimed.contains("") || file.sha256.map(claimed.contains) ?? false { return .ours }
      return .changed
    }
    return known == nil ? ownerAmongOthers(file, path) : .changed
  }

  /// An article that was renamed leaves its output to another one of the same workflow.
  private func ownerAmongOthers(_ file: StandingFile, _ path: String) -> Ownership {
    guard others.hold(path) else { return .foreign }
    return file.sha256.map { others.hold(path, $0) } ?? false ? .ours : .changed
  }
}

/// A file that stands somewhere; its content is read when it is asked for, and once.
final class StandingFile {
  /// What the system knows of it.
  let status: FileStatus
  private let path: [UInt8]
  /// Its SHA-256; `nil` when it cannot be read.
  private(set) lazy var sha256: String? = try? Engine.sha256(ofFile: path)

  /// The file at a path; `nil` when none stands there.
  convenience init?(_ path: [UInt8]) {
    guard let status = FileStatus(path, followingLinks: false), status.kind == .file else { return nil }
    self.init(path, status)
  }

  init(_ path: [UInt8], _ status: FileStatus) {
    self.path = path
    self.status = status
  }

  /// Whether it is as it was then: the same file untouched, or another one with the same bytes.
  func isAs(_ known: KnownFile) -> Bool {
    known.isSurely(status) || status.size == known.size && sha256 == known.sha256
  }
}

/// The outputs of all articles of a workflow, a million of them in little memory.
private struct OtherOutputs {
  private var paths: Set<Int> = []
  private var contents: Set<Int> = []

  init(_ log: StatusLog, _ workflow: String) {
    try? log.eachKnownArticle(workflow) { article in
      for output in article.outputs {
        paths.insert(output.path.hashValue)
        contents.insert([output.path, output.sha256].hashValue)
      }
    }
    for stray in (try? log.strays(workflow)) ?? [] {
      paths.insert(stray.file.path.hashValue)
      contents.insert([stray.file.path, stray.file.sha256].hashValue)
    }
  }

  func hold(_ path: String) -> Bool { paths.contains(path.hashValue) }

  func hold(_ path: String, _ sha256: String) -> Bool { contents.contains([path, sha256].hashValue) }
}
