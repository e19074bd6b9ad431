import Testing
import Text

@Suite struct NoticeFactsTests {
  @Test(
    arguments: [
      (
        "Correction: An earlier version misstated where she works. She works at Dartmouth, not Michigan.", "Michigan",
        "Dartmouth"
      ),
      ("Correction: The office is in San Felipe, not New Halvern.", "New Halvern", "San Felipe"),
      ("Correction: It is $119.80, not $239.60.", "$239.60", "$119.80"),
      ("(Corrects spelling of name to Khan instead of Kahn in last two paragraphs)", "Kahn", "Khan"),
      ("This story has been corrected to say the ship sank in October.", nil, "the ship sank in October"),
      (
        "A headline in an earlier version of this article incorrectly referred to “debt” instead of “deficit.”", "debt",
        "deficit"
      ),
      (
        "Correction: An earlier version of this article incorrectly stated that the mayor had resigned. He has not.",
        "the mayor had resigned", "He has not"
      ),
      ("Correction: An earlier version misstated where the university is based.", nil, nil),
      (
        "Editor’s note: An earlier version said that the bank opened in 2011. It has been corrected.",
        "the bank opened in 2011", nil
      ),
      (
        "The phrase “secret meetings” has been replaced with “talks,” and this post has been corrected.",
        "secret meetings", "talks"
      ),
      ("This article has been updated.", nil, nil),
      (
        "Correction: An earlier caption named the council leader as Alan Frost. He is Adam Frost.", "Alan Frost",
        "Adam Frost"
      ),
    ] as [(String, String?, String?)])
  func factsAreTheNoticesOwnWords(notice: String, original: String?, corrected: String?) throws {
    let found = try #require(try notices(story(notice)).first)
    #expect(found["original"]?.text == original)
    #expect(found["corrected"]?.text == corrected)
  }

  @Test(arguments: [
    ("Correction: This story has been updated to clarify when the vote was held.", "when the vote was held"),
    ("Correction: An earlier version misstated the name of the harbour master.", "the name of the harbour master"),
    ("This post has been updated to include the mayor’s answer.", "the mayor’s answer"),
    ("Correction: Noor Haddad’s name was misspelled in an earlier version of this story.", "Noor Haddad’s name"),
  ])
  func theSubjectIsNamed(notice: String, subject: String) throws {
    #expect(try notices(story(notice)).first?["subject"]?.text == subject)
  }
}
