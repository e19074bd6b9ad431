import Files
import Testing

struct ThreadTests {
  @Test func theResultOfAThreadComesBack() {
    #expect(ThreadOfItsOwn.wait { (1...10).reduce(1, *) } == 3_628_800)
  }

  @Test func aTaskGetsTheResultOfAThread() async {
    #expect(await ThreadOfItsOwn.result { "done" } == "done")
  }

  /// A megabyte is more than what some systems give a thread unasked.
  @Test func aThreadHasRoomForDeepWork() {
    @Sendable func depth(_ left: Int) -> Int { left == 0 ? 0 : 1 + depth(left - 1) }
    #expect(ThreadOfItsOwn.wait { depth(20_000) } == 20_000)
  }

  @Test func manyThreadsEndWithTheirWork() {
    for round in 0..<200 { #expect(ThreadOfItsOwn.wait { round } == round) }
  }
}
