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
    ("Hugo Salles a marqué trois fois, j’avais faim, a plaisanté l’attaquant breton qu’on attendait.", "fr"),
    ("El consejo votó ayer el nuevo presupuesto de la ciudad.", "es"),
    ("Ella dijo que no es verdad.", "es"),
    ("Il consiglio ha votato ieri il nuovo bilancio della città.", "it"),
    ("Ha detto che non è vero.", "it"),
    ("De raad heeft gisteren over de nieuwe begroting gestemd.", "nl"),
    ("Hij zei dat het niet waar is.", "nl"),
    ("O conselho votou ontem o novo orçamento da cidade.", "pt"),
    ("Ela disse que não é verdade.", "pt"),
    ("Skolan stänger i höst, säger rektorn, och föräldrarna är inte nöjda.", "sv"),
    ("Kommunen stenger badet fra mandag, og det er ikke penger til å drive det videre.", "nb"),
    ("Kommunen lukker badet fra mandag, og der er ikke penge til at drive det videre.", "da"),
    ("Miejski basen zostanie zamknięty, ponieważ gmina nie ma pieniędzy na remont.", "pl"),
    ("Városi uszodát zárnak be hétfőn, mert nincs pénz a tető javítására.", "hu"),
    ("Belediye havuzu pazartesi günü kapanacak, çünkü çatıyı onarmak için para yok.", "tr"),
    ("El municipi tanca la piscina perquè no hi ha diners per reparar els sostres.", "ca"),
    ("Городской бассейн закроется в понедельник, сообщил мэр.", "ru"),
    ("Міський басейн закриють у понеділок, повідомив мер.", "uk"),
    ("市は市営プールを月曜に閉鎖すると発表した。", "ja"),
    ("市政府周一宣布关闭游泳池。", "zh"),
    ("시는 월요일에 수영장을 닫는다고 발표했다.", "ko"),
    ("Το κολυμβητήριο κλείνει τη Δευτέρα.", "el"),
    ("سيغلق المسبح يوم الاثنين بسبب نقص المال.", "ar"),
  ])
  func shortTexts(_ text: String, _ code: String) {
    let marked = Marked(text)
    #expect(detectLanguage(in: marked.bytes, range: marked.all)?.code == code)
  }

  @Test(arguments: ["", "12 34", "Xyzzy Plugh"])
  func nothingSpeaksForAny(_ text: String) {
    let marked = Marked(text)
    #expect(detectLanguage(in: marked.bytes, range: marked.all) == nil)
  }

  /// Languages that the lists don’t have are not called by another’s name, though a few of their words look like one’s.
  @Test(arguments: [
    "Gwamnati na son kara haraji kan jirgin sama a shekara mai zuwa. Ministan kudi ya bayyana haka ranar Talata.",
    "Ijoba fe se alekun owo ori lori irin ajo ofurufu ni odun to n bo. Minisita fun eto inawo lo kede eyi ni ojo Isegun.",
    "Hukumat kelasi yil parvozlar uchun soliqni oshirmoqchi. Bu haqda seshanba kuni moliya vaziri malum qildi.",
  ])
  func otherLanguagesAreUnknown(_ text: String) {
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

  /// Templates name a language for whatever is put into them.
  @Test(arguments: [
    ("en", Self.english, "en"), ("en-GB", Self.english, "en-GB"), ("de", Self.english, "en"),
    ("en-US", Self.german, "de"), ("de-AT", Self.german, "de-AT"), ("fr", Self.german, "de"),
    ("en", Self.zulu, nil), ("zu", Self.zulu, "zu"), ("en", "市は市営プールを月曜に閉鎖すると発表した。", "en"),
    ("de", "The vote was on.", "de"), ("de", "", "de"),
  ])
  func aStatedLanguageGivesWayToTheWords(stated: String, text: String, settled: String?) {
    let marked = Marked(text)
    #expect(settledLanguage(stated, in: marked.bytes, range: marked.all) == settled)
  }

  private static let english = """
    The council voted on the new budget after a long debate. The mayor said that it was the best they could do this year, \
    and that nobody would lose a job over it. Two of the members left the room before the vote was taken. They had asked \
    for more money for the schools, and for the library on the hill, but they were told that there is none to be had.
    """
  private static let german = """
    Der Rat hat gestern nach langer Debatte über den neuen Haushalt abgestimmt. Die Bürgermeisterin sagte, dass in diesem \
    Jahr nicht mehr möglich sei und dass niemand seine Stelle verlieren werde. Zwei Mitglieder gingen, bevor abgestimmt \
    wurde. Sie hatten mehr Geld für die Schulen und für die Bücherei am Berg verlangt, aber es ist keines mehr da, und auch im nächsten Jahr wird nicht viel für sie übrig sein.
    """
  private static let zulu = """
    Umasipala uthe uzovala ichibi lokubhukuda ngoMsombuluko ngoba ayikho imali yokulungisa uphahla. Imeya ithe abantu \
    bazobuyiselwa imali yabo. Izingane zizofundela ukubhukuda kwenye indawo, kodwa othisha abajabule. Bathi kude kakhulu. \
    Abazali bathukuthele kakhulu futhi bafuna ukukhuluma nemeya. Umhlangano uzoba ngoLwesihlanu ehholo ledolobha. Amaphoyisa \
    azobe ekhona. Isikole sithi sizothenga amabhasi amabili. Akekho owaziyo ukuthi imali izovelaphi. Umasipala uthi usazocela \
    uhulumeni ukuthi asize ngonyaka ozayo.
    """
}
