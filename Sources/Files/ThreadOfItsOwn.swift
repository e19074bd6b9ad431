import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads of the system's, for work that blocks: reading files, waiting for children.
///
/// Swift's own pool has as many threads as there are cores and must never be blocked; and on Linux it rests on a library
/// that ends the process when it cannot open a file, which happens where many are open.
public enum ThreadOfItsOwn {
  /// What a thread may put on its stack, in bytes: the same on all systems.
  private static let stack = 8 << 20

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread, which ends with its work.
  ///
  /// - Returns: whether the system had a thread to give.
  public static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stack)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = pthread_create(&thread, &attributes, { ThreadOfItsOwn.run($0) }, work.toOpaque())
    if code != 0 { work.release() }
    return code == 0
  }

  private static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
    return nil
  }

  /// Does something on a thread of its own and waits for it there; on this thread when the system has none to give.
  public static func wait<Result: Sendable>(for body: @escaping @Sendable () -> Result) -> Result {
    let results = Mailbox<Result>()
    guard start({ results.post(body()) }), let result = results.take() else { return body() }
    return result
  }

  /// Does something that blocks, and lets the calling task wait for it without holding one of the pool's threads.
  public static func result<Result: Sendable>(of body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      let isStarted = start { continuation.resume(returning: body()) }
      if !isStarted { continuation.resume(returning: body()) }
    }
  }
}
