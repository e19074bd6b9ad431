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
      (
        "This article’s caption was amended on 4 May to change the description of the pier from “a wreck” to “a ruin”.",
        "a wreck", "a ruin"
      ),
      (
        "This story has been corrected to change the spelling of Port Haling, Kent, to Port Hayling, Kent.",
        "Port Haling", "Port Hayling"
      ),
      (
        "This story was corrected to say that Ada Wren, the harbour’s surveyor — not Brook — spoke to the council.",
        "Brook", "Ada Wren, the harbour’s surveyor"
      ),
      (
        "Correction: An article on Friday contained claims that Miss Wren had left the council in debt. These claims are untrue.",
        "Miss Wren had left the council in debt", "These claims are untrue"
      ),
      (
        "This article was amended to remove a sentence in which it was asserted that the mill was sold in secret.",
        "the mill was sold in secret", nil
      ),
      (
        "Correction: A headline in Monday’s paper, “He rues the day,” implied that Mr Wren was sorry. Mr Wren is not sorry.",
        "Mr Wren was sorry", "Mr Wren is not sorry"
      ),
      (
        "This article was amended on 3 May 2025 to correct the fare from Ossel, which will be £2.10, not £21 as we first had it.",
        "£21", "£2.10"
      ),
      (
        "This story was updated to give the right length of the pier at Ossel, which is 310 metres, not 130 metres as an earlier version had it.",
        "130 metres", "310 metres"
      ),
      (
        "This story was corrected to name the day of the fair, which is 12 June and not 21 June, as an earlier version stated.",
        "21 June", "12 June"
      ),
      (
        "(This story corrects the figure in paragraph 3 to say nine boats instead of six boats)", "six boats",
        "nine boats"
      ),
      ("This article was amended on 3 May 2025 to correct a statement from Ines Vahl.", nil, nil),
      (
        "Correction: We have removed references describing him as a former sailor.", "a former sailor", nil
      ),
      (
        "Editor’s note: The crowd was not at the foot of the tower, but two streets away. This post has been corrected.",
        "at the foot of the tower", "two streets away"
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
