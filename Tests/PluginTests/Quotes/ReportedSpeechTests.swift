import TestSupport
import Testing
import Text

/// Speech, thought and plans that are reported without marks.
@Suite struct ReportedSpeechTests {
  @Test(arguments: [
    ("Anna Lindqvist said that the pier would be closed on Monday.", "that the pier would be closed on Monday"),
    ("Anna Lindqvist said the pier would be closed on Monday.", "the pier would be closed on Monday"),
    ("Anna Lindqvist has promised to rebuild the pier.", "to rebuild the pier"),
    ("Anna Lindqvist believes that the pier is safe.", "that the pier is safe"),
    ("Anna Lindqvist told reporters that the pier was safe.", "that the pier was safe"),
    ("Anna Lindqvist wondered whether the pier was safe.", "whether the pier was safe"),
    ("Anna Lindqvist asked whether the pier was safe.", "whether the pier was safe"),
    ("Anna Lindqvist criticized the plan.", "the plan"),
    ("Anna Lindqvist called for a vote on the plan.", "a vote on the plan"),
    ("The pier would be closed on Monday, Anna Lindqvist said.", "The pier would be closed on Monday"),
    ("The pier would be closed on Monday, said Anna Lindqvist.", "The pier would be closed on Monday"),
    ("According to Anna Lindqvist, the pier would be closed on Monday.", "the pier would be closed on Monday"),
    ("The pier would be closed on Monday, according to Anna Lindqvist.", "The pier would be closed on Monday"),
    ("Anna Lindqvist spoke for an hour, saying the pier was safe.", "the pier was safe"),
  ])
  func theWordsAreCut(paragraph: String, words: String) throws {
    let record = try reported(paragraph)
    #expect(lines(record).contains { $0.hasPrefix("indirect: \(words) | Anna Lindqvist |") }, "\(lines(record))")
  }

  @Test(arguments: [
    "The pier was closed on Monday.", "Anna Lindqvist walked along the pier.",
    "It rained for three days, and the boats stayed in the harbour.",
  ])
  func plainTellingReportsNobody(paragraph: String) throws {
    #expect(try lines(reported(paragraph)) == [])
  }

  @Test(arguments: [
    ("Anna Lindqvist’s hope that the pier would be saved was in vain.", "Anna Lindqvist"),
    ("The study found that the pier was safe.", "The study"),
    ("The aide declined to name the builder.", "The aide"),
    ("They agreed to rebuild the pier.", "They"),
    ("Anna Lindqvist, the mayor, has warned that the pier is rotten.", "Anna Lindqvist"),
  ])
  func theSourceIsNamed(paragraph: String, name: String) throws {
    let record = try reported(paragraph)
    #expect(record[path: "quotes[0].speaker.name"]?.text == name, "\(lines(record))")
  }

  @Test func aSeemingHasNoSource() throws {
    for quote in try reported("The pier appeared to be safe.")["quotes"]?.items ?? [] {
      #expect(quote["speaker"] == .null)
    }
  }

  @Test func marksStayWithTheQuotation() throws {
    let record = try reported("Anna Lindqvist said the pier was “a disgrace to the town.”")
    #expect(lines(record) == ["mixed: a disgrace to the town. | Anna Lindqvist | said"])
  }

  @Test func spansNeverLieOverEachOther() throws {
    let record = try reported(
      "Anna Lindqvist said she believed that the board had promised to vote on the plan, Peter Holm reported.",
      "The board denied that it had agreed to say whether it hoped to build, according to the study, which found that.")
    let spans = (record["quotes"]?.items ?? []).map { ($0["start"]?.int ?? 0, $0["end"]?.int ?? 0) }
    #expect(!spans.isEmpty)
    for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.1 <= right.0, "\(lines(record))") }
  }

  @Test func howSureItIsStandsInConfidence() throws {
    let record = try reported("Anna Lindqvist said that the pier would be closed on Monday.")
    let confidence = record[path: "quotes[0].confidence"]?.double ?? 0
    #expect(confidence > 0.5 && confidence <= 1)
  }

  @Test func otherLanguagesGoByRules() throws {
    let record = try quotesRecord(
      "Bürgermeisterin Anna Lindner sagte, dass die Brücke am Montag geschlossen wird und der Rat das weiß.",
      "Der Rat hat das nicht gewusst und die Leute auch nicht.",
      options: ["kinds": "indirect", "languages": "de"])
    #expect(brokenSpans(record, sourceLength: record[path: "source.bytes"]?.int ?? 0) == [])
  }

  private func reported(_ paragraphs: String...) throws -> JSONValue {
    let kinds: JSONValue = .array(["direct", "mixed", "indirect"])
    return try quotesRecord(paragraphs.joined(separator: "\n\n"), options: ["kinds": kinds])
  }
}
