import Testing
import Text

@Suite struct WeightTableTests {
  private static func rows(_ count: Int) -> [(number: UInt32, weight: Int)] {
    (1...max(count, 1)).prefix(count).map { (UInt32(truncatingIfNeeded: $0 &* 2_654_435_761), $0 % 4001 - 2000) }
  }

  private func weight(_ number: UInt32, _ table: WeightTable) -> Int { table.sum([number], 0..<1) }

  @Test(arguments: [0, 1, 2, 7, 64, 1000, 5000])
  func everyWeightIsFoundAndNothingElse(count: Int) throws {
    let rows = Self.rows(count)
    let table = WeightTable(rows)
    let read = try #require(WeightTable(layout: table.layout))
    for row in rows { #expect(weight(row.number, read) == row.weight) }
    let known = Set(rows.map(\.number))
    for number in (0..<20_000 as Range<UInt32>).lazy.map({ $0 &* 7919 }) where !known.contains(number) {
      #expect(weight(number, read) == 0)
    }
  }

  @Test func weightsAreAddedUp() {
    let table = WeightTable([(5, 10), (6, -25), (0xFFFF_FFFF, 1000)])
    #expect(table.sum([5, 6, 7, 0xFFFF_FFFF, 5], 0..<5) == 995)
    #expect(table.sum([5, 6, 7, 0xFFFF_FFFF, 5], 1..<3) == -25)
    #expect(table.sum([5], 0..<0) == 0)
  }

  @Test(arguments: [
    ("a1 12\nb2 -7\n", 12, -7), ("a1 1\na1 12\nb2 -7", 12, -7), ("a1 12\n\nnothing here\nzz 4\nb2 -7\nc3\n", 12, -7),
    ("A1 12\r\nB2 -7\r\n", 12, -7), ("a1 99999999\nb2 -99999999", 32767, -32768), ("", 0, 0), ("0 5", 0, 0),
  ])
  func listsAreRead(list: String, first: Int, second: Int) {
    let table = WeightTable(list: list)
    #expect(weight(0xA1, table) == first)
    #expect(weight(0xB2, table) == second)
  }

  @Test func damagedLayoutsAreRefused() {
    let layout = WeightTable(Self.rows(50)).layout
    #expect(WeightTable(layout: layout) != nil)
    #expect(WeightTable(layout: layout + "\n") != nil)
    #expect(WeightTable(layout: layout + "\n\n") == nil)
    let sizes = ["g", " ", "~", "é"].map { $0 + layout.dropFirst() } + [String(repeating: "g", count: 12)]
    for bad in ["", "(", "((", String(repeating: "(", count: 40), String(layout.dropLast()), layout + "("] + sizes {
      #expect(WeightTable(layout: bad) == nil)
    }
    #expect(WeightTable(layout: String(layout.dropLast()) + "~") == nil)
    #expect(WeightTable(layout: String(layout.dropLast()) + "\u{1}") == nil)
  }

  @Test func theSameRowsGiveTheSameLayout() {
    #expect(WeightTable(Self.rows(500)).layout == WeightTable(Self.rows(500).reversed()).layout)
  }
}
