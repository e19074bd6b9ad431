import Files
import Synchronization
import Testing

/// Many values made on all cores.
@Suite struct InParallelTests {
  @Test(arguments: [0, 1, 127, 128, 129, 256, 1000])
  func theValuesComeInOrder(count: Int) {
    #expect(inParallel(count) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }

  @Test func eachIsMadeOnce() {
    let calls = Mutex<[Int: Int]>([:])
    let made = inParallel(777) { number in
      calls.withLock { $0[number, default: 0] += 1 }
      return String(number)
    }
    #expect(made.count == 777)
    #expect(calls.withLock { $0.count } == 777)
    #expect(calls.withLock { $0.values.allSatisfy { $0 == 1 } })
  }
}
