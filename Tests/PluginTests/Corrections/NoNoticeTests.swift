import Testing
import Text

@Suite struct NoNoticeTests {
  @Test(arguments: [
    "Corrections officers stopped a vehicle near the prison on Monday.",
    "The department of corrections said in a statement that he had been found at 9 p.m.",
    "Stocks fell into correction territory on Thursday, a drop of more than 10% from a recent peak.",
    "The market saw a correction: prices fell by a tenth within a week.",
    "The mayor was correct to say that the original version of the bill was cheaper.",
    "The council passed an amended version of the bill after it was updated in committee.",
    "The White House later clarified that the president had been misquoted.",
    "The paper issued a correction to its report on the mayor, and later updated it.",
    "He incorrectly described the bill, and said so in an interview with the paper on Friday.",
    "Editor’s note: Ana Ruiz is a columnist. Follow her on social media.",
    "Editor’s Note: The following column originally appeared in the Morning Post on November 23.",
    "Editors note: This article will be updated regularly with breaking news.",
    "Editor's note: As a public service, we have removed the paywall for our coverage of the storm.",
    "A version of this article first appeared in the Sunday magazine.",
    "An earlier version of this column originally appeared in the Gazette.",
    "If you would like to suggest a correction to this piece, write to corrections@example.com.",
    "This is a developing story and will be updated.",
    "The study was retracted in May after criticism, and its authors apologized for the error.",
    "“We regret the mistake we made in choosing the site,” the mayor said.",
    "A course correction is needed before the vote, she said.",
    "We stand corrected on where the wreck was found, he said.",
    "Get an email update of the stories you need to read right now.",
  ])
  func otherWordsAreNoNotice(sentence: String) throws {
    let own = try notices(story(sentence)).filter { $0["quoted"] == .bool(false) }
    #expect(own.map { $0["text"]?.text ?? "" } == [])
  }

  /// A short article whose sentences have the words of a printed notice, said by somebody.
  @Test func wordsOfAQuotationMakeNoPrintedNotice() throws {
    let text = """
      Coach Tom Kerr wants his side to play as it did in Fairholm.

      They lost in Sunday's final but were praised. "Our goal is to match every side, and on Sunday we showed that," he said.
      """
    #expect(try notices(text).isEmpty)
  }

  @Test(arguments: [
    "“Clarification: This story has been updated to name the mayor,” the article read.",
    "The site added a note, which read: “The headline of this post was updated to correct the date.”",
    "\"An earlier version of this article misstated the price,\" the paper said in a note on Monday.",
  ])
  func noticesOfOthersAreQuoted(sentence: String) throws {
    let found = try notices(story(sentence))
    #expect(found.count == 1 && found.allSatisfy { $0["quoted"] == .bool(true) })
    #expect(found.allSatisfy { $0["concerns"]?.items == [] })
  }
}
