import Diagnostics
import Scheduling
import Testing
import Text

/// Expressions that nobody thought of, made from a fixed seed.
private struct Maker {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, a limit (SplitMix64).
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

  mutating func expression() -> String {
    [field(0...59), field(0...23), field(1...31), field(1...12), field(0...7)].joined(separator: " ")
  }

  private mutating func field(_ values: ClosedRange<Int>) -> String {
    (0...number(below: 2)).map { _ in term(values) }.joined(separator: ",")
  }

  private mutating func term(_ values: ClosedRange<Int>) -> String {
    let first = values.lowerBound + number(below: values.count)
    let last = first + number(below: values.upperBound - first + 1)
    return switch number(below: 8) {
    case 0, 1, 2: "*"
    case 3: "*/\(1 + number(below: values.upperBound))"
    case 4: "\(first)-\(last)"
    case 5: "\(first)-\(last)/\(1 + number(below: 9))"
    case 6: "\(first)/\(1 + number(below: 20))"
    default: "\(first)"
    }
  }

  mutating func garbage() -> String {
    let pieces = [
      "*", "/", "-", ",", "#", "L", "W", "?", "1", "59", "0", "MON", "JAN", " ", " ", " ", "@", "é", "\u{0}",
    ]
    return (0..<number(below: 24)).map { _ in pick(pieces) }.joined()
  }
}

@Suite struct RandomExpressionTests {
  /// Two days of every minute, in zones that change their clock in the middle of them.
  @Test(arguments: [
    ("America/New_York", "2026-03-07T05:00:00Z"), ("America/New_York", "2026-10-31T05:00:00Z"),
    ("Australia/Lord_Howe", "2026-04-03T15:00:00Z"), ("Australia/Lord_Howe", "2026-10-02T15:00:00Z"),
    ("Africa/Cairo", "2026-04-23T00:00:00Z"), ("UTC", "2028-02-28T00:00:00Z"),
  ])
  func findExactlyTheMinutesThatThePlainReadingFinds(name: String, from: String) throws {
    let zone = try Zone.named(name)
    let start = try epochSeconds(of: from)
    let minutes = stride(from: start, to: start + 2 * 86_400, by: 60)
    var maker = Maker(seed: UInt64(start))
    var tried = 0
    while tried < 25 {
      let expression = maker.expression()
      let reference = ReferenceCron(expression)
      guard let cron = try? CronExpression(expression) else { continue }
      tried += 1
      let wanted = minutes.filter { reference.wants(local: $0 + zone.offset(at: $0)) }
      var found: [Int] = []
      while let due = cron.next(after: found.last ?? start - 1, in: zone, dst: .wallClock),
        due.instant < start + 2 * 86_400
      {
        found.append(due.instant)
      }
      #expect(found == wanted, "\(expression)")
    }
  }

  @Test func neverRunBackwards() throws {
    let zones = try ["America/New_York", "Pacific/Chatham", "Africa/Casablanca", "Pacific/Apia"].map(Zone.named)
    var maker = Maker(seed: 7)
    for _ in 0..<300 {
      guard let cron = try? CronExpression(maker.expression()) else { continue }
      var instant = 1_200_000_000 + maker.number(below: 600_000_000)
      let (zone, dst) = (maker.pick(zones), maker.pick(DSTPolicy.named).policy)
      for _ in 0..<20 {
        guard let due = cron.next(after: instant, in: zone, dst: dst) else { break }
        #expect(due.instant > instant)
        #expect(due.offset == zone.offset(at: due.instant))
        // Asked from just before, it must be found again: the answer must not depend on where the search began.
        #expect(cron.next(after: due.instant - 1, in: zone, dst: dst) == due)
        instant = due.instant
      }
    }
  }

  @Test func garbageIsRefusedOrRead() {
    var maker = Maker(seed: 11)
    for _ in 0..<3000 {
      let text = maker.garbage()
      do {
        let cron = try CronExpression(text, seconds: maker.pick(CronSeconds.allCases))
        #expect(cron.next(after: 1_800_000_000, in: .utc) != nil)
        #expect(!cron.english.isEmpty)
      } catch {
        #expect(error.all.hasErrors)
      }
      _ = try? parseDuration(text)
      _ = Timestamp(text)
    }
  }

  @Test(arguments: [Int.min, .min + 1, -200_000_000_000_000, 200_000_000_000_000, .max - 1, .max])
  func instantsBeyondAllYearsHaveNoNextTime(instant: Int) throws {
    #expect(try CronExpression("* * * * *").next(after: instant, in: Zone.named("America/New_York")) == nil)
  }
}
