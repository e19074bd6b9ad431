import TestSupport
import Testing
import Text

/// Which stretches are taken for quotations, whatever marks they stand in.
@Suite struct QuoteMarkTests {
  @Test(arguments: [
    ("“We will go,” said Ann Lee.", ["We will go,"]),
    ("\"We will go,\" said Ann Lee.", ["We will go,"]),
    ("``We will go,'' said Ann Lee.", ["We will go,"]),
    ("„Wir gehen alle mit“, said Ann Lee.", ["Wir gehen alle mit"]),
    ("»Wir gehen alle mit«, said Ann Lee.", ["Wir gehen alle mit"]),
    ("« Nous partons demain », said Ann Lee.", ["Nous partons demain"]),
    ("”Vi går alla dit”, said Ann Lee.", ["Vi går alla dit"]),
    ("‘We will go,’ said Ann Lee.", ["We will go,"]),
    ("“He said ‘no’ to us,” said Ann Lee.", ["He said ‘no’ to us,"]),
    ("“He said “no” to us,” said Ann Lee.", ["He said “no” to us,"]),
    ("\"We won't, they're ours,\" said Ann Lee.", ["We won't, they're ours,"]),
    ("Ann Lee's dog and the players' union said 'tis done.", []),
    ("“We go,” Ann Lee said. “They stay here.”", ["We go,", "They stay here."]),
    ("“We go,” Ann Lee said, “and they stay.”", ["We go,", "and they stay."]),
    ("Ann Lee said: “We go. They stay", ["We go. They stay"]),
    ("Ann Lee said “we [the crew] … stay here.”", ["we [the crew] … stay here."]),
    ("Ann Lee told us “ we stay here ” twice.", ["we stay here"]),
    ("See <a href=\"http://example.com\">this</a>, said Ann Lee.", []),
    ("Ann Lee said nothing at all.", []),
    ("“”, said Ann Lee.", []),
  ])
  func marksArePaired(paragraph: String, expected: [String]) throws {
    #expect(try quoted(quotesRecord(paragraph)) == expected)
  }

  @Test func aQuoteRunsOverParagraphs() throws {
    let record = try quotesRecord(
      "“The first winter was hard,” Karin Blom said. “We had no wood.", "“Then spring came and we stayed.”")
    #expect(quoted(record) == ["The first winter was hard,", "We had no wood.", "Then spring came and we stayed."])
    #expect(record[path: "quotes[2].speaker.name"]?.text == "Karin Blom")
    #expect(record[path: "quotes[2].group"] == record[path: "quotes[1].group"])
    #expect(codes(record).isEmpty)
  }

  @Test(arguments: [
    ("Ann Lee said: “We go. They stay.", "Q102"),
    ("We go and they stay,” Ann Lee said.", "Q103"),
    ("Ann Lee called the whole plan “rotten.”", "Q104"),
    ("“All this was never meant to be read by you.”", "Q101"),
  ])
  func oddMarksAreReported(paragraph: String, code: String) throws {
    #expect(try codes(quotesRecord(paragraph)) == [code])
  }

  @Test func everySpanIsTrue() throws {
    let record = try quotesRecord(
      "“Ça va très bien — vraiment,” Zoë Müller told the Évening Post in a statement. “That […] is all.”",
      "„Größe zählt“, she added.")
    let length = record[path: "source.bytes"]?.int ?? 0
    #expect(brokenSpans(record, sourceLength: length) == [])
    #expect(record["quotes"]?.items?.count == 3)
  }
}
