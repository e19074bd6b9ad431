import Files
import Text

/// The lock that a run of a workflow holds: one run of a workflow at a time in one state folder.
///
/// It is the kernel's: a run is alive exactly as long as its process, and there is nothing to unlock by hand.
public final class WorkflowLock: Sendable {
  /// Who holds a lock.
  public struct Holder: Hashable, Sendable {
    /// The run's number; `nil` while the run is just beginning.
    public var run: Int?
    /// The process.
    public var process: Int?
  }

  private let lock: FileLock

  private init(_ lock: FileLock) { self.lock = lock }

  /// Takes the lock of a workflow.
  /// - Returns: `nil` when another run holds it.
  public static func take(_ workflow: String, folder: String) throws(StatusLogFailure) -> WorkflowLock? {
    do {
      _ = try Folder(making: Array((folder + "/locks").utf8))
      guard let lock = try FileLock.take(path(workflow, folder)) else { return nil }
      try lock.leaveNote("process=\(SystemProcess.id)\n")
      return WorkflowLock(lock)
    } catch {
      throw StatusLogFailure("The state folder \(folder) cannot be used: \(error.sentence).")
    }
  }

  /// The name of the lock of a run that may go on beside others of its workflow, due at a time (seconds since 1970).
  public static func name(of workflow: String, due: Int) -> String { "@\(due) \(workflow)" }

  /// Tells others the number of the run.
  public func name(run: Int) throws(StatusLogFailure) {
    do {
      try lock.leaveNote("process=\(SystemProcess.id)\nrun=\(run)\n")
    } catch {
      throw StatusLogFailure("The state folder cannot be written: \(error.sentence).")
    }
  }

  /// Who runs the workflow now; `nil` when nobody does.
  public static func holder(of workflow: String, folder: String) -> Holder? {
    guard let note = FileLock.noteOfHolder(path(workflow, folder)) else { return nil }
    var holder = Holder()
    for line in note.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[1]) else { continue }
      if parts[0] == "run" { holder.run = number } else { holder.process = number }
    }
    return holder
  }

  /// The workflow's name in a form fit for a file that no other name shares.
  private static func path(_ workflow: String, _ folder: String) -> [UInt8] {
    var name: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in workflow.utf8.prefix(80) {
      let isPlain = (isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-"))
      name += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return Array((folder + "/locks/").utf8) + name + Array(".lock".utf8)
  }
}
