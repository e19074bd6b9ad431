import Testing
import Text

/// Speakers that stand far from their words: at the other end of the sentence, in the paragraph before.
@Suite struct FarSpeakerTests {
  /// The speakers of an article’s quotations.
  private func names(_ article: String) throws -> [String?] {
    try speakers(article, language: "en").map(\.speaker)
  }

  @Test(arguments: [
    ("A bridge over the Tarn is of “great value” to the valley, Anna Moss has said.", "Anna Moss"),
    ("The guards are looking for “robbers” among the porters, a senior clerk told the Courier.", "a senior clerk"),
    ("As retired welder Hugh Dale wrote on his blog Spark, Rest, Repeat, “Patience is needed, and tea.”", "Hugh Dale"),
    ("The clerk of Tarnby “failed to act” on the leak, an inquiry has found.", "an inquiry"),
    ("As early retiree Hugh Dale put it, “Rest is work.”", "Hugh Dale"),
    ("Police in Ostrava warned of a “risk to life” on the bridge.", "Police"),
    ("“She likes it,” a source close to the singer told the Courier.", "a source"),
    ("“Well done!” another wrote.", "another"),
    ("“Nice lad,” Dunn’s neighbour in both Ely and York, Walt Penner, said in the film.", "Walt Penner"),
    ("The host, Tarn Valley Trust board member Nicole Ash, has said the weir “is against our interest.”", "Nicole Ash"),
    (
      "“Salt is vital for life on the coast,” said botanist Rosa Lopez of the state’s Survey Office in Leeds.",
      "Rosa Lopez"
    ),
    ("Users get a better box, according to Ferris Search lead Liz Reid, “the biggest change in years.”", "Liz Reid"),
  ])
  func theSentenceNamesThem(paragraph: String, speaker: String) throws {
    #expect(try names(paragraph) == [speaker])
  }

  @Test func whoActsBesideTheQuotationSaysNothing() throws {
    #expect(try names("As Anna Moss spoke, the guild was fighting “any change at all” in the trade.") != ["Anna Moss"])
  }

  @Test(arguments: [
    (
      "Jo Ash said pay was low.\n\nBut a spokesman for the Mill Owners’ Union (MOU) said its members had cut hours.\n\n“We have worked with the guild for years,” he said.\n\n“Our own figures show growth.”",
      ["a spokesman for the Mill Owners", "a spokesman for the Mill Owners"]
    ),
    (
      "Paul Orr saw it. “It is draughty,” said a parent.\n\n“The roof leaks,” he added.",
      ["a parent", "a parent"]
    ),
    (
      "I asked them why. “It is a term,” a clerk told me.\n\nMy late father had a word for it. “Paper waits,” he said.",
      ["a clerk", "My late father"]
    ),
    (
      "The crash was on a hill, the Ruritanian army said in a statement on Friday.\n\n“The cause is not known,” the statement said.",
      ["the Ruritanian army"]
    ),
    (
      "The idea came from Norway and Finland.\n\nThe school board backed it. “We have the money,” it said.",
      ["The school board"]
    ),
    (
      "Later we got a reply by email from a Ferris spokeswoman.\n\n“The box gives you quick access to tools, and helps you to ask long questions.”",
      ["a Ferris spokeswoman"]
    ),
    (
      "The Harbour Trust said in a statement on Friday that a crane had fallen.\n\n“The cause is not yet known,” the statement said.",
      ["Harbour Trust"]
    ),
    (
      "Anna Moss stressed that small mills thrive. She pointed out that Mary Ash and Joan Dale had both sold theirs. “I think that is a sign of how strong we are,” she added.",
      ["Anna Moss"]
    ),
  ])
  func theParagraphBeforeNamesThem(article: String, expected: [String]) throws {
    let found = try names(article)
    #expect(found.count == expected.count)
    unlessLost(article) {
      for (name, start) in zip(found, expected) { #expect(name?.hasPrefix(start) == true) }
    }
  }

  /// A page has run the paragraphs of one quotation together.
  @Test(arguments: [
    "\"The game was hard,\" Dale told the Courier. \"One big fight against good men. \"It is hard when you miss. One goal was enough. \"The keeper and the wall are strong.\" Then he left.",
    "Hugh Dale said: \"Each fall is a fall too many. \"Yet we have seen it again and again.\" \"These men are held in a cold yard. \"Until we change, nothing will.\"",
  ])
  func paragraphsRunTogetherAreOneSpeakers(paragraph: String) throws {
    let quotes = try speakers("Hugh Dale scored.", paragraph, language: "en")
    #expect(quotes.count == 4 && quotes.allSatisfy { $0.speaker == "Hugh Dale" }, "\(quotes)")
  }

  @Test func aHeadlineQuotesWhatTheArticleTells() throws {
    let record = try quotesRecord(
      "Mayor Anna Moss said the plan was “a cold and costly mistake” on Friday.", "The guild agreed.",
      headline: "Town plan is ‘costly mistake’")
    #expect(lines(record).first == "mixed: costly mistake | Anna Moss | no cue")
  }

  /// A report opens with a piece of what is quoted whole further on.
  @Test func aPieceIsBySpeakerOfTheWhole() throws {
    let found = try names(
      "Those “well-loved old” boats were sold on Friday, but the harbour is still open.\n\n“The boats went to well-loved old hands, and I am glad,” said Hugh Dale, a clerk."
    )
    #expect(found == ["Hugh Dale", "Hugh Dale"])
  }

  @Test func aHeadlineWithANameAndAColonKeepsIt() throws {
    let record = try quotesRecord(
      "“The plan is a costly mistake,” said Anna Moss, the mayor.", headline: "Paul Orr: Plan is ‘a costly mistake’")
    #expect(lines(record).first?.contains("Anna Moss") == false)
  }

  @Test func aPartSetApartIsByWhoSaysTheWhole() throws {
    let found = try names(
      "Mark Stone was late.\n\n“Their body answers in a wild way, like a dog”\n\nHe called a doctor.\n\n“In some who keep birds, their body answers in a wild way, like a dog rather than a cat,” said Anna Moss, a nurse."
    )
    #expect(found == ["Anna Moss", "Anna Moss"])
  }

  @Test(arguments: ["– Hal** B****", "– Laura Webb", "— Laura Webb"])
  func aReviewIsSignedBelow(line: String) throws {
    let found = try names(
      "Check what they wrote.\n\n“Very lively and warm! We loved the drums.”\n\n\(line)\n\nBook now.")
    #expect(found == [String(line.dropFirst(2))])
  }
}
