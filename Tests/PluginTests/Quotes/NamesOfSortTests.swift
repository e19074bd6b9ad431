import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Names of which a noun says that they are no person’s, and given names that are one.
@Suite struct NamesOfSortTests {
  @Test(
    arguments: [
      ("It hit companies like Ralph Hale, which left in May.", []),
      ("It hit companies, such as Ralph Hale and Peter Marsh, in May.", []),
      ("She played for clubs such as Chelsea, Hale Rovers and Norman Leeds.", []),
      ("Shops run by people like Ida Lind and Tom Hale closed.", ["Ida Lind", "Tom Hale"]),
      ("Towns like Ridley, where Ida Lind lives, were cut off.", ["Ida Lind"]),
      ("Teams like the one of Ida Lind win.", ["Ida Lind"]),
    ] as [(String, [String])])
  func whatIsCountedAmongBodiesAndPlacesIsNoPerson(text: String, names: [String]) throws {
    #expect(try persons(text) == names)
  }

  @Test(
    arguments: [
      ("One came from Webster Groves, a suburb of the city.", []),
      ("Clara Sands, a seaside village, was cut off.", []),
      ("Ralph Moss, a company founded by two brothers, paid.", []),
      ("Clara Moss, a company director, paid.", ["Clara Moss"]),
      ("Clara Moss, the face of the brand, paid.", ["Clara Moss"]),
      ("Ida Lind, a Hull City supporter, and Tom Hale, a council worker, won.", ["Ida Lind", "Tom Hale"]),
      ("Dr Ada Lovell, a base commander, paid.", ["Ada Lovell"]),
    ] as [(String, [String])])
  func anAppositionSaysWhatANameStandsFor(text: String, names: [String]) throws {
    #expect(try persons(text) == names)
  }

  @Test(
    arguments: [
      ("The list, which Clara Moss magazine puts out, is long.", []),
      ("They fought outside Clara Hill airbase on Monday.", []),
      ("Karma Automotive paid, and so did MSC Cruises.", []),
      ("Clara Moss’s magazine puts it out.", ["Clara Moss"]),
    ] as [(String, [String])])
  func aNounBehindSaysWhatANameStandsFor(text: String, names: [String]) throws {
    #expect(try persons(text) == names)
  }

  @Test(
    arguments: [
      ("Michael Brown fell on Monday. The fall of Mike Brown shook the town.", ["Michael Brown"]),
      ("“I was late,” Bob Hale said. Robert Hale sang.", ["Bob Hale"]),
      ("Liz Hale sang with Robert Hale.", ["Liz Hale", "Robert Hale"]),
      ("Ted Marsh sang. Edward Hale wept.", ["Ted Marsh", "Edward Hale"]),
      ("Abu Bakr al-Rashid wept.", ["Abu Bakr al-Rashid"]),
    ] as [(String, [String])])
  func aShortGivenNameIsTheSamePerson(text: String, names: [String]) throws {
    #expect(Set(try persons(text)) == Set(names))
  }
}
