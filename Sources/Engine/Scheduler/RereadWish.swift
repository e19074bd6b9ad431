import Synchronization

/// The wish that a scheduler read its workflow files again: a signal handler asks, the scheduler takes it.
public final class RereadWish: Sendable {
  private let isAsked = Atomic<Bool>(false)

  /// Nothing asked.
  public init() {}

  /// Asks; may be called from anywhere.
  public func ask() { isAsked.store(true, ordering: .relaxed) }

  /// Whether it was asked since the last call.
  func take() -> Bool { isAsked.exchange(false, ordering: .relaxed) }
}
