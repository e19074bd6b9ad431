import Testing

/// What stands around an article and tells nothing of its matter: what a site earns, prices, line-ups, results.
@Suite struct StandingTextTests {
  @Test(arguments: [
    (
      "When you buy via links on our site, we may earn an affiliate commission.",
      "A kettle should be quiet and quick. We tried nine of them in the office. The steel one won by a minute."
    ),
    (
      "Prices may vary. If you buy a kettle through our links, we may receive a small commission.",
      "A kettle should be quiet and quick. We tried nine of them in the office. The steel one won by a minute."
    ),
    (
      "Wenn Sie über unsere Links etwas kaufen, erhalten wir eine kleine Provision. Preise können abweichen.",
      "Ein Wasserkocher soll leise sein. Wir haben neun in der Redaktion geprüft. Der aus Stahl hat gewonnen."
    ),
    (
      "Si vous achetez via nos liens, nous pouvons toucher une commission. Les prix peuvent varier.",
      "Une bouilloire doit être rapide. Nous en avons essayé neuf à la rédaction. Celle en acier l’a emporté."
    ),
    (
      "Si compra a través de nuestros enlaces, podemos recibir una comisión. Los precios pueden variar.",
      "Un hervidor debe ser rápido. Probamos nueve en la redacción esta semana. Ganó el de acero por un minuto."
    ),
  ])
  func whatASiteEarnsIsNotTaken(note: String, story: String) throws {
    let taken = try summary("The nine of the kitchen\n\n\(note)\n\n\(story)")
    #expect(!taken.isEmpty && taken.allSatisfy { story.contains($0) })
    // In a paragraph with other sentences too.
    let joined = try summary("The nine of the kitchen\n\n\(story) \(story) \(note)\n\n\(story)")
    #expect(!joined.isEmpty && joined.allSatisfy { story.contains($0) })
  }

  @Test func whatAnArticleTellsOfPricesIsTaken() throws {
    let told = "Prices may vary from shop to shop by a third, the consumers’ office found on Monday."
    #expect(try summary("Kettles\n\n" + told) == [told])
  }

  @Test(arguments: [
    "In ten years we may get a bridge over the Lea, the council of Ossel was told on Monday.",
    "We heard of the new boat through our links with the rowing club of Ossel, which bought it.",
    "La ville a gagné cinq cents habitants par nos liens avec l’Écosse, selon la mairie d’Ossel.",
    "El puerto de Ossel creció por nuestros enlaces con Escocia, según la alcaldía de la ciudad.",
  ])
  func whatPeopleMayGetIsTaken(told: String) throws {
    #expect(try summary("Ossel\n\n" + told) == [told])
  }

  @Test(arguments: [
    (
      "We may earn a small share of the sale.",
      "A kettle should be quiet and quick. We tried nine of them in the office."
    ),
    (
      "Vous pouvez acheter la bouilloire avec nos liens.",
      "Une bouilloire doit être rapide. Nous en avons essayé neuf à la rédaction."
    ),
    ("Compra el hervidor desde nuestros enlaces.", "Un hervidor debe ser rápido. Probamos nueve en la redacción."),
  ])
  func aShareOfTheSaleIsNotTaken(note: String, story: String) throws {
    let taken = try summary("The nine of the kitchen\n\n\(story) \(note)\n\n\(story)")
    #expect(!taken.isEmpty && taken.allSatisfy { story.contains($0) })
  }

  @Test(arguments: [
    (
      "Tarn beat Wick on Saturday before a small crowd and went third.",
      """
      TARN ROVERS (3-5-2): Hale; Ost, Reed, Marsh; Lund, Vane, Pope, Dell, Carr; Fenn (Hope 71), Sykes.
      WICK TOWN (4-4-2): Bray; Cole, Dunn, Ford, Gale; Hurst, Innes (Jupp 60), Keel, Lamb; Moss, Noon.
      Subs not used: Pratt, Quick, Rand. Booked: Lund, Keel.
      Attendance: 1,204 at the Lea Ground. Referee: K. Storm, who comes from the town of Ossel on the coast.
      """
    ),
    (
      "Tarn went third on Saturday, and the league will be settled in May.",
      "Tarn 2 Wick 0, Ossel 1 Lund 1, Vane 0 Pope 3, Dell 2 Carr 2.\n\nHale; Ost, Reed, Marsh; Lund, Vane, Pope, Dell."
    ),
    (
      "Tarn hat Wick am Samstag vor kleiner Kulisse geschlagen und ist nun Dritter.",
      """
      Tarn: Hale – Ost, Reed, Marsh – Lund, Vane, Pope, Dell, Carr – Fenn (71. Hope), Sykes.
      Tore: 1:0 Fenn (12.), 2:0 Sykes (88., Foulelfmeter).
      Zuschauer: 1204 bei leichtem Regen und mit viel Gesang. Gelbe Karten: Lund, Keel.
      """
    ),
    (
      "Tarn a battu Wick samedi devant une petite affluence, et passe troisième.",
      "Arbitre : M. Storm. Spectateurs : 1 204. Buts : Fenn (12e), Sykes (88e s.p.). Avertissements à Lund et Keel."
    ),
    (
      "Tarn venció a Wick el sábado ante poca gente y ya es tercero.",
      """
      Árbitro: Ruiz Storm (comité de Ossel). Mostró tarjeta amarilla a Lund y a Keel.
      Incidencias: partido de la jornada 12 disputado en el campo del Lea ante 1.204 espectadores.
      """
    ),
  ])
  func lineUpsAndResultsAreNotTaken(story: String, facts: String) throws {
    #expect(try summary("Tarn third\n\n\(story)\n\n\(facts)") == [story])
  }

  @Test(arguments: [
    "Jane Doe, John Roe, Ann Poe and Max Loe won the prizes of the Ossel Rowing Club on Monday.",
    "(The second one, “Rowers: The Long Race,” opens in Ossel on May 1.)",
    "THE COUNCIL OF OSSEL VOTED ON MONDAY, MAY 4, 2026, TO CLOSE THE OLD BRIDGE TO CARS.",
  ])
  func sentencesWithManyNamesAreTaken(sentence: String) throws {
    #expect(try summary("The week in Ossel\n\n" + sentence) == [sentence])
  }
}
