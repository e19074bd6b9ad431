/// Something took longer than it may.
struct TimedOut: Error {}

/// Does something that waits, and gives it up when its time is over.
func within<Result: Sendable>(
  _ milliseconds: Int, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: .milliseconds(milliseconds))
      throw TimedOut()
    }
    defer { group.cancelAll() }
    guard let result = try await group.next() else { throw TimedOut() }
    return result
  }
}
