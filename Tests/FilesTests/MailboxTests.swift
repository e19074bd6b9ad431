import Files
import Synchronization
import Testing

struct MailboxTests {
  @Test func messagesComeInTheOrderOfPosting() {
    let box = Mailbox<Int>()
    for number in 0..<100 { box.post(number) }
    #expect((0..<100).map { _ in box.take() } == Array(0..<100))
  }

  @Test func whoTakesWaitsForWhoPosts() {
    let box = Mailbox<String>()
    let thread = ThreadOfItsOwn { box.post("late") }
    #expect(box.take() == "late")
    thread?.join()
  }

  @Test func waitingEndsWithTheTime() {
    let box = Mailbox<Int>()
    #expect(box.take(atMost: 1) == nil)
    box.post(7)
    #expect(box.take(atMost: 1) == 7)
  }

  @Test func aClosedMailboxGivesWhatItHoldsAndThenNothing() {
    let box = Mailbox<Int>()
    box.post(1)
    box.close()
    #expect(box.take() == 1)
    #expect(box.take() == nil)
    #expect(box.take() == nil)
  }

  @Test(arguments: [1, 2, 8])
  func everyMessageIsTakenOnce(takers: Int) {
    let tasks = Mailbox<Int>()
    let sums = Mailbox<Int>()
    let threads = (0..<takers).compactMap { _ in
      ThreadOfItsOwn {
        var sum = 0
        while let number = tasks.take() { sum += number }
        sums.post(sum)
      }
    }
    #expect(threads.count == takers)
    for number in 1...1000 { tasks.post(number) }
    tasks.close()
    for thread in threads { thread.join() }
    #expect((0..<takers).compactMap { _ in sums.take() }.reduce(0, +) == 500_500)
  }

  @Test func interleavedPostingAndTakingKeepsTheOrder() {
    let box = Mailbox<Int>()
    var taken: [Int?] = []
    for round in 0..<50 {
      for number in 0..<3 { box.post(round * 3 + number) }
      for _ in 0..<2 { taken.append(box.take()) }
    }
    for _ in 0..<50 { taken.append(box.take()) }
    #expect(taken == Array(0..<150))
  }
}
