import CSpawn
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sees to it that no child outlives the engine, nor a child's children the child.
///
/// Every child carries a mark in its environment, which whatever it starts inherits. A guard process kills all that
/// carry it when the engine ends, however it ends. What a child leaves behind becomes the engine's own child and is
/// found among those.
enum ChildGuard {
  /// The variable that marks children.
  static let variable = "WORKFLOW_CHILD"

  /// The descriptor on which groups are named to the guard; -1 when it could not be started.
  ///
  /// Started at the first child.
  static let descriptor: Int32 = "\(variable)=\(engineMark)".withCString { cspawn_start_guard($0) }

  /// An engine that is itself a child of one adds to the mark which it inherited: its children are the other's too.
  private static let engineMark = inheritedMark + "\(getpid()).\(SystemClock.monotonicMicroseconds())."
  private static var inheritedMark: String { getenv(variable).map { String(cString: $0) } ?? "" }
  private static let count = Atomic<Int>(0)
  /// How often it is looked for what the killed have left.
  private static let mostGenerations = 100

  /// A mark for one child.
  static func mark() -> String { engineMark + "\(count.add(1, ordering: .relaxed).newValue)." }

  /// Kills what a child that has ended left behind outside its process group, and reaps what has died.
  ///
  /// - Returns: whether there was something.
  static func killOrphans(of process: pid_t, mark: String) -> Bool {
    var found = false
    // What an orphan has started itself is an orphan only once that one is dead.
    for _ in 0..<mostGenerations {
      let marked = adopted().filter { isMarked($0, mark) }
      if marked.isEmpty { break }
      for orphan in marked {
        found = found || getpgid(orphan) != process
        kill(orphan, SIGKILL)
        _ = waitpid(orphan, nil, 0)
      }
    }
    return found
  }

  /// Whether an orphan carries the mark; one that does not is reaped if it has died.
  private static func isMarked(_ orphan: pid_t, _ mark: String) -> Bool {
    if "\(variable)=\(mark)".withCString({ cspawn_is_marked(orphan, $0) }) != 0 { return true }
    _ = waitpid(orphan, nil, WNOHANG)
    return false
  }

  /// Children of the first thread: no child is started there, so these are orphans.
  ///
  /// On systems without `/proc` none.
  private static func adopted() -> [pid_t] {
    let path = Array("/proc/self/task/\(getpid())/children".utf8)
    guard let bytes = try? readWholeStream(path), !bytes.isEmpty else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
  }
}
