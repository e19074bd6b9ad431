import Testing

/// Notices and lines of the site's own.
@Suite struct ParseNoticeTests {
  private func kind(_ block: String) throws -> String {
    try ParsedText("Council votes\n\n\(someParagraph)\n\n\(block)\n\n\(someParagraph)").kinds[2]
  }

  @Test(arguments: [
    "CORRECTION (3/2): The vote was on Monday.", "Correction: The vote was on Monday.",
    "Correction, May 11: The vote was on Monday.", "Correction (March 2, 2025): The vote was on Monday.",
    "Editor’s note: This interview was edited.", "Editor's Note: This interview was edited.",
    "EDITOR’S NOTE — This interview was edited.", "Clarification: The mayor did not vote.",
    "Update, 3:12 p.m. ET: Adds a statement.", "UPDATE: Adds a statement.",
    "Corrections & Clarifications: The vote was on Monday.",
    "This article has been updated to clarify when the vote was.", "This story was corrected on May 2.",
    "An earlier version of this article misspelled the mayor’s name.", "(Corrects day of vote in second paragraph)",
    "(In May 2 story, corrects the spelling of the mayor’s name)", "[Correction: The vote was on Monday.]",
    "• This article was amended on 2 May 2024 to correct the mayor’s name.", "Korrektur: Die Abstimmung war am Montag.",
    "Anmerkung der Redaktion: Der Text wurde geändert.", "*Correction: The vote was on Monday.*",
  ])
  func noticesAreFound(block: String) throws {
    #expect(try kind(block) == "correction_note")
  }

  @Test(arguments: [
    "Correction of the river began in 1904, and nobody has been glad of it since.",
    "Updates to the harbour wall will cost nine million crowns.", "The correction: nobody had voted at all.",
    "Note: the mayor has nine cats.", "Clarification came on Monday, when the mayor spoke.",
  ])
  func proseIsNoNotice(block: String) throws {
    #expect(try kind(block) == "paragraph")
  }

  @Test(arguments: [
    "Advertisement", "ADVERTISEMENT", "Sign up for our morning newsletter", "Share this article",
    "Read more: The bridge",
    "Related: The bridge that fell", "© 2025 The Halvern Courier",
    "Copyright 2025 Halvern Courier. All rights reserved.",
    "Follow Jane Doe on Twitter @janedoe", "Story continues below advertisement", "-30-", "Anzeige",
    "Click here to subscribe.", "We may earn a commission when you buy a kettle.",
    "Ines Vahl tried nine kettles. If you buy something through our links, we may earn a small share of the sale.",
    "Si vous achetez une bouilloire, nous pouvons toucher une petite commission. En savoir plus »",
  ])
  func theSitesOwnLinesAreBoilerplate(block: String) throws {
    #expect(try kind(block) == "boilerplate")
  }

  @Test(arguments: [
    "Sharing the harbour was never easy, and the council knew it.", "Advertisements cover the hall from floor to roof.",
    "Related to the mayor by marriage, Falk kept out of the vote.", "Moreover, the council had no money.",
    "Some day we may earn as much as our parents did, but rents have risen faster than wages in all of those years.",
    "We may earn as much as our parents did, but rents have risen faster than wages.",
    "Dans dix ans nous pouvons toucher une population deux fois plus grande, si la ville agrandit le port.",
    "Le maire gagne des amis via nos liens avec l’Écosse, qui sont anciens.",
    "„Wenn Sie über unsere Links kaufen, erhalten wir eine Provision“, steht dort, und das Gericht hält es für zu klein.",
    "« Nous percevons une commission », dit le maire de la foire aux bateaux, qui ouvre lundi dans le port.",
    "»Dafür erhalten wir eine Provision«, sagte die Wirtin des Hotels am Hafen am Montag vor Gericht.",
    "‘We earn a commission on every boat,’ said Ines Vahl, who sells them at the harbour of Ossel.",
  ])
  func proseIsNoBoilerplate(block: String) throws {
    #expect(try kind(block) == "paragraph")
  }
}
