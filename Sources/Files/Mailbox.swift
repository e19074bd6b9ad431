import Dispatch
import Synchronization

/// A queue between threads: one posts, another takes and waits when there is nothing.
public final class Mailbox<Message: Sendable>: Sendable {
  private struct Contents {
    /// In the order of posting; those before `first` are taken.
    var messages: [Message] = []
    var first = 0
    var isClosed = false

    mutating func removeFirst() -> Message? {
      guard first < messages.count else { return nil }
      let message = messages[first]
      first += 1
      // Moved up when half of the room is empty, so that each message is moved once on average.
      if first * 2 >= messages.count {
        messages.removeFirst(first)
        first = 0
      }
      return message
    }
  }

  private let contents = Mutex(Contents())
  /// Counts the messages, and those who must learn that there will be none.
  private let arrivals = DispatchSemaphore(value: 0)

  /// An empty mailbox.
  public init() {}

  /// Adds a message at the end.
  public func post(_ message: Message) {
    contents.withLock { $0.messages.append(message) }
    arrivals.signal()
  }

  /// Says that no further message will come: those who wait, or take later, get `nil` once it is empty.
  public func close() {
    contents.withLock { $0.isClosed = true }
    arrivals.signal()
  }

  /// Takes the first message, waiting for one.
  ///
  /// - Parameter milliseconds: how long to wait at most; `nil` for as long as it takes.
  /// - Returns: `nil` when the time is over or the mailbox is closed and empty.
  public func take(atMost milliseconds: Int? = nil) -> Message? {
    if let milliseconds {
      guard arrivals.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else { return nil }
    } else {
      arrivals.wait()
    }
    let (message, isClosed): (Message?, Bool) = contents.withLock { ($0.removeFirst(), $0.isClosed) }
    // The next one who waits must learn it too.
    if message == nil, isClosed { arrivals.signal() }
    return message
  }
}
