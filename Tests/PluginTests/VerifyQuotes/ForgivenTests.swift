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
  ])
  func numbersNamesAndNegationsAreNever(language: String, quote: String, said: String) throws {
    #expect(try compared(quote, said: said + ".", language: language).verdict == .changed)
  }

  @Test func whatIsLeftOutIsTold() throws {
    let found = try compared("We will build the school", said: "We will, well, we will build the new school.")
    #expect(found.verdict == .trimmed && found.omitted == ["new"])
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
