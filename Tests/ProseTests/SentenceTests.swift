import Prose
import Testing

/// Each case is the text with `|` at the borders that must be found; a space stands there in the text.
@Suite struct SentenceTests {
  private func check(_ marked: String, language: String? = nil, _ place: SourceLocation = #_sourceLocation) {
    let expected = marked.split(separator: "|").map(String.init)
    let text = Marked(expected.joined(separator: " "))
    let found = text.strings(sentenceRanges(in: text.bytes, range: text.all, language: language))
    #expect(found == expected, sourceLocation: place)
  }

  @Test(arguments: [
    "The council met on Monday.|It adjourned at noon.",
    "Who voted no?|Nobody would say.",
    "The vote failed!|Members walked out.",
    "It rained.|4,000 people stayed.",
    "She left.|“I am done,” she said.",
    "She left.|'I am done,' she said.",
    "One word.|Élodie Martin objected.",
    "Nothing ends here",
    "The bill, he said, is dead.",
  ])
  func plainStops(_ text: String) { check(text) }

  @Test(arguments: [
    "Sen. Maria Lopez spoke.|Rep. Tom Hale did not.",
    "Gov. Ann Reed and Lt. Gov. Bo Park agreed.",
    "Dr. Ray Kim met Mrs. Ito at St. Mary’s.",
    "Mr. Hale’s bill passed.",
    "They climbed Mt. Hood and saw Ft. Point.",
    "Prof. Dr. Lena Vogt taught there.",
    "Gen. Omar Haddad and Col. Ian Frost flew in.",
    "It was Hale vs. Lopez on the ballot.",
    "Some states, e.g. Ohio, voted early; others, i.e. Utah, did not.",
    "Ex-Sen. Carl Moss won again.",
  ])
  func titlesNeverEndASentence(_ text: String) { check(text) }

  @Test(arguments: [
    "See No. 5 on the list.|No. 6 is worse.",
    "He said no.|She said yes.",
    "It is on p. 12 of the report.",
    "Read Vol. 3 and Fig. 4 first.",
    "Art. 5 was invoked.",
    "On Feb. 28 the vote was held.|In Aug. the court ruled.",
    "They met on Sept. 3, 2024, in Reno.",
    "It opens Mon. 9 a.m. sharp.",
  ])
  func numbersAndMonths(_ text: String) { check(text) }

  @Test(arguments: [
    "They moved to the U.S. in May.|She stayed in the U.K.",
    "He lives in the U.S.|She lives in Peru.",
    "The U.S. Senate voted.|The E.U. Commission waited.",
    "Acme Inc. and Bolt Corp. merged.|Shares fell.",
    "He works for Acme Inc.|It makes anvils.",
    "Acme Inc. Chairman Lee Wong quit.",
    "John Hale Jr. won.|Ed Moss Sr. lost.",
    "The meeting starts at 5 p.m. sharp.",
    "The meeting ended at 5 p.m.|The mayor left.",
    "At 9 a.m. Mayor Reed spoke.",
    "They bought pens, paper, etc. for the office.",
    "She has a Ph.D. in law.|He has an M.A. in art.",
    "It happened in Washington, D.C.|Nobody was hurt.",
    "Sen. Lee Wong, D-Conn., said so.",
  ])
  func abbreviationsThatMayEndOne(_ text: String) { check(text) }

  @Test(arguments: [
    "J. K. Marsh wrote it.|A. B. Cole did not.",
    "George W. Hale spoke.",
    "We left, you and I.|They stayed.",
    "He takes vitamin C.|That was the answer.",
    "Plan B is ready.",
  ])
  func initials(_ text: String) { check(text) }

  @Test(arguments: [
    "“It is over.”|She sat down.",
    "“It is over.” she said.",
    "\"Is it over?\" he asked.|\"Yes.\"",
    "“Stop!” he cried.|“Never!”",
    "He said it was “over.”|Then he left.",
    "(It rained.)|They left.",
    "He spoke (she did not.) at length.",
    "„Es ist vorbei.“|Sie ging.",
    "« C’est fini. »|Elle partit.",
    "“‘No,’ he said.”|She agreed.",
  ])
  func marksAndBracketsCloseWithTheSentence(_ text: String) { check(text) }

  @Test(arguments: [
    "I was … not sure.|She was.",
    "I was ... not sure.",
    "I wonder...|She left.",
    "I wonder…|She left.",
    "The law [...] is void.",
    "The law . . . is void.",
    "It is done . . . .|Next came lunch.",
    "A man waits outside ... [+] after the rally.",
    "It is void.|. . . The rest stands.",
  ])
  func ellipses(_ text: String) { check(text) }

  @Test(arguments: [
    "It costs $1.50 today.|It cost $1.20 then.",
    "Version 2.0 is out.",
    "Write to ann@example.com today.|See www.example.com for more.",
    "The page is https://example.com/a.b/c.html.|It loads.",
    "Read file.txt first.",
    "He works at Yahoo! in sales.",
    "He works at Yahoo! Sports now.",
    "It grew fast. [12]|It fell later. [13]",
    "It grew fast.[12]|It fell later.",
  ])
  func decimalsAddressesAndNames(_ text: String) { check(text) }

  @Test(arguments: [
    "1. Open the box|2. Take the key|3. Close it",
    "1) Open the box.|2) Take the key.",
    "1.) Open the box.|2.) Take the key.",
    "• Open the box|• Take the key",
    "a. Open the box|b. Take the key",
    "The 2 of them met.",
  ])
  func lists(_ text: String) { check(text) }

  @Test(arguments: [
    "i saw it. it was big. we ran.", "so what? nobody cares! they left.",
  ])
  func thosewhoWriteSmallStartSmall(_ text: String) {
    let marked = Marked(text)
    #expect(sentenceRanges(in: marked.bytes, range: marked.all).count == 3)
  }

  @Test(arguments: [
    ("Am 3. Oktober wird gefeiert.|Danach nicht.", "de"),
    ("Der 2. Weltkrieg endete 1945.|Dann kam Frieden.", "de"),
    ("Dr. Lena Vogt sagte z. B. nichts.|Sie ging.", "de"),
    ("Die Firma Acme GmbH, Nr. 5, zog um.|Es war Mai.", "de"),
    ("M. Petit parla.|Mme. Roy se tut.", "fr"),
    ("El Sr. Ruiz habló.|¿Quién más?|¡Nadie!", "es"),
  ])
  func otherLanguages(_ text: String, _ language: String) { check(text, language: language) }

  @Test func aNumberEndsAnEnglishSentence() {
    let text = Marked("They won 3. Bob lost.")
    #expect(sentenceRanges(in: text.bytes, range: text.all).count == 2)
  }

  @Test(arguments: [
    ("A headline\n\nThe first line", 2), ("A line\nthat goes on", 1), ("one\n\n\n\ntwo\n \nthree", 3),
    ("Items:\n• one\n• two", 3), ("", 0), ("   \n ", 0), (".", 1), ("...", 1), ("? ! ?", 1),
  ])
  func lineBreaks(_ text: String, _ count: Int) {
    let marked = Marked(text)
    #expect(sentenceRanges(in: marked.bytes, range: marked.all).count == count)
  }

  @Test(arguments: ["。", "！", "？"])
  func ideographicStops(_ stop: String) {
    let text = Marked("一\(stop)二\(stop)")
    #expect(text.strings(sentenceRanges(in: text.bytes, range: text.all)) == ["一\(stop)", "二\(stop)"])
  }

  @Test func onlyTheRangeIsRead() {
    let text = Marked("One. Two. Three. Four.")
    #expect(text.strings(sentenceRanges(in: text.bytes, range: 5..<16)) == ["Two.", "Three."])
  }
}
