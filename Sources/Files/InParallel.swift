import Dispatch

/// Makes many values on all cores, each for itself, and hands them back in order.
///
/// For work that mostly waits for the system, such as asking for the state of a thousand files. Few are made one after
/// the other, as starting others would take longer.
///
/// - Parameter make: called once for each number from 0, from several threads at a time.
public func inParallel<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
  let piece = 128
  guard count > piece else { return (0..<count).map(make) }
  return Array(unsafeUninitializedCapacity: count) { buffer, made in
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: (count + piece - 1) / piece) { number in
      for place in number * piece..<min((number + 1) * piece, count) {
        slots.initializeElement(at: place, to: make(place))
      }
    }
    made = count
  }
}
