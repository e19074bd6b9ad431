import Articles
import TestSupport
import Testing

@testable import BuiltinPlugins

/// What is forgiven between speech and print, and what is not.
@Suite struct ForgivenTests {
  @Test(arguments: [
    ("en", "It cost 1,250 pounds", "It cost twelve hundred and fifty pounds"),
    ("en", "in 1984 we left", "in nineteen eighty-four we left"),
    ("en", "It is 2,400,000 people", "It's 2.4 million people"),
    ("en", "a rise of 50%", "a rise of fifty per cent"), ("en", "the 3rd time we met", "the third time we met"),
    ("en", "We lost $1.5 billion", "We lost one and a half billion dollars"),
    ("en", "He’s gonna leave because of me", "He is going to leave 'cause of me"),
    ("en", "We need the money now", "We want the, we need, uh, we need the money, you know, now"),
    ("en", "She wrote an e-mail about health care for the town", "She wrote an email about healthcare for the town"),
    ("en", "I can’t and won’t go", "I cannot and will not go"),
    ("de", "Es sind 1.342 Menschen", "Es sind tausenddreihundertzweiundvierzig Menschen"),
    ("de", "Es sind 21 Boote", "Es sind einundzwanzig Boote"),
    ("de", "Ich habe es gesagt", "Ich hab's gesagt"),
    ("de", "3,5 Millionen Euro fehlen", "drei Komma fünf Millionen Euro fehlen"),
    ("fr", "Il y a 1.275 élèves", "Il y a mille deux cent soixante-quinze élèves"),
    ("fr", "Je n’ai pas dit cela", "J'ai pas dit ça"), ("fr", "en 81 jours", "en quatre-vingt-un jours"),
    ("es", "Son 132 casas y 21 barcos", "Son ciento treinta y dos casas y veintiún barcos"),
    ("en", "They moored at the boathouse", "They moored at the boat house"),
    ("en", "Some one left the boat house", "Someone left the boathouse"),
    ("en", "[T]he tide turned at six", "and the tide turned at six"),
    ("en", "She ask[ed] for the key", "She ask for the key"),
    ("en", "The tide turned at six", "The tide [crosstalk] turned (coughs) at six"),
    ("en", "They sold 1,500 sheep", "They sold one, uh, thousand, you know, five hundred, hundred sheep"),
    ("en", "We found 35 nests", "We found thirty, thirty-five nests"),
    ("en", "We had 40 boats", "We had thirty, no, forty boats"),
    ("en", "You never sleep", "You, you know, never sleep"),
    ("en", "It cost half a million", "It cost 500,000"), ("de", "eine halbe Million Euro", "500.000 Euro"),
    ("es", "Son 2,5 millones de euros", "Son dos millones y medio de euros"),
    ("en", "The hall is cold", "No, the hall is cold"), ("en", "The hall is cold", "No the hall is cold"),
    ("en", "The door was open", "Nothing happened because the door was open"),
  ])
  func theSameIsWrittenInManyWays(language: String, quote: String, said: String) throws {
    #expect(try compared(quote, said: said + ".", language: language).verdict == .exact)
  }

  @Test(arguments: [
    ("en", "It cost 1,260 pounds", "It cost twelve hundred and fifty pounds"),
    ("en", "in 1983 we left", "in nineteen eighty-four we left"),
    ("en", "a rise of 15% this year", "a rise of fifty per cent this year"),
    ("en", "We do want to go there", "We do not want to go there"),
    ("en", "We never want to go there", "We want to go there"),
    ("en", "I saw Catherine at home", "I saw Katherine at home"),
    ("en", "the 2nd time we met", "the third time we met"),
    ("en", "We can do it … today", "We can not do it today"), ("en", "the three men met", "the third men met"),
    ("de", "Es sind 1.324 Menschen", "Es sind tausenddreihundertzweiundvierzig Menschen"),
    ("de", "Wir haben Zeit dafür", "Wir haben keine Zeit dafür"),
    ("fr", "en 91 jours de grève", "en quatre-vingt-un jours de grève"),
    ("fr", "Je l’ai dit hier soir", "Je l'ai pas dit hier soir"),
    ("es", "Son 123 casas blancas", "Son ciento treinta y dos casas blancas"),
    ("en", "Anyone may fish here", "Not anyone may fish here"), ("en", "Open the sluice", "Don't open the sluice"),
    ("en", "They will close the lock", "I don't think they will close the lock"),
    ("en", "Everyone got a letter", "and so it went for us not everyone got a letter it was cold"),
    ("en", "She signed the paper", "She signed the paper never."),
    ("en", "We will rebuild the quay", "We will not, as I told the harbour master, rebuild the quay"),
    ("en", "I would … sell the boat", "I would never in all my years sell the boat"),
    (
      "en", "Tom Reed broke the seal on the old barge",
      "I trust Tom Reed. We go back a long way. Ann Bell broke the seal on the old barge"
    ),
    ("en", "It took €3 million to mend", "It took $3 million to mend"),
    ("de", "Wir öffnen die Schleuse", "Wir öffnen die Schleuse nicht mehr"),
    ("de", "Hat er die Schleuse geöffnet", "Nie hat er die Schleuse geöffnet"),
    ("fr", "Nous rendrons la clé", "Nous rendrons la clé, jamais"),
    ("es", "Vimos la barca", "Nunca vimos la barca"),
  ])
  func numbersNamesAndNegationsAreNever(language: String, quote: String, said: String) throws {
    #expect(try compared(quote, said: said + ".", language: language).verdict == .changed)
  }

  @Test func whatIsLeftOutIsTold() throws {
    let found = try compared("We will build the school", said: "We will, well, we will build the new school.")
    #expect(found.verdict == .trimmed && found.omitted == ["new"])
  }

  @Test func aClauseLeftOutWholeTurnsNothing() throws {
    let found = try compared(
      "She left the quay at dawn", said: "She left the quay, which was not kind of her, at dawn.")
    #expect(found.verdict == .trimmed && found.omitted == ["which was not kind of her"])
  }

  @Test func aNegationOfTheTranscriptsLanguageCounts() throws {
    let said = "Wir haben das Haus und den Garten im Frühjahr verkauft. Wir öffnen die Schleuse nicht."
    #expect(try compared("Wir öffnen die Schleuse", said: said).verdict == .changed)
  }

  @Test func aSentenceMadeOfTwoIsStitched() throws {
    let said = "The mayor of the town is a cheerful man. My neighbour is guilty of arson and theft."
    #expect(try compared("The mayor of the town is guilty of arson and theft", said: said).verdict == .stitched)
    let shown = try compared("The mayor of the town … is guilty of arson and theft", said: said)
    #expect(shown.verdict == .trimmed)
  }

  @Test func wholeSentencesMayBeLeftOut() throws {
    let found = try compared("We sank. We swam ashore.", said: "We sank. It was dark and cold. We swam ashore.")
    #expect(found.verdict == .trimmed && found.omitted == ["It was dark and cold"])
  }

  @Test func whatStandsInPlaceOfTheLastWordsIsOfTheSameSentence() throws {
    let found = try compared("We sank the barge at dusk", said: "We sank the barge. They wept for days.")
    #expect(found.changes == [Verification.Change(quoted: "at dusk", said: "")])
  }

  @Test func aNegationThatAnotherQuoteHasIsNotMissing() throws {
    let text = Array("Not everyone\nEveryone in the crew got out\n".utf8)
    let asked = [0..<12, 13..<41].map { AskedQuote(range: $0, speaker: SpeakerComparison(name: nil, role: nil)) }
    let transcript = TextTranscript.read(
      Array("Not everyone in the crew got out.".utf8), from: 0, SpeakerLabels([], generic: []))
    let found = QuoteVerifier(text, asked, .builtin(for: "en")).findings(in: transcript)
    #expect(found.map(\.verdict) == [.exact, .exact])
  }

  @Test func aPartOfTheReportersSentenceMayBeginBehindTheNegation() throws {
    let text = Array("Going to sell the barge".utf8)
    let asked = AskedQuote(
      range: text.indices, speaker: SpeakerComparison(name: nil, role: nil), isWhole: false)
    let transcript = TextTranscript.read(
      Array("I am not going to sell the barge.".utf8), from: 0, SpeakerLabels([], generic: []))
    #expect(QuoteVerifier(text, [asked], .builtin(for: "en")).findings(in: transcript).first?.verdict == .exact)
  }

  @Test func anAsideCountsOnlyBetweenPauses() throws {
    #expect(try compared("He runs a dog", said: "He runs like a dog.").verdict == .trimmed)
    #expect(try compared("He runs a dog", said: "He runs, like, a dog.").verdict == .exact)
  }

  @Test func aWordThatNobodySaidIsAChange() throws {
    let found = try compared("We will surely build the school", said: "We will build the school.")
    #expect(found.verdict == .changed && found.changes == [Verification.Change(quoted: "surely", said: "")])
  }

  @Test func aBracketIsTheEditors() throws {
    #expect(try compared("We will build [the school] in May", said: "We will build in May.").verdict == .exact)
    #expect(try compared("We will build [the school] in May", said: "We will build it in May.").omitted == ["it"])
  }
}
