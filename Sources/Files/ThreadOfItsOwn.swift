import CSpawn
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of the system's, for work that blocks: reading files, waiting for children.
///
/// Swift's own pool has as many threads as there are cores and must never be blocked; and on Linux it rests on a library
/// that ends the process when it cannot open a file, which happens where many are open.
public struct ThreadOfItsOwn {
  /// What a thread may put on its stack, in bytes: the same on all systems.
  private static let stack = 8 << 20

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// Starts a thread, which somebody must join or detach; `nil` when the system has none to give.
  public init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stack)
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var started: pthread_t?
    #else
      var started: pthread_t? = pthread_t()
    #endif
    guard Self.create(&started, &attributes, work.toOpaque()) == 0, let started else {
      work.release()
      return nil
    }
    thread = started
  }

  private static func create(
    _ thread: inout pthread_t?, _ attributes: inout pthread_attr_t, _ work: UnsafeMutableRawPointer
  ) -> Int32 {
    #if canImport(Darwin)
      return pthread_create(&thread, &attributes, { ThreadOfItsOwn.run($0) }, work)
    #else
      var created = pthread_t()
      let code = pthread_create(&created, &attributes, { ThreadOfItsOwn.run($0) }, work)
      thread = created
      return code
    #endif
  }

  private static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
    return nil
  }

  /// Waits for the thread's end; whatever its work held is let go then.
  public func join() { pthread_join(thread, nil) }

  /// Lets the thread end by itself.
  public func detach() { pthread_detach(thread) }

  /// Does something on a thread of its own and waits for it there; on this thread when the system has none to give.
  public static func wait<Result: Sendable>(for body: @escaping @Sendable () -> Result) -> Result {
    let results = Mailbox<Result>()
    guard let thread = ThreadOfItsOwn({ results.post(body()) }) else { return body() }
    thread.join()
    return results.take() ?? body()
  }

  /// Does something that blocks, and lets the calling task wait for it without holding one of the pool's threads.
  public static func result<Result: Sendable>(of body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      guard let thread = ThreadOfItsOwn({ continuation.resume(returning: body()) }) else {
        return continuation.resume(returning: body())
      }
      thread.detach()
    }
  }
}
