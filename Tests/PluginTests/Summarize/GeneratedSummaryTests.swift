import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Summaries of stories made by chance: what the options promise holds whatever the story is.
@Suite struct GeneratedSummaryTests {
  private static let tellings = [
    "The harbour board awarded the ferry contract to an island co-operative on Tuesday.", "It rained all day.",
    "The co-operative will pay the board $2.4 million a year and keep fares as they are until 2027.",
    "“We will run twelve boats a day,” the director, Ana Ruiz, said.", "Nobody in the hall spoke against it.",
    "But the mayor of Skarne asked for a second vote in the autumn.", "She has led the council since 2019.",
    "“The pier is older than my mother,” Tom Hale said. “It will not stand another winter.”",
    "A study of the university counted 31 days of storm in the last year, nine more than in the year before.",
    "The old pier, which was built in 1911, will be closed to lorries from May.", "Tickets cost 12 euros.",
    "The board met for three hours behind closed doors, and two members left before the vote.",
    "Engineers found cracks in seven of the twelve piles under the old pier.",
  ]
  private static let furniture = [
    "By Mara Lindqvist", "Passengers wait at the pier. Photo: Iven Rask",
    "Correction: An earlier version misstated the hour of the vote. It was six, not five.",
    "What comes next", "Sign up for our newsletter to read more stories of the coast.",
  ]

  /// A headline, paragraphs of some sentences, and lines that are none.
  private func story(_ seed: UInt64) -> (text: String, sentences: [String]) {
    var numbers = SeededNumbers(seed: seed)
    var (paragraphs, sentences) = (["Island co-operative wins ferry contract"], [String]())
    for telling in Self.tellings.shuffled(using: &numbers).prefix(5 + numbers.number(below: 6)) {
      if !sentences.isEmpty, numbers.number(below: 3) == 0 {
        paragraphs[paragraphs.count - 1] += " " + telling
      } else {
        paragraphs.append(telling)
      }
      sentences.append(telling)
    }
    paragraphs.append(numbers.pick(Self.furniture))
    return (paragraphs.joined(separator: "\n\n"), sentences)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [1, 2, 3, 7]) func sentencesStandInTheArticleInItsOrder(
    seed: UInt64, most: Int
  ) throws {
    let (text, _) = story(seed)
    let record = try summaryRecord(text, ["sentences": .integer(most)])
    #expect(
      brokenSpans(record, sourceLength: text.utf8.count) == [] && untrueSources(record, file: Array(text.utf8)) == [])
    let sentences = try #require(record["summary"]?["sentences"]?.items)
    #expect((1...most).contains(sentences.count))
    let places = sentences.map { ($0["start"]?.int ?? -1, $0["end"]?.int ?? -1) }
    for (one, next) in zip(places, places.dropFirst()) { #expect(one.1 <= next.0) }
    for sentence in sentences.compactMap({ $0["text"]?.text }) {
      #expect(".”".contains(sentence.last ?? " ") && sentence.first?.isLowercase == false, "whole: \(sentence)")
      #expect(Self.furniture.allSatisfy { !$0.contains(sentence) } && !sentence.hasPrefix("Island co-operative wins"))
    }
    #expect(record["summary"]?["method"] == "extractive")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [8, 15, 30, 60]) func limitsAreKept(seed: UInt64, limit: Int) throws {
    let (text, _) = story(seed)
    let words = try summary(text, ["sentences": .integer(9), "words": .integer(limit)])
    #expect(words.joined(separator: " ").split(separator: " ").count <= limit)
    let characters = try summary(text, ["sentences": .integer(9), "characters": .integer(limit * 6)])
    #expect(characters.joined(separator: " ").count <= limit * 6)
  }

  /// A wider limit never gives fewer words.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func moreRoomIsUsed(seed: UInt64) throws {
    let (text, _) = story(seed)
    let counts = try (1...4).map { try summary(text, ["sentences": .integer($0)]).count }
    #expect(counts == counts.sorted())
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>) func theLeadIsTheBeginning(seed: UInt64) throws {
    let (text, _) = story(seed)
    let all = try summary(text, ["style": "lead", "sentences": .integer(50)])
    for count in 1...3 {
      let lead = try summary(text, ["style": "lead", "sentences": .integer(count)])
      #expect(all.joined(separator: " ").hasPrefix(lead.joined(separator: " ")) && lead.count <= count)
    }
  }

  /// With the scores of all, those taken are among them, with the same score.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func scoresOfAll(seed: UInt64) throws {
    let (text, _) = story(seed)
    let record = try summaryRecord(text, ["scores": .bool(true)])
    let all = try #require(record["summary"]?["scores"]?.items)
    let taken = try #require(record["summary"]?["sentences"]?.items)
    #expect(all.count >= taken.count)
    for sentence in taken {
      #expect(
        all.contains {
          $0["start"] == sentence["start"] && $0["end"] == sentence["end"] && $0["score"] == sentence["score"]
        })
    }
    #expect(try summary(text) == taken.compactMap { $0["text"]?.text }, "telling the scores changes nothing")
    #expect(try summaryRecord(text)["summary"]?["scores"] == nil)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func quotationsMayBeLeftOut(seed: UInt64) throws {
    let (text, _) = story(seed)
    let taken = try summary(text, ["sentences": .integer(50), "keep-quotes": .bool(false)])
    for sentence in taken {
      #expect(!sentence.hasPrefix("“The pier is older") && !sentence.hasPrefix("“It will not stand"))
    }
  }

  /// The same story gives the same summary, in whatever form its file is.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func theFormOfTheFileDoesNotMatter(seed: UInt64) throws {
    let (text, _) = story(seed)
    let plain = try summary(text)
    #expect(try summary(text) == plain && summary(text.replacing("\n", with: "\r\n")) == plain)
    #expect(try summary("\u{FEFF}" + text.replacing("\n\n", with: "\n\n\n")) == plain)
    #expect(try summary(text.replacing(" the ", with: "\u{A0}the  ")) == plain)
  }

  /// A sentence that leans on the one before it is taken with that one or not at all.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func nothingLeansOnWhatIsMissing(seed: UInt64) throws {
    let (text, sentences) = story(seed)
    let taken = try summary(text, ["sentences": .integer(3)])
    for leaning in ["But the mayor", "She has led"] {
      guard let place = taken.firstIndex(where: { $0.hasPrefix(leaning) }),
        let before = sentences.firstIndex(where: { $0.hasPrefix(leaning) })
      else { continue }
      // What begins the article leans on nothing.
      guard before > 0 else { continue }
      #expect(place > 0 && sentences[before - 1].hasSuffix(taken[max(0, place - 1)]), "\(taken)")
    }
  }
}
