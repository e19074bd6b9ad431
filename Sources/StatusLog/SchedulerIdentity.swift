import Files

/// One scheduler on a state folder: alive exactly as long as it holds its lock, which the kernel takes back when its
/// process ends, however that happens.
///
/// Its name is never given a second time, so a claim made under the name of a scheduler that died can be told from
/// those of one that lives.
public final class SchedulerIdentity: Sendable {
  /// The name: the place of its lock, and a word of its own.
  public let name: String
  private let lock: FileLock

  /// How many schedulers may share a state folder.
  private static let most = 64

  /// Takes the first free place among the schedulers of a state folder.
  public init(folder: String) throws(StatusLogFailure) {
    do {
      _ = try Folder(making: Array((folder + "/locks").utf8))
      guard let (slot, lock) = try Self.freePlace(folder) else {
        throw StatusLogFailure("The state folder \(folder) has \(Self.most) schedulers already.")
      }
      let word = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      try lock.leaveNote("process=\(SystemProcess.id)\nname=\(word)\n")
      self.lock = lock
      name = "\(slot):\(word)"
    } catch let failure as FileFailure {
      throw StatusLogFailure("The state folder \(folder) cannot be used: \(failure.sentence).")
    } catch let failure as StatusLogFailure {
      throw failure
    } catch {
      throw StatusLogFailure("\(error)")
    }
  }

  private static func freePlace(_ folder: String) throws(FileFailure) -> (Int, FileLock)? {
    for slot in 1...most {
      if let lock = try FileLock.take(path(slot, folder)) { return (slot, lock) }
    }
    return nil
  }

  private static func path(_ slot: Int, _ folder: String) -> [UInt8] {
    Array("\(folder)/locks/scheduler.\(slot).lock".utf8)
  }

  /// Whether the scheduler of that name lives.
  public static func isAlive(_ name: String, folder: String) -> Bool { process(of: name, folder: folder) != nil }

  /// The process of the scheduler of that name; `nil` when it is dead.
  public static func process(of name: String, folder: String) -> Int? {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let slot = Int(parts[0]), let note = FileLock.noteOfHolder(path(slot, folder)) else {
      return nil
    }
    let lines = note.split(separator: "\n")
    guard lines.contains("name=\(parts[1])"), let process = lines.first?.dropFirst("process=".count) else { return nil }
    return Int(process)
  }
}
