import Testing

@testable import BuiltinPlugins

@Suite struct EDTFTests {
  @Test(
    arguments: [
      (2025, 3, 2, "2025-03-02"), (nil, 3, 2, "XXXX-03-02"), (2025, 11, nil, "2025-11"), (999, 1, 1, "0999-01-01"),
    ] as [(Int?, Int, Int?, String)])
  func datesAreWrittenInEDTF(year: Int?, month: Int, day: Int?, text: String) {
    #expect(EDTF.text(year: year, month: month, day: day) == text)
  }
}
