import TestSupport
import Testing

/// Who is quoted in French.
@Suite struct FrenchQuoteTests {
  @Test(
    arguments: [
      ("« Le pont reste fermé », a déclaré Claire Morel.", "Claire Morel"),
      ("« Le pont reste fermé », a déclaré la maire de Holm, Claire Morel.", "Claire Morel"),
      ("« Le pont reste fermé », explique le porte-parole de la police.", "le porte-parole de la police"),
      ("« Le pont reste fermé », affirme-t-elle.", "elle"),
      ("« Le pont reste fermé », a-t-il ajouté.", "il"),
      ("Claire Morel est arrivée tôt. « Le pont reste fermé », a-t-elle dit.", "Claire Morel"),
      ("Claire Morel a déclaré : « Le pont reste fermé. »", "Claire Morel"),
      ("Selon Claire Morel, le pont est « un danger public ».", "Claire Morel"),
      ("Le pont est « un danger public », selon la police.", "la police"),
      ("D’après Claire Morel, le pont est « un danger public ».", "Claire Morel"),
      ("Pour le maire, le pont est « un danger public », a rapporté la radio.", "la radio"),
      ("Claire Morel a qualifié le projet de « folie ».", "Claire Morel"),
      ("Le ministre Paul Roche a dénoncé « une attaque injuste ».", "Paul Roche"),
      ("« Le pont », souligne Claire Morel, « reste fermé ».", "Claire Morel"),
      ("Claire Morel, la maire de Holm, a affirmé que le pont était « un danger public ».", "Claire Morel"),
      ("“Le pont reste fermé”, a répondu Claire Morel.", "Claire Morel"),
      ("« Le pont reste fermé », assure-t-on à la mairie.", "la mairie"),
      ("La gare a été rénovée en mai. Le film « Au fil de l’eau » y a été tourné.", nil),
      ("Le gouvernement a annoncé un « plan d’urgence ».", "Le gouvernement"),
      ("« C’est une bonne nouvelle », se réjouit Paul Roche, président de l’association.", "Paul Roche"),
      (
        "Le parti a publié un communiqué. « Nous voterons contre », a prévenu son porte-parole Paul Roche.",
        "Paul Roche"
      ),
      ("« Nous voterons contre », ont annoncé les syndicats mardi.", "les syndicats"),
      ("Mme Claire Morel a regretté « un manque de moyens ».", "Claire Morel"),
    ] as [(String, String?)])
  func theSpeakerIsNamed(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "fr")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }

  @Test(
    arguments: [
      ("Le président de la région, Paul Roche, a estimé que la mesure était « inutile ».", "Paul Roche"),
      ("« C’est une erreur », a estimé mardi le président de la région, Paul Roche.", "Paul Roche"),
      ("Interrogé par la presse, Paul Roche a répondu : « Rien n’est décidé. »", "Paul Roche"),
      ("Dans un communiqué, le ministère a dénoncé « des propos inacceptables ».", "le ministère"),
      ("« Rien n’est décidé », a précisé à l’agence un porte-parole du ministère.", "un porte-parole du ministère"),
      ("Selon le syndicat, la grève est « massivement suivie ».", "le syndicat"),
      ("Paul Roche juge la mesure « inutile ».", "Paul Roche"),
      ("« Rien n’est décidé », dit-il, « mais nous y travaillons ».", "il"),
      ("Le chef de l’opposition, Paul Roche, a appelé à « un sursaut ».", "Paul Roche"),
      ("Les habitants parlent d’un « bruit terrible ».", "Les habitants"),
    ] as [(String, String?)])
  func officesAndReportsAreRead(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "fr")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
