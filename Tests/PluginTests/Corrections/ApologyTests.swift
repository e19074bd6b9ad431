import Testing
import Text

/// Articles that are an apology and nothing else: all of their paragraphs are one notice.
@Suite struct ApologyTests {
  @Test(arguments: [
    (
      "Apology to Ms Ines Vahl",
      [
        "On 3 May we published an article headlined “The missing boat” which claimed that Ms Ines Vahl had sold the club’s boat.",
        "This was false. The boat was lent to a school.",
        "We are sorry for the distress that we caused and have paid a sum to a charity of her choice.",
      ], "Ms Ines Vahl had sold the club’s boat", "The boat was lent to a school"
    ),
    (
      "Rowing club: the facts",
      [
        "Our story of 3 May, “The missing boat”, suggested that Ms Vahl had sold the club’s boat.",
        "We now accept that there is no truth in this. The boat was lent to a school.",
        "We apologise to Ms Vahl and have removed the article.",
      ], "Ms Vahl had sold the club’s boat", "The boat was lent to a school"
    ),
    (
      "Entschuldigung bei Ines Vahl",
      [
        "In einem Artikel vom 3. Mai haben wir unter der Überschrift „Das verschwundene Boot“ behauptet, Frau Vahl habe das Boot des Vereins verkauft.",
        "Das ist unwahr. Das Boot war an eine Schule verliehen.",
        "Wir bedauern die Darstellung und entschuldigen uns bei Frau Vahl in aller Form.",
      ], "Frau Vahl habe das Boot des Vereins verkauft", "Das Boot war an eine Schule verliehen"
    ),
    (
      "Nos excuses à Inès Vahl",
      [
        "Dans un article publié le 3 mai sous le titre « Le bateau disparu », nous avons affirmé que Mme Vahl avait vendu le bateau du club.",
        "C’était faux. Le bateau avait été prêté à une école.",
        "Nous présentons nos excuses à Mme Vahl.",
      ], "Mme Vahl avait vendu le bateau du club", "Le bateau avait été prêté à une école"
    ),
    (
      "Disculpas a Inés Vahl",
      [
        "En un artículo publicado el 3 de mayo con el título «El barco perdido», afirmamos que la señora Vahl había vendido el barco del club.",
        "Eso era falso. El barco se había prestado a una escuela.",
        "Pedimos disculpas sin reservas a la señora Vahl y hemos retirado el artículo.",
      ], "la señora Vahl había vendido el barco del club", "El barco se había prestado a una escuela"
    ),
  ])
  func anApologyIsOneNotice(headline: String, paragraphs: [String], original: String, corrected: String) throws {
    let text = paragraphs.joined(separator: "\n\n")
    let found = try notices(headline + "\n\n" + text)
    #expect(found.map { $0["text"]?.text } == [text])
    let notice = try #require(found.first)
    #expect(["correction", "retraction"].contains(notice["kind"]?.text))
    #expect(notice["original"]?.text == original && notice["corrected"]?.text == corrected)
  }

  @Test(arguments: [
    (
      "Entschuldigung bei Ines Vahl",
      "Am 3. Mai haben wir unter der Überschrift „Das verschwundene Boot“ über den Verein berichtet. Das ist unwahr. Wir bedauern die Darstellung und entschuldigen uns bei Frau Vahl."
    ),
    (
      "Entschuldigung bei Ines Vahl",
      "Am 3. Mai haben wir unter der Überschrift »Das verschwundene Boot« über den Verein berichtet. Das ist unwahr. Wir entschuldigen uns bei Frau Vahl."
    ),
    (
      "Nos excuses à Inès Vahl",
      "Le 3 mai, sous le titre « Le bateau disparu », nous avons parlé du club. C’était faux. Nous présentons nos excuses à Mme Vahl."
    ),
    (
      "Apology to Ms Ines Vahl",
      "On 3 May we ran “The missing boat”. It was untrue. We accept that the boat was lent to a school and apologise to Ms Vahl."
    ),
  ])
  func anApologyInOneParagraphIsANotice(headline: String, paragraph: String) throws {
    #expect(try notices("\(headline)\n\n\(paragraph)").map { $0["text"]?.text } == [paragraph])
  }

  @Test(arguments: [
    """
    Council says sorry over bins

    The council has apologised to the people of Ossel, whose bins were not emptied for a month.

    In a letter published on Monday it said that the lorries had broken down. That was untrue, a driver said.

    “We should have told the truth and we apologise,” said Ines Vahl, who leads the council.
    """,
    """
    We owe the ferry an apology

    We like to complain about the ferry, and we are not alone. It is late, it smells and it sells bad coffee.

    But last winter it sailed every day but two. Let us say thank you for once.
    """,
    """
    Verein entschuldigt sich

    Der Verein hat sich bei den Anwohnern entschuldigt. In einem Brief hatte es geheißen, das Fest falle aus.

    „Das war falsch, und wir bedauern das“, sagte die Vorsitzende Ines Vahl.
    """,
    """
    Mayor makes public apology over bins

    The mayor met residents of Ossel on Monday and apologised for the bins, which were not emptied for a month.

    She said the claim that the drivers were on strike was false.
    """,
    """
    In eigener Sache: Minister entschuldigt sich

    Der Minister hat sich für den Brief an die Schulen entschuldigt. Die Zahl der Lehrer darin war falsch.

    Die Verbände bedauern das und bitten um Verzeihung für ihre harten Worte.
    """,
    """
    Les excuses du maire

    Le maire a présenté ses excuses aux riverains. Le chiffre de sa lettre était faux.

    Les élus regrettent cette erreur et présentent leurs excuses.
    """,
    """
    Disculpas de la alcaldesa

    La alcaldesa presentó sus sinceras disculpas a los vecinos. La cifra de su carta era falsa.
    """,
  ])
  func anArticleAboutAnApologyIsNone(text: String) throws {
    #expect(try notices(text).isEmpty)
  }
}
