import Prose
import Testing
import Text

/// To whom given names are given.
@Suite struct GivenNamesTests {
  @Test(
    arguments: [
      ("Hanneke", GivenNames.Sex.female), ("Małgorzata", .female), ("Imani", nil), ("Una", .female), ("Angus", .male),
      ("ferran", .male), ("Klavdia", .female), ("Solenn", .female), ("Table", nil), ("", nil),
    ])
  func usualSex(name: String, sex: GivenNames.Sex?) {
    #expect(GivenNames.usualSex(Array(name.utf8)[...]) == sex)
  }

  @Test func rarerNamesAreNoGivenNamesElsewhere() {
    #expect(GivenNames.contains(WordHash.of("laura")))
    #expect(!GivenNames.contains(WordHash.of("hanneke")))
    #expect(GivenNames.usualSex(Array("laura".utf8)[...]) == .female)
  }
}
