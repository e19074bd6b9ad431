import Prose
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("The council voted on the new budget after a long debate.", "en"),
    ("She said that it was over.", "en"),
    ("Der Rat hat gestern über den neuen Haushalt abgestimmt.", "de"),
    ("Er sagte, das sei nicht wahr.", "de"),
    ("Le conseil a voté hier le nouveau budget de la ville.", "fr"),
    ("Elle a dit que ce n’est pas vrai.", "fr"),
    ("El consejo votó ayer el nuevo presupuesto de la ciudad.", "es"),
    ("Ella dijo que no es verdad.", "es"),
    ("Il consiglio ha votato ieri il nuovo bilancio della città.", "it"),
    ("Ha detto che non è vero.", "it"),
    ("De raad heeft gisteren over de nieuwe begroting gestemd.", "nl"),
    ("Hij zei dat het niet waar is.", "nl"),
    ("O conselho votou ontem o novo orçamento da cidade.", "pt"),
    ("Ela disse que não é verdade.", "pt"),
  ])
  func shortTexts(_ text: String, _ code: String) {
    let marked = Marked(text)
    #expect(detectLanguage(in: marked.bytes, range: marked.all)?.code == code)
  }

  @Test(arguments: ["", "12 34", "日本語の文章", "Xyzzy Plugh"])
  func nothingSpeaksForAny(_ text: String) {
    let marked = Marked(text)
    #expect(detectLanguage(in: marked.bytes, range: marked.all) == nil)
  }

  @Test func moreTextIsMoreCertain() throws {
    let (short, long) = (
      Marked("the vote"), Marked("The council voted on the new budget, and it was over by the time she left.")
    )
    let first = try #require(detectLanguage(in: short.bytes, range: short.all)).confidence
    let second = try #require(detectLanguage(in: long.bytes, range: long.all)).confidence
    #expect(first < second)
    #expect((0...1).contains(first) && (0...1).contains(second))
  }

  @Test func onlyTheBeginningIsRead() throws {
    let text = Marked(
      String(repeating: "The vote was on. ", count: 600) + String(repeating: "Der Rat hat nicht. ", count: 9000))
    #expect(try #require(detectLanguage(in: text.bytes, range: text.all)).code == "en")
  }
}
