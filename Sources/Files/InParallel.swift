import Dispatch
import Synchronization

/// Makes many values on all cores, each for itself, and hands them back in order.
///
/// For work that mostly waits for the system, such as asking for the state of a thousand files. Few are made one after
/// the other, as starting others would take longer.
///
/// - Parameter make: called once for each number from 0, from several threads at a time.
public func inParallel<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
  let length = 128
  guard count > length else { return (0..<count).map(make) }
  let pieces = Mutex([[Value]](repeating: [], count: (count + length - 1) / length))
  DispatchQueue.concurrentPerform(iterations: (count + length - 1) / length) { number in
    let piece = (number * length..<min((number + 1) * length, count)).map(make)
    pieces.withLock { $0[number] = piece }
  }
  return pieces.withLock { Array($0.joined()) }
}
