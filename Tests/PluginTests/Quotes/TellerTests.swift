import Testing
import Text

/// Who goes on speaking: whoever told the sentence before, a text called `it`, a crowd, the one who asked.
@Suite struct TellerTests {
  private func last(_ article: String) throws -> String? {
    try speakers(article, language: "en").last?.speaker
  }

  @Test(arguments: [
    (
      "Others on the list include Peter Lang and Alan Moor, the agent Martin Rendell said. He said it was “nothing against them” at all.",
      "Martin Rendell"
    ),
    (
      "Speaking in Lisbon alongside Defence Minister Hugo Lima, Paul Greer said work had begun. He acknowledged “the clock is running”.",
      "Paul Greer"
    ),
    (
      "Candidates such as Emma Stone-Lee and Clara Voss have slim leads, campaign manager Dora Finch said. She said it was “a matter of numbers”.",
      "Dora Finch"
    ),
    (
      "The treasurer, Adam Reed, was absent on Tuesday, Carl Jonas told members. He described it as “a shame for the town”.",
      "Carl Jonas"
    ),
    (
      "Judge Helen Marsh has yet to rule, attorney Nora Beck said. She added that her client was “ready to wait”.",
      "Nora Beck"
    ),
    ("Mayor David Kane was away, Ivan Petrov told reporters. “We go on without him,” he said.", "Ivan Petrov"),
    (
      "Standing beside Finance Minister Lars Nyberg, Karl Oberg said talks would go on. He conceded that “time is short”.",
      "Karl Oberg"
    ),
    (
      "“It was the best of clubs,” said Ron Sykes, the coach.\n\nAdam Frey, one of the founders, was among those who stayed.\n\nHe said he and two friends kept the keys. He said they slept there.\n\n“We had soup and a stove and nothing else.”",
      "Adam Frey"
    ),
    (
      "“She was a fine boss,” said Clara Hume, the editor.\n\nNina Abel, a former reporter, was one of the last to leave.\n\nShe said she had been called in at five.\n\n“I looked at the empty desks and I wept.”",
      "Nina Abel"
    ),
    (
      "The board asked Julio Navarro in June for a plan.\n\nMr. Navarro last week said crossing safety remains his major issue. “For me, there are two things left which must change.”",
      "Julio Navarro"
    ),
    (
      "Maria Lind said: “He knew where I lived. He knew all of it.”\n\n“He would treat me like a toy, and tell me what to wear.” Hartman would later ask to meet Lind’s sister, who was ten. Lind refused.",
      "Maria Lind"
    ),
  ])
  func whoToldTheSentenceBeforeGoesOn(article: String, speaker: String) throws {
    #expect(try last(article) == speaker)
  }

  @Test(arguments: [
    (
      "The House panel on trade sent a letter on Monday to Customs Commissioner Adam Gale.\n\n“Only after this report did it appear the agency acted,” the letter stated.\n\nIt described the depots as part of the Communist Party’s “broader efforts to hollow out the law”.",
      "the letter"
    ),
    (
      "Dana Cole sued Fairmont Motors on Friday.\n\n“The brakes failed without warning,” the lawsuit says.\n\nIt accuses the company of “a pattern of silence”.",
      "the lawsuit"
    ),
    (
      "A memo was sent to the staff of Hexagon Airlines.\n\n“No bonus will be paid,” the memo read.\n\nIt called the year “the hardest since the founding”.",
      "the memo"
    ),
    (
      "In a sign of confusion, the Voting Commission, which oversees campaigns, issued a statement warning that “voters are entitled to clarity from all parties”.",
      "Voting Commission"
    ),
    (
      "As we’ve noted, a March study by the Institute for Rural Policy, a Boston-based think tank, concluded that “the burden falls on small farms”.",
      "Institute for Rural Policy"
    ),
    (
      "The Institute for Rural Policy, a Boston-based think tank, concluded that “the burden falls on small farms”.",
      "Institute for Rural Policy"
    ),
  ])
  func aTextOrABodySpeaks(article: String, speaker: String) throws {
    #expect(try last(article) == speaker)
  }

  @Test(arguments: [
    (
      "On Sunday all twelve members of the council wrote a letter: “We object.”\n\nOn Monday, hundreds of protesters converged on Dover. “Let us vote,” they chanted.",
      "hundreds of protesters"
    ),
    (
      "On Sunday the teachers said: “We stay.”\n\nAt noon, dozens of students gathered at the gate. “Open it,” they shouted.",
      "dozens of students"
    ),
    (
      "The officials said: “The match is off.”\n\nThousands of fans marched to the ground. “Shame on you,” they sang.",
      "Thousands of fans"
    ),
  ])
  func theCrowdOfTheSentenceBeforeSpeaks(article: String, speaker: String) throws {
    #expect(try last(article) == speaker)
  }

  @Test(arguments: [
    (
      "After trust member Paula Bellamy asked last week “Why has this taken four months?” Jorge Castro responded that the review was long.",
      "Paula Bellamy"
    ),
    ("When council member Rita Sand asked “Who signed this?” Bob Lowe replied that he had not.", "Rita Sand"),
    ("When Owen Pratt shouted “Where is the money?” Chief Dan Colby answered that it was gone.", "Owen Pratt"),
    ("After Ella Frost asked yesterday “Is the water safe?” Amos Reid said that tests were under way.", "Ella Frost"),
  ])
  func whoAsksIsNotWhoAnswers(paragraph: String, speaker: String) throws {
    #expect(try last(paragraph) == speaker)
  }

  @Test func whoIsToldIsSomebodyElse() throws {
    let found = try speakers(
      "Sara Holt met Jane Ross in Denver.",
      "“We all miss him so much,” Holt weighed in, telling Ross, “since he left, you have been so true to him.”",
      language: "en")
    #expect(found.map(\.speaker) == ["Sara Holt", "Sara Holt"])
  }

  @Test func whichMayMeanTheTelling() throws {
    let found = try last(
      "Tim Cole met Marc Bendorff. Cole told Bendorff, which meant a new start.\n\nBendorff knows the trade.\n\n“I sell boats from the quay,” he told Cole."
    )
    #expect(found == "Marc Bendorff")
  }

  @Test func aPersonIsNotOfTheSexOfTheirParents() throws {
    let found = try last(
      "Prince Harold was busy.\n\nEmily Mott asked the friend of Jonas Epping how Prince Harold, Queen Anne II’s third child, was so sure.\n\nHarold does not remember any of it. “Going to eat out in Hull is an unusual thing for me to do,” he said."
    )
    #expect(found == "Prince Harold")
  }
}
