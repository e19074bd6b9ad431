import Prose
import TestSupport
import Testing

/// The languages beside the large ones, and what must not change a language.
@Suite struct ManyLanguagesTests {
  private func code(_ text: String) -> String? {
    let marked = Marked(text)
    return detectLanguage(in: marked.bytes, range: marked.all)?.code
  }

  @Test(arguments: [
    (
      "fi",
      "Kaupunki sulkee uimahallin maanantaina, koska rahaa ei ole ja katto on vanha, sanoi johtaja, joka oli vihainen."
    ),
    (
      "is",
      "Bærinn lokar sundlauginni á mánudag og það er ekki til peningur fyrir viðgerð, sagði bæjarstjórinn sem var reiður."
    ),
    (
      "cs",
      "Město zavře bazén v pondělí, protože na opravu střechy nemá peníze, řekl starosta, který je ve funkci už rok."
    ),
    (
      "sk",
      "Mesto zatvorí kúpalisko v pondelok, pretože na opravu strechy nemá peniaze, povedal primátor, ktorý je vo funkcii rok."
    ),
    (
      "ro",
      "Primăria închide bazinul luni pentru că nu sunt bani pentru acoperiș, a spus primarul, care este în funcție de un an."
    ),
    (
      "hr",
      "Grad zatvara bazen u ponedjeljak jer nema novca za popravak krova, rekao je gradonačelnik koji je na dužnosti već godinu dana."
    ),
    (
      "sl",
      "Mesto v ponedeljek zapira bazen, ker ni denarja za popravilo strehe, je povedal župan, ki je na položaju že leto dni."
    ),
    (
      "lt",
      "Miestas uždaro baseiną pirmadienį, nes nėra pinigų stogui, sakė meras, kuris yra pareigose jau metus ir to nenori."
    ),
    (
      "lv",
      "Pilsēta slēdz baseinu pirmdien, jo nav naudas jumta remontam, sacīja mērs, kurš ir amatā jau gadu un to nevēlas."
    ),
    (
      "et",
      "Linn sulgeb ujula esmaspäeval, sest katuse parandamiseks ei ole raha, ütles linnapea, kes on ametis olnud aasta."
    ),
    (
      "sq",
      "Bashkia e mbyll pishinën të hënën sepse nuk ka para për çatinë, tha kryetari që është në detyrë prej një viti."
    ),
    (
      "id",
      "Kota itu akan menutup kolam renang pada hari Senin karena tidak ada uang untuk atap, kata wali kota yang telah menjabat setahun."
    ),
    ("vi", "Thành phố sẽ đóng cửa hồ bơi vào thứ Hai vì không có tiền để sửa mái nhà, thị trưởng cho biết."),
    (
      "gl",
      "O concello pecha a piscina o luns porque non hai cartos para o tellado, dixo o alcalde, que leva un ano no cargo e non quere unha débeda máis."
    ),
    (
      "eu",
      "Udalak igerilekua itxiko du astelehenean, teilatua konpontzeko dirurik ez dagoelako, esan du alkateak, eta herritarrak ez dira pozik."
    ),
    (
      "ga",
      "Dúnfaidh an chathair an linn snámha Dé Luain mar níl aon airgead ann don díon, a dúirt an méara, agus tá na daoine míshásta leis."
    ),
    (
      "cy",
      "Bydd y ddinas yn cau’r pwll nofio ddydd Llun oherwydd nad oes arian ar gyfer y to, meddai’r maer, ac mae’r bobl yn anhapus."
    ),
    (
      "af",
      "Die stad sluit die swembad Maandag omdat daar nie geld vir die dak is nie, het die burgemeester gesê, en hy is al ’n jaar in die amp."
    ),
    (
      "sw",
      "Mji huo utafunga bwawa la kuogelea siku ya Jumatatu kwa sababu hakuna fedha za paa, alisema meya ambaye yuko katika ofisi kwa mwaka mmoja."
    ),
    (
      "tl",
      "Isasara ng lungsod ang palanguyan sa Lunes dahil walang pera para sa bubong, sabi ng alkalde na nasa puwesto sa loob ng isang taon."
    ),
    (
      "ht",
      "Vil la ap fèmen pisin nan lendi paske pa gen lajan pou twati a, se sa majistra a di, e moun yo pa kontan ak sa."
    ),
    (
      "mt",
      "Il-belt se tagħlaq il-pixxina nhar it-Tnejn għax m’hemmx flus għas-saqaf, qal is-sindku, li ilu fil-kariga sena."
    ),
  ])
  func latinLetters(expected: String, text: String) { #expect(code(text) == expected) }

  @Test(arguments: [
    ("he", "העירייה תסגור את הבריכה ביום שני, אמר ראש העיר."), ("ka", "ქალაქი ორშაბათს დახურავს აუზს, თქვა მერმა."),
    ("hy", "Քաղաքը երկուշաբթի փակում է լողավազանը, ասաց քաղաքապետը։"),
    ("th", "เมืองจะปิดสระว่ายน้ำในวันจันทร์ นายกเทศมนตรีกล่าว"),
    ("bg", "Общината затваря басейна в понеделник, каза кметът, и това не е първият път."),
    ("sr", "Град затвара базен у понедељак јер нема новца, рекао је градоначелник."),
    ("mk", "Градот го затвора базенот, рече градоначалникот, бидејќи нема пари за ѕидот."),
    ("be", "Горад зачыняе басейн у панядзелак, сказаў мэр."),
    ("fa", "شهردار گفت استخر بسته می‌شود چون پولی برای سقف نیست."),
    ("ur", "شہر پیر کو تالاب بند کر دے گا کیونکہ چھت کے لیے پیسے نہیں ہیں۔"), ("bn", "মেয়র বলেছেন, সোমবার পুকুর বন্ধ হবে।"),
    ("ta", "நகரம் திங்கட்கிழமை குளத்தை மூடும் என்று மேயர் கூறினார்."), ("am", "ከንቲባው ሰኞ ገንዳው ይዘጋል አሉ።"),
  ])
  func otherScripts(expected: String, text: String) { #expect(code(text) == expected) }

  /// Hindi, Marathi and Nepali share a script: nobody is called by another's name.
  @Test func aScriptOfSeveralLanguagesTellsNone() { #expect(code("महापौर ने कहा कि तालाब सोमवार को बंद होगा।") == nil) }

  private static let known = [
    ("en", "The council voted on the new budget, and nobody was happy with what it said about the harbour."),
    ("de", "Der Rat hat gestern über den neuen Haushalt abgestimmt, und niemand war mit dem Hafen zufrieden."),
    ("fr", "Le conseil a voté hier le nouveau budget de la ville, et personne n’était content pour le port."),
    ("es", "El consejo votó ayer el nuevo presupuesto de la ciudad, y nadie estaba contento con el puerto."),
  ]

  @Test(arguments: known) func capitalsChangeNothing(expected: String, text: String) {
    #expect(code(text.uppercased()) == expected && code(text.lowercased()) == expected)
  }

  @Test(arguments: known) func repetitionAndLinesChangeNothing(expected: String, text: String) {
    #expect(code(text + " " + text) == expected && code(text.replacing(" ", with: "\n")) == expected)
    #expect(code("  \n" + text + "\u{A0}\n") == expected)
  }

  /// Names, numbers and a foreign sentence within do not make another language of it.
  @Test(arguments: known) func aFewForeignWordsChangeNothing(expected: String, text: String) {
    #expect(code(text + " Anna Lindqvist, Peter Holm, 12.5, Reykjavik. " + text) == expected)
    let long = Array(repeating: text, count: 6).joined(separator: " ")
    #expect(code(long + " Ella dijo que no. Er sagte nein. She said no. Elle a dit non.") == expected)
  }

  @Test(arguments: [
    ("en", "en"), ("pt-BR", "pt-BR"), ("zh_Hant", "zh-Hant"), ("English", "en"), (" Deutsch ", "de"),
    ("français", "fr"),
    ("alemán", "de"), ("deu", "deu"), ("de-AT-1996", "de-AT-1996"),
  ])
  func tagsOfLanguages(written: String, tag: String) { #expect(LanguageTag.read(written) == tag) }

  @Test(arguments: ["", "xx-", "12", "klingon", "en-", "en--US", "en-Überlang", "e", "en-waytoolongsubtag", "🇬🇧"])
  func noTags(written: String) { #expect(LanguageTag.read(written) == nil) }
}
